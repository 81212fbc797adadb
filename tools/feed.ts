// `mtg feed`: writes the stories of other people's feeds into a feed of ours. It asks the modules in `feed/` for each step, and
// knows of files, addresses and messages what they do not.
import {parseFeed} from '@mind-the-gap/elements/feed.js';
import {Command, InvalidArgumentError} from 'commander';
import {readFile} from 'node:fs/promises';
import {isDeepStrictEqual} from 'node:util';
import type {Publication} from './feed/entries.ts';
import {lineOf} from './feed/excerpt.ts';
import {decode} from './feed/encoding.ts';
import {fit} from './feed/fit.ts';
import {clean} from './feed/html.ts';
import {readFeed} from './feed/formats.ts';
import {itemOf, webAddress, type Extension, type Item, type NewItem} from './feed/item.ts';
import {merge, type Feed} from './feed/merge.ts';
import {pictureKeeper} from './feed/pictures.ts';
import {readSource} from './source.ts';
import {writeWhole} from './write.ts';

/** Standing beside the largest feeds, which have a few MiB, this is much; memory can hold it some times over. */
const limits = {
  bytes: 32 * 2 ** 20,
  patience: 30_000,
  accept: 'application/feed+json, application/rss+xml, application/atom+xml, application/xml;q=0.9, */*;q=0.8',
};

interface Options {
  readonly out: string;
  readonly title?: string;
  readonly language?: string;
  readonly voice?: string;
  readonly stream?: readonly string[];
  readonly pictures?: string;
}

export const feed = new Command('feed')
  .summary('turn blogs and podcasts into a feed that the elements show')
  .description(
    `Reads feeds (RSS 2.0, Atom, JSON Feed), and writes their titles, beginnings, people, dates and pictures into one JSON Feed.
Stories that the file has already stay, also when their feed has dropped them, and so does what you added to them:
a "summary", and in "_diverse_data" their voice, streams, image_alt, review, retracted and the like.`,
  )
  .argument('<source...>', 'addresses of feeds, names of files, or - for standard input')
  .option('-o, --out <file>', 'the feed to write; - for standard output', '-')
  .option('--title <text>', 'the title of the feed that is written')
  .option('--language <tag>', 'the language of stories that do not say theirs, such as en-GB', language)
  .option('--voice <slug>', 'who speaks in stories that do not say, such as patient', slug)
  .option('--stream <slug...>', 'the streams of work of stories that do not say', (value, all: string[] = []) => [
    ...all,
    slug(value),
  ])
  .option('--pictures <folder>', 'copy the pictures there, so that readers’ browsers ask only your host')
  .addHelpText(
    'after',
    `
Examples:
  A blog on Medium, written to stories.json. Run it again for what is new:
    mtg feed https://medium.com/feed/@name --out stories.json
  A blog and a podcast together, with copies of their pictures beside the file:
    mtg feed https://blog.example/feed https://pod.example/rss --out stories.json --pictures pictures
  A file that you saved, whose stories are in Welsh and told by patients:
    mtg feed saved.xml --out stories.json --language cy --voice patient

When a source fails, nothing is written, the file stays as it was, and the exit code is 1.`,
  )
  .action(run);

function slug(value: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return value;
  throw new InvalidArgumentError('Use small letters, digits and single hyphens, such as health-professional.');
}

function language(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0]!;
  } catch {
    throw new InvalidArgumentError('Use a language tag, such as en-GB or cy.');
  }
}

/** Names and messages can have what other people wrote in them, which must not steer the terminal. */
const problemOf = (error: unknown): string =>
  error instanceof RangeError ? 'has more inside each other than can be read.' : clean((error as Error).message);
const warn = (message: string): void => console.error(`warning: ${clean(message)}`);
const itemCount = ({length}: readonly unknown[]): string => `${length} ${length === 1 ? 'item' : 'items'}`;
const tell = (message: string): void => void (process.stderr.isTTY && console.error(message));

