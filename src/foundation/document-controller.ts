// Keeps an element supplied with the JSON document that it names: one request an address, however many elements of a page
// ask. Knows fetch and the element's life; not what a document is or what is shown of it.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Problem} from '../content/feed.js';
import {pause} from './unhurried.js';
import {warn} from './warn.js';

/** The version in package.json, which the build puts in. */
declare const __VERSION__: string;

/** What reading a document gives: what there is to show, and what was wrong with it. */
export interface Parsed {
  readonly problems: readonly Problem[];
  /** Why nothing of it can be shown, if that is so. */
  readonly failure?: string;
}

/** A sort of document, and how it is read. */
export interface DocumentType<T extends Parsed> {
  /** What it is called in a warning; no two sorts have one name. */
  readonly name: string;
  /** Reads what `JSON.parse` gave. `base` is the document's own address. */
  readonly parse: (data: unknown, base: string | undefined) => T | Promise<T>;
  /** The unparsed document that ships with the package, if it is read as others are. */
  readonly bundled?: () => Promise<unknown>;
}

interface Answer {
  readonly content?: Parsed;
  readonly problems: readonly Problem[];
  /** Why there is no content. */
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
/** From this size on, in bytes, a document takes long enough for a reader to notice. */
const long = 2 ** 18;
/** After ten minutes an answer is old. */
const oldAge = 600_000;

/** The readings of a page, which its scripts of one version share: docs/decisions/0007-one-reader-a-page.md. */
const shared = Symbol.for(`mtg-readings-${__VERSION__}`);
const readings = (): Map<string, Reading> =>
  ((customElements as {[shared]?: Map<string, Reading>})[shared] ??= new Map<string, Reading>());

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
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    for (let chunk; (chunk = (await reader.read()).value); chunks.push(chunk)) {
      size += chunk.length;
      if (size > maxBytes) abort.abort('larger than 8 MiB');
    }
    // Decoded beside the page's own work, and what is long is parsed in a task of its own.
    const data: unknown = JSON.parse(await new Blob(chunks).text());
    if (size > long) await pause();
    return data;
  } finally {
    clearTimeout(timer);
  }
};

const read = ({parse, bundled}: DocumentType<Parsed>, url: string, key: string): Reading => {
  const abort = new AbortController();
  const find = async (): Promise<Answer> => {
    let answer: Answer;
    try {
      const content = await parse(await (url ? fetchJson(url, abort) : bundled!()), url || undefined);
      answer = {...content, content};
    } catch (error) {
      const failure = String(abort.signal.reason ?? error);
      answer = {failure, problems: [{message: `${failure}. Check its address, CORS header and connect-src.`}]};
    }
    // Who asks after a failure asks anew.
    if (answer.failure) readings().delete(key);
    return answer;
  };
  const answer = find();
  const reading = {askers: 0, start: Date.now(), abort, answer};
  readings().set(key, reading);
  return reading;
};

export class DocumentController<T extends Parsed> implements ReactiveController {
  /** The last document that could be read. */
  content: T | undefined;
  /** Whether an answer is awaited before anything can be shown. */
  pending = false;
  /** Why the last try failed, if it did. */
  failure: string | undefined;

  readonly #host: ReactiveControllerHost & Element;
  readonly #type: DocumentType<T>;
  /** The address of the document, '' for the bundled one. */
  url?: string;
  /** Fulfilled when the last question is answered, or nobody waits for the answer any more. */
  answered?: Promise<void>;
  #reading?: Reading;

  constructor(host: ReactiveControllerHost & Element, type: DocumentType<T>) {
    this.#host = host;
    this.#type = type;
    host.addController(this);
  }

  /**
   * Reads the document at an absolute address, or with `''` the one that ships with the package; with `undefined` it stops
   * waiting. Call it in `willUpdate`. No cookie and no referrer go with the request. It ends after 10 seconds, at 8 MiB, or
   * when the last asker has gone; one that cannot be read leaves the last one in place, with a warning.
   */
  read(url: string | undefined): void {
    if (url === this.url) return;
    this.url = url;
    this.pending = url !== undefined;
    this.ask();
  }

  /** Asks again for a document that could not be read, or that was read more than ten minutes ago. */
  ask(): void {
    const {url} = this;
    const last = this.#reading;
    const key = `${this.#type.name} ${url}`;
    const known = url === undefined ? undefined : readings().get(key);
    const reading =
      url === undefined || (known && Date.now() - known.start < oldAge) ? known : read(this.#type, url, key);
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
    const {content, problems, failure} = await reading.answer;
    if (reading !== this.#reading) return; // an answer to an earlier question
    if (!failure) this.content = content as T;
    this.failure = failure;
    this.pending = false;
    const [first] = problems;
    if (first) {
      const name = this.url || 'of the package';
      warn(
        this.#host,
        `has faults in the ${this.#type.name} ${name}: ${problems.length}, first ${JSON.stringify(first)}`,
      );
    }
    this.#host.requestUpdate();
  }
}
