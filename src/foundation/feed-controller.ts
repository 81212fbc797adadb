// Keeps an element supplied with the feed that it names: one request an address, however many elements of a page ask.
// Knows fetch, the feed's format and the element's life; not what is shown.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Feed, Problem} from '../content/feed.js';
import {parseFeed} from '../content/parse-feed.js';
import {readCatalogue} from './catalogue.js';
import {warn} from './warn.js';

interface Reading {
  askers: number;
  readonly abort: AbortController;
  readonly answer: Promise<{readonly feed?: Feed; readonly problems: readonly Problem[]}>;
}

const patience = 10_000;
const maxBytes = 8 * 2 ** 20;
const readings = new Map<string, Reading>();

/** The JSON at an address. Whatever is wrong with it aborts the request, so that nothing more of it is loaded. */
const fetchJson = async (url: string, abort: AbortController): Promise<unknown> => {
  const request = () => fetch(url, {signal: abort.signal, credentials: 'omit', referrerPolicy: 'no-referrer'});
  if (!url.startsWith('https:') && new URL(url).origin !== origin) abort.abort('not on https: or this site');
  setTimeout(() => abort.abort('no answer in 10 seconds'), patience);
  // A second try helps where there was no network or the server stumbled.
  const first = await request().catch(() => undefined);
  const {ok, status, body} = first && first.status < 500 ? first : await request();
  if (!ok) abort.abort(`status ${status}`);
  const reader = body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (let chunk; (chunk = (await reader.read()).value); text += decoder.decode(chunk, {stream: true})) {
    size += chunk.length;
    if (size > maxBytes) abort.abort('larger than 8 MiB');
  }
  return JSON.parse(text);
};

const read = (url: string): Reading => {
  const abort = new AbortController();
  const json = url ? fetchJson(url, abort) : readCatalogue();
  const answer = json
    .then((data) => parseFeed(data, url || undefined))
    .catch((error: unknown) => {
      // An element that comes later may ask again.
      readings.delete(url);
      const message = `${String(abort.signal.reason ?? error)}. Check its address, CORS header and connect-src.`;
      return {problems: [{message}]};
    });
  const reading = {askers: 0, abort, answer};
  readings.set(url, reading);
  return reading;
};

export class FeedController implements ReactiveController {
  /** The last feed that could be read. */
  feed: Feed | undefined;
  /** Whether an answer is awaited. */
  pending = false;

  readonly #host: ReactiveControllerHost & Element;
  /** The address of the feed, '' for the catalogue. */
  url?: string;
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
    const last = this.#reading;
    if (last) {
      last.askers--;
      // An element that is only moved is back by then.
      setTimeout(() => last.askers || last.abort.abort());
    }
    this.url = url;
    this.#reading = undefined;
    this.pending = url !== undefined;
    if (url !== undefined) void this.#follow(url, (this.#reading = readings.get(url) ?? read(url)));
  }

  hostDisconnected(): void {
    this.read(undefined);
  }

  async #follow(url: string, reading: Reading): Promise<void> {
    reading.askers++;
    const {feed = this.feed, problems} = await reading.answer;
    if (reading !== this.#reading) return; // an answer to an earlier question
    this.feed = feed;
    this.pending = false;
    const [first] = problems;
    if (first) {
      const name = url || 'of the package';
      warn(this.#host, `has faults in the feed ${name}: ${problems.length}, first ${JSON.stringify(first)}`);
    }
    this.#host.requestUpdate();
  }
}
