// Keeps an element supplied with the feed that it names: one request an address, however many elements of a page ask.
// Knows fetch, the feed's format and the element's life; not what is shown.
import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Feed, Problem} from '../content/feed.js';
import {parseFeed} from '../content/parse-feed.js';
import {readCatalogue} from './catalogue.js';
import {warn} from './warn.js';

interface Reading {
  askers: number;
  settled?: boolean;
  readonly abort: AbortController;
  readonly answer: Promise<{feed: Feed; problems: readonly Problem[]}>;
}

const patience = 10_000;
const maxBytes = 8 * 2 ** 20;
const readings = new Map<string, Reading>();

/** The text of a feed, as long as it is not larger than a page should be asked to hold. */
const readText = async (response: Response): Promise<string> => {
  const reader = response.body!.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let size = 0; ;) {
    const {done, value} = await reader.read();
    if (done) return text;
    if ((size += value.length) > maxBytes) throw new Error('it is larger than 8 MiB');
    text += decoder.decode(value, {stream: true});
  }
};

const fetchFeed = async (url: string, abort: AbortController): Promise<unknown> => {
  if (!url.startsWith('https:') && !url.startsWith(location.origin))
    throw new Error('it is not on https: or this site');
  const {signal} = abort;
  const request = () => fetch(url, {signal, credentials: 'omit', referrerPolicy: 'no-referrer'});
  const timer = setTimeout(() => abort.abort(new Error('no answer within 10 seconds')), patience);
  try {
    let response = await request().catch(() => undefined);
    // A second try helps where there was no network or the server stumbled.
    if (!response || response.status > 499) response = await request();
    if (!response.ok) throw new Error(`status ${response.status}`);
    return JSON.parse(await readText(response));
  } finally {
    clearTimeout(timer);
  }
};

const read = (url: string): Reading => {
  const abort = new AbortController();
  const json = url ? fetchFeed(url, abort) : readCatalogue();
  const reading: Reading = {askers: 0, abort, answer: json.then((feed) => parseFeed(feed, url || undefined))};
  reading.answer.then(
    () => (reading.settled = true),
    // What failed may be asked for again by an element that comes later.
    () => readings.delete(url),
  );
  readings.set(url, reading);
  return reading;
};

export class FeedController implements ReactiveController {
  /** The last feed that could be read. */
  feed?: Feed;
  /** Whether an answer is awaited. */
  pending = false;

  readonly #host: ReactiveControllerHost & Element;
  #url?: string;
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
    if (url === this.#url) return;
    this.#release();
    this.#url = url;
    if (url === undefined) return;
    this.pending = true;
    this.#reading = readings.get(url) ?? read(url);
    this.#reading.askers++;
    void this.#follow(url, this.#reading);
  }

  hostDisconnected(): void {
    this.read(undefined);
  }

  async #follow(url: string, {answer}: Reading): Promise<void> {
    const name = `the feed ${url || 'of the package'}`;
    try {
      const {feed, problems} = await answer;
      if (url !== this.#url) return; // an answer to an earlier question
      this.feed = feed;
      const [first] = problems;
      if (first) {
        warn(
          this.#host,
          `${name} has ${problems.length} faults. The first, in item ${first.item ?? '-'} ${first.id ?? ''}: ${first.message}`,
        );
      }
    } catch (error) {
      if (url !== this.#url) return;
      warn(
        this.#host,
        `${name} cannot be read (${String(error)}): check its address, its CORS header and this page's connect-src.`,
      );
    }
    this.pending = false;
    this.#host.requestUpdate();
  }

  #release(): void {
    const reading = this.#reading;
    this.pending = false;
    this.#reading = undefined;
    if (!reading || --reading.askers || reading.settled) return;
    readings.delete(this.#url!);
    reading.abort.abort();
  }
}
