// The record of how every story looks, in every theme, at every width: npm run screenshots. Compares what is seen with the
// pictures that are committed beside this file; `-- --update` accepts what is seen; `-- mtg-stream` takes only that element.
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {parseArgs} from 'node:util';
import pixelmatch from 'pixelmatch';
import {PNG} from 'pngjs';
import {benchPage, servePages} from '../hosts/server.ts';
import {stories} from '../hosts/snippets.ts';
import {head, widths} from './looks.ts';
import {withPalette} from './palette.ts';
import {take, type Picture} from './take.ts';

/**
 * Two pictures are the same if at most 2 of 1,000 pixels differ, and none counts that only smooths an edge or differs by less
 * than 3 per cent of the way from black to white. Another version of Chromium may draw a curve a little differently.
 */
const tolerance = {pixel: 0.03, share: 0.002};
/** The most that the record may weigh, in bytes. */
const budget = 20 * 2 ** 20;

const folder = new URL('./', import.meta.url);
/** What is seen, where it is not as committed; not in git. */
const seen = new URL('./seen/', folder);

const {values, positionals} = parseArgs({options: {update: {type: 'boolean'}}, allowPositionals: true});
const chosen = [...stories.keys()].filter(
  (story) => !positionals.length || positionals.some((tag) => story.startsWith(`${tag}--`)),
);
const tags = new Set(chosen.map((story) => story.split('--')[0]!));
if (!tags.size) throw new Error(`No element is called ${positionals.join(' or ')}.`);

/** Who accepts what is seen accepts all of it. */
const most = values.update ? 0 : tolerance.share;

const nameOf = ({story, look, width}: Picture): string => `${story.replace('--', '/')}.${look}.${width}.png`;

const write = (file: URL, png: Buffer): void => {
  mkdirSync(dirname(file.pathname), {recursive: true});
  writeFileSync(file, png);
};

const hash = (png: Buffer): string => createHash('sha256').update(png).digest('hex');

/** The share of pixels that differ, drawn into `shown`; nothing for pictures of two sizes. */
const compare = (before: PNG, now: PNG, shown?: PNG): number | undefined => {
  const {width, height} = now;
  if (before.width !== width || before.height !== height) return undefined;
  return pixelmatch(before.data, now.data, shown?.data, width, height, {threshold: tolerance.pixel}) / (width * height);
};

/** Whether another story of the element has, in the same look and width, a picture that is committed and the same. */
const hasTwin = (name: string, png: Buffer): boolean => {
  const element = new URL('./', new URL(name, folder));
  if (!existsSync(element)) return false;
  const now = PNG.sync.read(png);
  const end = name.replace(/^[^.]*/, '');
  return readdirSync(element)
    .filter((other) => other.endsWith(end))
    .some((other) => {
      const share = compare(PNG.sync.read(readFileSync(new URL(other, element))), now);
      return share !== undefined && share <= most;
    });
};

/** What is different from the picture that is committed, as words; nothing if it is the same. */
const difference = (name: string, png: Buffer): string | undefined => {
  const file = new URL(name, folder);
  if (!existsSync(file)) return hasTwin(name, png) ? undefined : 'is new';
  const committed = readFileSync(file);
  // It says what it was made of.
  if (committed.includes(hash(png))) return undefined;
  const [before, now] = [PNG.sync.read(committed), PNG.sync.read(png)];
  const {width, height} = now;
  const shown = new PNG({width, height});
  const share = compare(before, now, shown);
  if (share === undefined) return `is ${width} × ${height}, was ${before.width} × ${before.height}`;
  if (share <= most) return undefined;
  write(new URL(name.replace('.png', '.difference.png'), seen), PNG.sync.write(shown));
  return `differs in ${(100 * share).toFixed(2)} % of its pixels`;
};

const started = Date.now();
rmSync(seen, {recursive: true, force: true});
const {url, stop} = await servePages({'/screenshots': {html: benchPage(head)}});
const taken = (
  await Promise.all(
    widths.map(async (width) => {
      const pictures: Picture[] = [];
      for await (const picture of take(`${url}/screenshots`, chosen, width)) pictures.push(picture);
      return pictures;
    }),
  )
).flat();
await stop();

// Only what shows a state of its own: a picture that another of the element equals is not kept.
const pictures = new Map<string, Picture>();
for (const picture of taken) {
  const key = picture.story.split('--')[0]! + hash(picture.png);
  if (!pictures.has(key)) pictures.set(key, picture);
}

const names = new Set(taken.map(nameOf));
const failures: string[] = [];
for (const picture of pictures.values()) {
  const name = nameOf(picture);
  const words = difference(name, picture.png);
  if (!words) continue;
  failures.push(`${picture.story}, ${picture.look}, ${picture.width} px: ${words}`);
  write(new URL(name, values.update ? folder : seen), withPalette(PNG.sync.read(picture.png), hash(picture.png)));
}
const kept = (): string[] =>
  readdirSync(folder, {recursive: true, encoding: 'utf8'})
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.png') && !name.startsWith('seen/'));
for (const name of kept().filter((name) => (tags.has(dirname(name)) || !positionals.length) && !names.has(name))) {
  failures.push(`${name}: nothing looks like this any more`);
  if (values.update) rmSync(new URL(name, folder));
}
const bytes = kept().reduce((sum, name) => sum + statSync(new URL(name, folder)).size, 0);
if (bytes > budget) failures.push(`The pictures weigh ${bytes} bytes, more than ${budget}.`);

for (const failure of failures) console.log(`${values.update ? '✔' : '✖'} ${failure}`);
if (values.update) rmSync(seen, {recursive: true, force: true});
else if (failures.length)
  console.log(
    '\nWhat is seen, and the difference, is in test/screenshots/seen. If it is meant: npm run screenshots -- --update',
  );
const failed = values.update ? 0 : failures.length;
console.log(`
${taken.length} pictures taken in ${Math.round((Date.now() - started) / 1000)} s, ${pictures.size} unlike each other, ${(bytes / 2 ** 20).toFixed(1)} MiB committed
ℹ pass ${pictures.size - Math.min(failed, pictures.size)}
ℹ fail ${failed}`);
process.exitCode = failed ? 1 : 0;
