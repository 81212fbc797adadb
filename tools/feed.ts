// `mtg feed`: writes the stories of other people's feeds into a feed of ours. It asks the modules in `feed/` for each step, and
// knows of files, addresses and messages what they do not.
import {parseFeed} from '@mind-the-gap/elements/feed.js';
import {Command, InvalidArgumentError} from 'commander';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {isDeepStrictEqual} from 'node:util';
import type {Publication} from './feed/entry.ts';
import {lineOf, titleOf} from './feed/excerpt.ts';
import {decode} from './feed/encoding.ts';
import {fit} from './feed/fit.ts';
import {readFeed} from './feed/formats.ts';
import {itemOf, type Extension, type Item, type NewItem} from './feed/item.ts';
import {merge, type Feed} from './feed/merge.ts';
import {pictureKeeper} from './feed/pictures.ts';
import {webUrl} from './feed/url.ts';
import {readSource} from './source.ts';
import {printable, printableJson} from './terminal.ts';
import {lockedForWriting, writeWhole} from './write.ts';

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
  readonly responses?: true;
  readonly allowPrivate?: boolean;
}

export const feed = new Command('feed')
  .summary('turn blogs and podcasts into a feed that the elements show')
  .description(
    `Reads feeds (RSS 2.0 and 1.0, Atom, JSON Feed), and writes their titles, beginnings, people, dates and pictures into one JSON Feed.
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
  .option('--responses', 'take what people on Medium wrote in answer to others too: posts without a tag')
  .option('--allow-private', 'copy pictures from this computer and from private networks too')
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

When a source fails, or none has a story that can be used, nothing is written, the file stays as it was, and the exit code is 1.
Stories need a title and a URL: docs/publishing.md says what becomes of those without.`,
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

const problemOf = (error: unknown): string =>
  error instanceof RangeError ? 'has more inside each other than can be read.' : (error as Error).message;
/** Names and messages can have what other people wrote in them, which must not steer the terminal. */
const say = (message: string): void => console.error(printable(message));
const warn = (message: string): void => say(`warning: ${message}`);
const itemCount = ({length}: readonly unknown[]): string => `${length} ${length === 1 ? 'item' : 'items'}`;

/** What went wrong so far. */
class Troubles {
  readonly #found: string[] = [];

  get any(): boolean {
    return this.#found.length > 0;
  }

  add(name: string, problem: string): void {
    this.#found.push(`${name === '-' ? 'standard input' : name}: ${problem}`);
  }

  /** Does the work, or notes why it could not be done. */
  async attempt<Result>(name: string, work: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await work();
    } catch (error) {
      this.add(name, problemOf(error));
      return undefined;
    }
  }

  report(file: string | undefined): void {
    this.#found.forEach(say);
    say(`Nothing was written${file && existsSync(file) ? `: ${file} is as it was` : ''}.`);
    process.exitCode = 1;
  }
}

async function run(sources: readonly string[], options: Options): Promise<void> {
  const file = options.out === '-' ? undefined : options.out;
  const troubles = new Troubles();
  if (options.pictures && !file)
    troubles.add('--pictures', 'needs --out with the name of a file, which the copies stand beside.');
  const publications: Publication[] = [];
  const fresh = new Map<string, NewItem>();
  for (const source of sources) {
    await troubles.attempt(source, async () => {
      const publication = await take(source, options, fresh);
      if (!publication.entries.length && sources.length > 1) warn(`${source}: has no items.`);
      publications.push(publication);
    });
  }
  if (!troubles.any && !fresh.size) {
    const hasItems = publications.some(({entries}) => entries.length > 0);
    troubles.add(sources.join(', '), hasItems ? noneUsable : 'has no items. Check that it is the feed that you meant.');
  }
  const copy =
    !troubles.any && file && options.pictures
      ? await troubles.attempt(options.pictures, () => copier(options))
      : undefined;
  const update = async (): Promise<void> => {
    const old = file ? await readOld(file) : undefined;
    const items = await withCopies(old?.items ?? [], [...fresh.values()], copy);
    const next = nextFeed(old, publications[0]!, sources, options, merge(items.old, items.fresh));
    review(options.out, items.old, next);
    await output(file, old, next);
  };
  if (!troubles.any) await troubles.attempt(options.out, () => (file ? lockedForWriting(file, update) : update()));
  if (troubles.any) troubles.report(file);
}