async function run(sources: readonly string[], options: Options): Promise<void> {
  const {out, pictures} = options;
  const file = out === '-' ? undefined : out;
  const troubles: string[] = [];
  const attempt = async <T>(name: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      troubles.push(`${name === '-' ? 'standard input' : name}: ${problemOf(error)}`);
      return undefined;
    }
  };
  const old = file ? await attempt(file, () => readOld(file)) : undefined;
  const end = (): void => {
    const kept = old ? `: ${file} is as it was` : '';
    console.error([...troubles, `Nothing was written${kept}.`].join('\n'));
    process.exitCode = 1;
  };

  if (pictures && !file)
    troubles.push('--pictures: needs --out with the name of a file, which the copies stand beside.');
  const fresh = new Map<string, NewItem>();
  const publications: Publication[] = [];
  for (const source of sources) {
    const publication = await attempt(source, async () => {
      const {bytes, address, charset} = await readSource(source, limits);
      const found = readFeed(decode(bytes, charset), address);
      const items = newItems(found, source, address, options);
      tell(`${source}: ${itemCount(items)}`);
      for (const one of items) {
        const known = fresh.get(one.item.id!);
        if (!known) fresh.set(one.item.id!, one);
        else if (known.item.url !== one.item.url)
          warn(`${source}: “${one.item.title}” has the id of another item, and is left out.`);
      }
      return found;
    });
    if (publication) publications.push(publication);
  }
  if (troubles.length) return end();

  const copy = pictures && file ? await attempt(pictures, () => withCopies(pictures, file)) : (item: Item) => item;
  if (!copy) return end();
  const oldItems: Item[] = [];
  for (const item of old?.items ?? []) oldItems.push(await copy(item));
  const newOnes: NewItem[] = [];
  for (const one of fresh.values()) newOnes.push({...one, item: await copy(one.item)});

  const [first] = publications;
  const version = 'https://jsonfeed.org/version/1.1';
  const title = options.title ?? old?.title ?? ((first?.title && lineOf(first.title)) || sources[0]!);
  const home = sources.length === 1 ? webAddress(first?.home, undefined) : undefined;
  const about = old ?? {version, title, home_page_url: home};
  const next = JSON.parse(JSON.stringify({...about, version, title, items: merge(oldItems, newOnes)})) as Feed;
  review(out, oldItems, next);

  const text = `${JSON.stringify(next, null, 2)}\n`;
  if (!file) return void process.stdout.write(text);
  if (isDeepStrictEqual(old, next)) return console.log(`${file}: unchanged, ${itemCount(next.items)}`);
  await attempt(file, () => writeWhole(file, text));
  if (troubles.length) end();
  else console.log(`${file}: ${summary(old?.items ?? [], next.items)}`);
}

/** Tells what people should look at: what pages cannot read, and alternative texts whose picture has changed. */
function review(out: string, old: readonly Item[], {items, ...about}: Feed): void {
  for (const {item, id, message} of parseFeed({...about, items}, 'https://localhost/').problems)
    warn(`${out}: ${item === undefined ? '' : `item ${id || item + 1}: `}${message}`);

  const before = new Map(old.map((item) => [item.id, item]));
  for (const {id, title, image, _diverse_data: {image_alt: alt} = {}} of items) {
    const {image: oldImage, _diverse_data: {image_alt: oldAlt} = {}} = before.get(id) ?? {};
    if (alt && alt === oldAlt && image && oldImage && image !== oldImage)
      warn(`${out}: “${title}” has another picture now. Check that its image_alt says what that shows.`);
  }
}

/** What is in the file that is to be written. Without the file it is undefined. */
async function readOld(file: string): Promise<Feed | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new Error(`cannot be read (${error.code}).`);
  });
  if (text === undefined) return undefined;
  try {
    const feed = JSON.parse(text) as Feed;
    if (String(feed.version).includes('jsonfeed.org/version/1') && Array.isArray(feed.items)) return feed;
  } catch {
    // Told below.
  }
  throw new Error('is there, but is no JSON Feed. Mend it, move it away, or give --out another name.');
}

function newItems(publication: Publication, source: string, address: string | undefined, options: Options): NewItem[] {
  return publication.entries.flatMap((entry, index) => {
    const {item, inferred} = itemOf(entry, publication, address, options.language);
    const name = item.title ? `“${item.title}”` : `item ${index + 1}`;
    const fitting = fit(item, (field) =>
      warn(`${source}: ${name}: ${field} does not fit feed.schema.json, and is left out.`),
    );
    if (!fitting) {
      const missing = ['id', 'title', 'url'].filter((field) => !item[field]).join(', ');
      warn(`${source}: ${name} is left out: it has no usable ${missing || 'content'}.`);
      return [];
    }
    const set: Extension = {
      ...(options.voice && {voice: options.voice}),
      ...(options.stream && {streams: options.stream}),
    };
    return [{item: fitting, inferred: {...inferred, ...set}}];
  });
}

/** Gives a function that gives an item the copy of its picture; an item whose picture cannot be had loses it. */
async function withCopies(folder: string, file: string): Promise<(item: Item) => Promise<Item>> {
  const keep = await pictureKeeper(folder, file);
  return async (item) => {
    const {image, ...rest} = item;
    if (!image) return item;
    try {
      return {...item, image: await keep(image)};
    } catch (error) {
      warn(`${image}: ${(error as Error).message} “${item.title}” goes without its picture.`);
      return rest;
    }
  };
}

const summary = (old: readonly Item[], next: readonly Item[]): string => {
  const before = new Map(old.map((item) => [item.id, item]));
  const added = next.filter(({id}) => !before.has(id)).length;
  const changed = next.filter((item) => before.has(item.id) && !isDeepStrictEqual(before.get(item.id), item)).length;
  return `${itemCount(next)}, ${added} new, ${changed} changed`;
};
