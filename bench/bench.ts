// `npm run bench`: measures contenders side by side, in rounds that each of them is once in, in another order each time. Prints
// tables, writes bench/results/latest.json, and judges nothing but by the goals, at the end.
//   npm run bench -- --mode load,update --count 100,1000 --only plain,ours-attributes --rounds 7
import {spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {parseArgs} from 'node:util';
import {brotliCompressSync} from 'node:zlib';
import {requireInstalled, scriptOf, sheetOf} from './bundle.ts';
import {launch, withPage} from './browser.ts';
import {contenders, versionOf, type Contender} from './contenders.ts';
import {goals} from './goals.ts';
import {measureChurn, measureLoad, measurePhone, measureUpdate, type Figures} from './measures.ts';
import {engines} from '../test/hosts/engines.ts';
import {serve, type Served} from './server.ts';
import {median, short, table} from './statistics.ts';

const here = new URL('.', import.meta.url);
const {values: options} = parseArgs({
  options: {
    mode: {type: 'string', default: 'bytes,load,phone,update,churn,list,form,engines'},
    count: {type: 'string', default: '100,1000,10000'},
    only: {type: 'string'},
    rounds: {type: 'string', default: '7'},
  },
});
const rounds = Number(options.rounds);
const counts = options.count.split(',').map(Number);
const wanted = options.only?.split(',');

/** Medians by contender and figure. */
type Medians = Readonly<Record<string, Figures>>;
const results: Record<string, Medians> = {};

if (!existsSync(new URL('node_modules', here)))
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {cwd: here, stdio: 'inherit'});
requireInstalled();

const find = (name: string): Contender => {
  const contender = contenders.find((one) => one.name === name);
  if (!contender) throw new Error(`There is no contender ${name}: ${contenders.map((one) => one.name).join(', ')}.`);
  return contender;
};
const chosen = contenders.filter(({name}) => !wanted || wanted.includes(name));

type Measure = (
  contender: Contender,
  served: Served,
) => (...given: Parameters<Parameters<typeof withPage>[1]>) => Promise<Figures>;

