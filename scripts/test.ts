// What `npm test` runs, in order: the cheap checks first. Ends with `N passed, N failed`.
import {spawn} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {stripVTControlCharacters} from 'node:util';

const windows = process.platform === 'win32';
let passed = 0;
let failed = 0;
/** What failed, said once more at the end: who reads a log reads the end of it. */
const failures: string[] = [];

/** Runs a command of `node_modules/.bin`, shows what it prints, and gives that and whether it succeeded. */
const run = (
  command: string,
  args: readonly string[],
  settings: NodeJS.ProcessEnv = {},
): Promise<{good: boolean; printed: string}> =>
  new Promise((resolve) => {
    const env = {...process.env, ...settings};
    const child = spawn(command, args, {stdio: ['ignore', 'pipe', 'inherit'], shell: windows, env});
    let printed = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      printed += chunk.toString();
    });
    child.on('error', () => resolve({good: false, printed}));
    child.on('close', (code) => resolve({good: code === 0, printed}));
  });

/** Counts a check that is one thing, and says how it went. */
const enter = (name: string, good: boolean): void => {
  if (good) passed++;
  else {
    failed++;
    failures.push(name);
  }
  console.log(good ? `passed: ${name}` : `FAILED: ${name}`);
};

/** A check that is one command: it passes or fails. */
const check = async (name: string, command: string, ...args: string[]): Promise<boolean> => {
  console.log(`\n── ${name}`);
  const {good} = await run(command, args);
  enter(name, good);
  return good;
};

/** The tests that failed, each with the beginning of its error. Node names them in the course of it and again at its end. */
const failuresIn = (printed: string): string[] =>
  printed
    .slice(Math.max(0, printed.lastIndexOf('✖ failing tests:')))
    .match(/^ *(?:❌|✖) (?!failing tests:).*(?:\n.+){0,6}/gmu) ?? [];

/** Tests that a runner counts: `count` finds how many passed and failed in what it prints. */
const tests = async (
  name: string,
  count: (printed: string) => [number, number],
  command: string,
  args: readonly string[],
  settings?: NodeJS.ProcessEnv,
): Promise<void> => {
  console.log(`\n── ${name}`);
  const {good, printed} = await run(command, args, settings);
  const [pass, fail] = count(printed);
  passed += pass;
  // A runner that breaks before it counts has failed all the same; one that found no test too.
  const faults = fail || (good && pass ? 0 : 1);
  failed += faults;
  if (faults) failures.push(name, ...failuresIn(printed));
};

const last = (printed: string, pattern: RegExp): number => Number([...printed.matchAll(pattern)].at(-1)?.[1] ?? 0);

/** What Node's reporter says at the end. */
const nodeCount = (printed: string): [number, number] => [
  last(printed, /^ℹ pass (\d+)/gm),
  last(printed, /^ℹ fail (\d+)/gm),
];

/** What Web Test Runner says last of each engine. Its bar draws over itself, by control characters before most of its lines. */
const engineCount = (withControls: string): [number, number] => {
  const printed = stripVTControlCharacters(withControls);
  const sum: [number, number] = [0, 0];
  for (const engine of new Set([...printed.matchAll(/^(\w+): +\|/gm)].map(([, name]) => name!))) {
    sum[0] += last(printed, RegExp(`^${engine}:.*\\| (\\d+) passed, \\d+ failed`, 'gm'));
    sum[1] += last(printed, RegExp(`^${engine}:.*\\| \\d+ passed, (\\d+) failed`, 'gm'));
  }
  return sum;
};

const nodeTest = ['--disable-warning=ExperimentalWarning', '--test', '--test-reporter=spec'];

await check('format', 'prettier', '--check', '--log-level=warn', '.');
const built = await check('build, with budgets', 'node', 'scripts/build.ts');

console.log('\n── manifest');
const manifest = () => readFileSync('custom-elements.json', 'utf8');
const committed = manifest();
await run('cem', ['analyze', '--quiet']);
const same = manifest() === committed;
enter('manifest', same);
if (!same) console.log('custom-elements.json was stale: commit the one that is there now');

await check('types of the content layer, without the DOM', 'tsc', '-p', 'src/content');
await check('types of scripts, demo and tests in Node', 'tsc', '-p', 'tsconfig.node.json');
await check('types of stories and tests in the browser', 'tsc', '-p', 'tsconfig.browser.json');
await check('lint', 'eslint', '.');

if (built) {
  await check('package', 'publint', '--strict');
  await tests('tests in Node', nodeCount, 'node', [
    ...nodeTest,
    'test/{content,demo,design,language,package,signup,tools}/*.node.test.ts',
  ]);
  await tests('element tests', engineCount, 'wtr', []);
  const onNpm = {FILES: 'npm', ENGINES: 'chromium'};
  await tests('element tests on the npm files', engineCount, 'wtr', ['--files', 'test/elements/**/*.test.ts'], onNpm);
  // One page at a time: pages that share two cores wait for each other.
  await tests('hosts', nodeCount, 'node', [...nodeTest, '--test-concurrency=1', 'test/hosts/*.node.test.ts']);
  await tests('screenshots', nodeCount, 'node', [
    '--disable-warning=ExperimentalWarning',
    'test/screenshots/screenshots.ts',
  ]);
  await tests('end to end', nodeCount, 'node', [...nodeTest, 'test/end-to-end/*.node.test.ts']);
}

if (failures.length) console.log(['\n── what failed', ...failures].join('\n\n'));
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