const noneUsable =
  'has no item that can be used: the warnings say why. Stories need a title, and a URL of their own or a recording.';

/** Reads a source, and adds its items to those that are known. */
async function take(source: string, options: Options, fresh: Map<string, NewItem>): Promise<Publication> {
  const {bytes, address, charset} = await readSource(source, limits);
  const publication = readFeed(decode(bytes, charset), address);
  const items = newItems(publication, source, address, options);
  if (process.stderr.isTTY) say(`${source}: ${itemCount(items)}`);
  for (const one of items) {
    const known = fresh.get(one.item.id!);
    if (!known) fresh.set(one.item.id!, one);
    else if (known.item.url !== one.item.url)
      warn(`${source}: “${one.item.title}” has the id of another item, and is left out.`);
  }
  return publication;
}

type Copy = (item: Item) => Promise<Item>;

/** The items with the copies of their pictures in place of the pictures, where that is asked for. */
async function withCopies(
  old: readonly Item[],
  fresh: readonly NewItem[],
  copy: Copy | undefined,
): Promise<{readonly old: readonly Item[]; readonly fresh: readonly NewItem[]}> {
  if (!copy) return {old, fresh};
  const oldItems: Item[] = [];
  for (const item of old) oldItems.push(await copy(item));
  const freshItems: NewItem[] = [];
  for (const one of fresh) freshItems.push({...one, item: await copy(one.item)});
  return {old: oldItems, fresh: freshItems};
}

function nextFeed(
  old: Feed | undefined,
  first: Publication,
  sources: readonly string[],
  options: Options,
  items: readonly Item[],
): Feed {
  const version = 'https://jsonfeed.org/version/1.1';
  const title = options.title ?? old?.title ?? ((first.title && lineOf(first.title)) || sources[0]!);
  const home = sources.length === 1 ? webUrl(first.home, undefined) : undefined;
  const about = old ?? {version, title, home_page_url: home};
  return JSON.parse(JSON.stringify({...about, version, title, items})) as Feed;
}

async function output(file: string | undefined, old: Feed | undefined, next: Feed): Promise<void> {
  const text = `${printableJson(next)}\n`;
  if (!file) return void process.stdout.write(text);
  if (isDeepStrictEqual(old, next)) return console.log(printable(`${file}: unchanged, ${itemCount(next.items)}`));
  await writeWhole(file, text);
  console.log(printable(`${file}: ${summary(old?.items ?? [], next.items)}`));
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
  const entries = publication.entries.filter(({isResponse}) => options.responses || !isResponse);
  const left = publication.entries.filter(({isResponse}) => isResponse && !options.responses);
  if (left.length) {
    const titles = left.map(({title}) => `“${title ? titleOf(title) : ''}”`).join(', ');
    warn(`${source}: left out as responses, since they have no tag: ${titles}. --responses takes them.`);
  }
  const set: Extension = {
    ...(options.voice && {voice: options.voice}),
    ...(options.stream && {streams: options.stream}),
  };
  return entries.flatMap((entry, index) => {
    const problems: string[] = [];
    const {item, inferred} = itemOf(entry, publication, {address, language: options.language}, (problem) =>
      problems.push(problem),
    );
    const name = `${source}: ${item.title ? `“${item.title}”` : `item ${index + 1}`}`;
    for (const problem of problems) warn(`${name}: ${problem}`);
    const fitting = fit(item, (field) =>
      warn(`${name}: ${field} does not fit feed.schema.json; what does not is left out.`),
    );
    const missing = ['id', 'title', 'url'].filter((field) => !fitting.item[field]).join(', ');
    if (missing || !fitting.fits) {
      warn(`${name} is left out: it has no usable ${missing || 'content'}.`);
      return [];
    }
    return [{item: fitting.item, inferred: {...inferred, ...set}}];
  });
}

/** Gives a function that gives an item the copy of its picture; an item whose picture cannot be had loses it. */
async function copier({pictures = '', out, allowPrivate = false}: Options): Promise<Copy> {
  const keep = await pictureKeeper(pictures, out, allowPrivate);
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
