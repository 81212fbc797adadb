// Keeps an element supplied with the feed that it names: one request an address, however many elements of a page ask.
// Knows fetch, the feed's format and the element's life; not what is shown.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Feed, Problem} from '../content/feed.js';
import {parseItems} from '../content/parse-feed.js';
import {readCatalogue} from './catalogue.js';
import {pause, unhurried} from './unhurried.js';
import {warn} from './warn.js';

/** The version in package.json, which the build puts in. */
declare const __VERSION__: string;

interface Answer {
  readonly feed?: Feed;
  readonly problems: readonly Problem[];
  /** Why there is no feed. */
  readonly failure?: string;
}

interface Reading {
  askers: number;
  readonly start: number;
  readonly abort: AbortController;
  readonly answer: Promise<Answer>;
}

const patience = 10_000;
const maxBytes = 8 * 2 ** 20;
/** From this size on, in bytes, a feed takes long enough for a reader to notice. */
const long = 2 ** 18;
/** After ten minutes an answer is old. */
const oldAge = 600_000;

/** The readings of a page, which its scripts of one version share: docs/decisions/0007-one-reader-a-page.md. */
const key = Symbol.for(`mtg-feeds-${__VERSION__}`);
const readings = (): Map<string, Reading> =>
  ((customElements as {[key]?: Map<string, Reading>})[key] ??= new Map<string, Reading>());

/** The JSON at an address. Whatever is wrong with it aborts the request, so that nothing more of it is loaded. */
const fetchJson = async (url: string, abort: AbortController): Promise<unknown> => {
  const request = () => fetch(url, {signal: abort.signal, credentials: 'omit', referrerPolicy: 'no-referrer'});
  if (!url.startsWith('https:') && new URL(url).origin !== origin) abort.abort('not on https: or this site');
  const timer = setTimeout(() => abort.abort('no answer in 10 seconds'), patience);
  try {
    // A second try helps where there was no network or the server stumbled.
    const first = await request().catch(() => undefined);
    const {ok, status, body} = first && first.status < 500 ? first : await request();
    if (!ok) abort.abort(`status ${status}`);
    const reader = body!.getReader();
    const decoder = new TextDecoder();
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let chunk; (chunk = (await reader.read()).value); chunks.push(chunk)) {
      size += chunk.length;
      if (size > maxBytes) abort.abort('larger than 8 MiB');
    }
    if (size < long) return JSON.parse(chunks.map((chunk) => decoder.decode(chunk, {stream: true})).join(''));
    // Decoded beside the page's own work, and parsed in a task of its own.
    const data: unknown = JSON.parse(await new Blob(chunks).text());
    await pause();
    return data;
  } finally {
    clearTimeout(timer);
  }
};

const read = (url: string): Reading => {
  const abort = new AbortController();
  const json = url ? fetchJson(url, abort) : readCatalogue();
  const answer = json
    .then((data) => unhurried(parseItems(data, url || undefined)))
    .catch((error: unknown): Answer => {
      // Who asks after this asks anew.
      readings().delete(url);
      const failure = String(abort.signal.reason ?? error);
      return {failure, problems: [{message: `${failure}. Check its address, CORS header and connect-src.`}]};
    });
  const reading = {askers: 0, start: Date.now(), abort, answer};
  readings().set(url, reading);
  return reading;
};

export class FeedController implements ReactiveController {
  /** The last feed that could be read. */
  feed: Feed | undefined;
  /** Whether an answer is awaited before anything can be shown. */
  pending = false;
  /** Why the last try failed, if it did. */
  failure: string | undefined;

  readonly #host: ReactiveControllerHost & Element;
  /** The address of the feed, '' for the catalogue. */
  url?: string;
  /** Fulfilled when the last question is answered, or nobody waits for the answer any more. */
  answered?: Promise<void>;
  #reading?: Reading;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /**
   * Reads the feed at an absolute address, or with `''` the catalogue that ships with the package; with `undefined` it stops
   * waiting. Call it in `willUpdate`. No cookie and no referrer go with the request. It ends after 10 seconds, at 8 MiB, or
   * when the last asker has gone; a feed that cannot be read leaves the last one in place, with a warning.
   */
  read(url: string | undefined): void {
    if (url === this.url) return;
    this.url = url;
    this.pending = url !== undefined;
    this.ask();
  }

  /** Asks again for a feed that could not be read, or that was read more than ten minutes ago. */
  ask(): void {
    const {url} = this;
    const last = this.#reading;
    const known = url === undefined ? undefined : readings().get(url);
    const reading = url === undefined || (known && Date.now() - known.start < oldAge) ? known : read(url);
    if (reading === last) return;
    if (last) {
      last.askers--;
      // An element that is only moved is back by then.
      setTimeout(() => last.askers || last.abort.abort());
    }
    this.#reading = reading;
    if (reading) this.answered = this.#follow(reading);
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this);
    this.read(undefined);
  }

  /** The tab is looked at again. */
  handleEvent(): void {
    if (!document.hidden) this.ask();
  }

  async #follow(reading: Reading): Promise<void> {
    reading.askers++;
    const {feed = this.feed, problems, failure} = await reading.answer;
    if (reading !== this.#reading) return; // an answer to an earlier question
    this.feed = feed;
    this.failure = failure;
    this.pending = false;
    const [first] = problems;
    if (first) {
      const name = this.url || 'of the package';
      warn(this.#host, `has faults in the feed ${name}: ${problems.length}, first ${JSON.stringify(first)}`);
    }
    this.#host.requestUpdate();
  }
}
