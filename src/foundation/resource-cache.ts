// The JSON resources that a page has read: one request a URL, however many elements of a page ask, by whichever of its
// scripts. Knows how a resource is fetched; not what it is, and not which element asks.
import type {Problem} from '../content/feed.js';
import {fetchJson} from './fetch-json.js';

/** The version in package.json, which the build puts in. */
declare const __VERSION__: string;

/** What reading a resource gives: what there is to show, and what was wrong with it. */
export interface Parsed {
  readonly problems: readonly Problem[];
  /** Why nothing of it can be shown, if that is so. */
  readonly failure?: string;
}

/** A sort of resource, and how it is read. */
export interface ResourceType<Content extends Parsed> {
  /** What it is called in a warning; no two sorts have one name. */
  readonly name: string;
  /** Reads what `JSON.parse` gave. `base` is the resource's own URL. */
  readonly parse: (data: unknown, base: string | undefined) => Content | Promise<Content>;
  /** The unparsed resource that ships with the package, if it is read as others are. */
  readonly bundled?: () => Promise<unknown>;
}

/** What became of a request. */
export interface Answer {
  readonly content?: Parsed;
  readonly problems: readonly Problem[];
  /** Why there is no content. */
  readonly failure?: string;
}

/** A resource that is being read or has been read. */
export interface CacheEntry {
  subscribers: number;
  isSettled: boolean;
  readonly start: number;
  readonly abort: AbortController;
  readonly answer: Promise<Answer>;
}

/** After ten minutes an answer is old, in milliseconds. */
const maxAgeMs = 600_000;
/** How many resources are kept that no element shows any more. */
const mostUnused = 10;

/** The cache that the scripts of one version share: docs/decisions/0007-one-reader-a-page.md. */
const key = Symbol.for(`mtg-resources-${__VERSION__}`);
const cache = (): Map<string, CacheEntry> =>
  ((customElements as {[key]?: Map<string, CacheEntry>})[key] ??= new Map<string, CacheEntry>());

const read = async ({parse, bundled}: ResourceType<Parsed>, url: string, abort: AbortController): Promise<Answer> => {
  try {
    const content = await parse(await (url ? fetchJson(url, abort) : bundled!()), url || undefined);
    return {...content, content};
  } catch (error) {
    const failure = String(error).replace(/^Error: /, '');
    return {failure, problems: [{message: `${failure}. Check its URL, CORS header and connect-src.`}]};
  }
};

const request = (type: ResourceType<Parsed>, url: string, name: string): CacheEntry => {
  const abort = new AbortController();
  const answer = read(type, url, abort);
  const entry: CacheEntry = {subscribers: 0, isSettled: false, start: Date.now(), abort, answer};
  cache().set(name, entry);
  void answer.then(({failure}) => {
    entry.isSettled = true;
    // Who asks after a failure asks anew.
    if (failure) remove(entry);
  });
  return entry;
};

const remove = (entry: CacheEntry): void => {
  for (const [name, one] of cache()) if (one === entry) cache().delete(name);
};

/** The resource of a type at a URL, `''` for the one that ships with the package: a recent answer, or a new request. */
export const subscribe = (type: ResourceType<Parsed>, url: string): CacheEntry => {
  const name = `${type.name} ${url}`;
  const cached = cache().get(name);
  const entry = cached && Date.now() - cached.start < maxAgeMs ? cached : request(type, url, name);
  entry.subscribers++;
  return entry;
};

/** An element shows the resource no more. The last one to go ends a request that is under way. */
export const unsubscribe = (entry: CacheEntry): void => {
  entry.subscribers--;
  // An element that is only moved is back by then.
  setTimeout(() => {
    if (entry.subscribers) return;
    if (!entry.isSettled) {
      entry.abort.abort(new Error('no element asks any more'));
      remove(entry);
    }
    const unused = [...cache().values()].filter(({subscribers}) => !subscribers);
    unused.slice(0, -mostUnused).forEach(remove);
  });
};