/** Runs every contender once a round, in turn, and gives the medians. */
const interleave = async (some: readonly Contender[], served: Served, measure: Measure): Promise<Medians> => {
  const figures: Record<string, Figures[]> = Object.fromEntries(some.map(({name}) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    const browser = await launch();
    for (let turn = 0; turn < some.length; turn++) {
      const contender = some[(turn + round * 5) % some.length]!;
      figures[contender.name]!.push(await withPage(browser, measure(contender, served)));
    }
    await browser.close();
    process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  }
  const medianOf = (rows: readonly Figures[]): Figures =>
    Object.fromEntries(Object.keys(rows[0]!).map((figure) => [figure, median(rows.map((row) => row[figure]!))]));
  return Object.fromEntries(Object.entries(figures).map(([name, rows]) => [name, medianOf(rows)]));
};

const print = (title: string, medians: Medians, base = 'plain'): void => {
  const [first] = Object.values(medians);
  const timed = Object.keys(first!).filter((figure) =>
    /^(painted|thread|mount|first paint|largest paint)$/.test(figure),
  );
  const heads = [
    '',
    ...Object.keys(first!).flatMap((figure) => (timed.includes(figure) ? [figure, `× ${base}`] : [figure])),
  ];
  const rows = Object.entries(medians).map(([name, figures]) => [
    name,
    ...Object.entries(figures).flatMap(([figure, value]) => {
      const plain = medians[base]?.[figure];
      return timed.includes(figure) ? [short(value), short(plain && value / plain, 2)] : [short(value, 3)];
    }),
  ]);
  console.log(`\n## ${title}, ${rounds} rounds, medians\n\n${table(heads, rows)}`);
  results[title] = medians;
};

const withForm = chosen.filter(({form}) => form);

const modes: Readonly<Record<string, (served: Served) => Promise<void>>> = {
  bytes: async () => {
    const sizes: Record<string, Figures> = {};
    const size = async (contender: Contender, kind: 'card' | 'form'): Promise<number> =>
      brotliCompressSync((await scriptOf(contender, kind)) + (await sheetOf(contender, kind))).length;
    for (const contender of chosen.filter(({isGiven}) => !isGiven))
      sizes[contender.name] = {
        'card, B brotli': await size(contender, 'card'),
        'form, B brotli': contender.form ? await size(contender, 'form') : NaN,
      };
    print('bytes', sizes);
  },
  load: async (served) => {
    for (const count of counts) {
      const measure: Measure =
        ({name}) =>
        (page, session) =>
          measureLoad(page, session, `${served.url}/cards/${name}/${count}`, count);
      // The feed has a thousand stories.
      print(
        `load ${count}`,
        await interleave(
          chosen.filter(({name}) => count <= 1000 || name !== 'ours-feed'),
          served,
          measure,
        ),
      );
    }
  },
  phone: async (served) => {
    served.compress = true;
    for (const count of [1, 12]) {
      const measure: Measure =
        ({name}) =>
        (page, session) =>
          measurePhone(page, session, `${served.url}/cards/${name}/${count}`);
      print(
        `phone ${count}`,
        await interleave(
          chosen.filter(({isGiven}) => !isGiven),
          served,
          measure,
        ),
      );
    }
    served.compress = false;
  },
  update: async (served) => {
    const measure: Measure = (contender) => (page, session) =>
      measureUpdate(page, session, `${served.url}/cards/${contender.name}/1000`, contender);
    print(
      'update',
      await interleave(
        chosen.filter(({name}) => name !== 'ours-feed'),
        served,
        measure,
      ),
    );
  },
  churn: async (served) => {
    const measure: Measure = (contender) => (page, session) =>
      measureChurn(page, session, `${served.url}/cards/${contender.name}/1`, contender, 1000);
    print('churn', await interleave(chosen, served, measure));
  },
  list: async (served) => {
    const pages = ['list', 'list-cards'].map((name) => ({...find('plain'), name}));
    const measure: Measure =
      ({name}) =>
      (page, session) =>
        measureLoad(page, session, `${served.url}/${name}/1000`, 1000);
    print('list', await interleave(pages, served, measure), 'list-cards');
  },
  engines: async (served) => {
    // Chromium has its own counters, in the other modes; the others have the page's clock alone.
    for (const [engineName, start] of engines.filter(([name]) => name !== 'chromium')) {
      const engine = await start();
      const measured: Record<string, number[]> = {};
      for (let round = 0; round < rounds; round++)
        for (const {name} of chosen.filter(({name}) => /^(plain|lit|ours-(attributes|words))$/.test(name))) {
          await engine.goto(`${served.url}/cards/${name}/1000`);
          (measured[name] ??= []).push(await engine.value<number>('window.isPainted ? noted.painted : null'));
        }
      await engine.stop();
      const medians = Object.entries(measured).map(([name, times]) => [name, {painted: median(times)}] as const);
      print(`${engineName} 1000`, Object.fromEntries(medians));
    }
  },
  form: async (served) => {
    const measure: Measure =
      ({name}) =>
      (page, session) =>
        measureLoad(page, session, `${served.url}/form/${name}`, 1);
    print(
      'form',
      await interleave(
        withForm.filter(({isGiven}) => !isGiven),
        served,
        measure,
      ),
    );
  },
};

/** The goals of those figures that were measured. */
const printGoals = (): void => {
  const rows = goals.flatMap(({mode, contender, figure, most, beside}) => {
    const medians = results[mode];
    const value = medians?.[contender]?.[figure];
    if (!medians || value === undefined) return [];
    const given = chosen.filter(({isGiven}) => isGiven).map(({name}) => medians[name]?.[figure] ?? Infinity);
    const base = {plain: medians['plain']?.[figure] ?? NaN, given: Math.min(...given), nothing: 1}[beside];
    const ratio = value / base;
    if (!Number.isFinite(ratio) || (beside === 'given' && !given.length)) return [];
    const name = beside === 'nothing' ? figure : `${figure} × ${beside}`;
    return [[`${mode}: ${contender}`, name, short(most, 2), short(ratio, 2), ratio <= most + 0.004 ? 'met' : 'missed']];
  });
  if (rows.length) console.log(`\n## Goals\n\n${table(['', 'figure', 'at most', 'is', ''], rows)}`);
};

const served = await serve(find);
for (const mode of options.mode.split(',')) {
  const run = modes[mode];
  if (!run) throw new Error(`There is no mode ${mode}: ${Object.keys(modes).join(', ')}.`);
  await run(served);
}
await served.stop();
printGoals();
const versions = Object.fromEntries(
  [
    '@awesome.me/webawesome',
    '@carbon/web-components',
    '@material/web',
    '@shoelace-style/shoelace',
    'lit',
    'nhsuk-frontend',
  ].map((name) => [name, versionOf(name)]),
);
mkdirSync(new URL('results', here), {recursive: true});
const machine = `${cpus().length} × ${cpus()[0]!.model}`;
const record = {date: new Date().toISOString().slice(0, 10), rounds, machine, node: process.version, versions, results};
writeFileSync(new URL('results/latest.json', here), `${JSON.stringify(record, null, 2)}\n`);
