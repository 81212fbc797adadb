// The stories of a feed as a list shows them: page after page as they are asked for, and a feed that changes without moving
// what the reader is looking at. Knows nothing of what is shown of them.
import type {ReactiveControllerHost} from 'lit';
import {ownField} from '../../content/field.js';
import type {Feed} from '../../content/feed.js';
import {select, type Choice, type Selection} from '../../content/selection.js';
import type {Story} from '../../content/story.js';
import {WebUrl} from '../../content/web-url.js';
import {FeedController} from '../../foundation/feed-controller.js';
import {pageUrl} from '../../foundation/page-url.js';
import {warn} from '../../foundation/warn.js';

/** What `mtg-feed-load` tells: `src` is empty for the catalogue, `count` is how many stories have been read. */
export interface FeedLoadDetail {
  readonly src: string;
  readonly count: number;
}

/** What `mtg-feed-error` tells: `reason` is in English, for a log. */
export interface FeedErrorDetail {
  readonly src: string;
  readonly reason: string;
}

/** How the reading stands. */
export interface ReadingState {
  /** Whether the feed has pages that have not been read. */
  readonly hasMore: boolean;
  /** What could not be had: any story, the latest, or a further page. */
  readonly missing: 'all' | 'latest' | 'more' | undefined;
  /** The day of the stories on show, as an ISO date. */
  readonly asAt: string | undefined;
}

/** The most pages that are followed: a feed that links on and on ends here. */
const maxPages = 50;
const none: readonly Story[] = [];

export class Collection {
  /** The stories, in the order in which they are shown; nothing before the first of them are there. */
  stories: readonly Story[] | undefined;
  /** Newer stories, which would stand above those on show. */
  newer: readonly Story[] = [];
  /** When the stories were read, as an ISO date. */
  readOn?: string;

  readonly #host: ReactiveControllerHost & Element;
  #pages: FeedController[];
  #urls: (string | undefined)[] = [];
  #selection = select([], {});
  /** The stories and the choice that the selection is of. */
  #basis: readonly unknown[] = [];
  /** The feeds that the stories are from. */
  #taken: readonly (Feed | undefined)[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    this.#pages = [new FeedController(host)];
  }

  /** The first page, which says what the feed is. */
  get first(): FeedController {
    return this.#pages[0]!;
  }

  /** Why a page cannot be read. */
  get failure(): string | undefined {
    return this.#pages.find(({failure}) => failure)?.failure;
  }

  /** Where there is more to read: a feed of another site that cannot be read has a site all the same. */
  get site(): string | undefined {
    const {feed, url} = this.first;
    const {origin} = location;
    const home = this.failure && url ? new WebUrl(url).origin : origin;
    return ownField(feed, 'homePageUrl') ?? (home === origin ? undefined : home);
  }

  /** The address of the next page, if there is one that may be read: of the same origin, and not read before. */
  get next(): string | undefined {
    const next = this.#pages.at(-1)!.feed?.nextUrl;
    if (!next) return undefined;
    const {origin} = new WebUrl(this.#urls[0] || pageUrl());
    if (this.#pages.length < maxPages && !this.#urls.includes(next) && new WebUrl(next).origin === origin) return next;
    warn(
      this.#host,
      `does not follow next_url ${next}: a feed has at most ${maxPages} pages of one origin, each once.`,
    );
    return undefined;
  }

  /**
   * Reads the feed at an address, as `FeedController.read` does, and takes in what has come. Call it in `willUpdate`. Tells
   * whether anything has.
   */
  read(url: string | undefined): boolean {
    if (url !== this.#urls[0]) {
      for (const page of this.#pages) {
        page.hostDisconnected();
        this.#host.removeController(page);
      }
      // A new reader: the last one would go on with the stories of the last feed where this one cannot be read.
      this.#pages = [new FeedController(this.#host)];
      this.#urls = [url];
      this.stories = undefined;
      this.newer = [];
      this.#taken = [];
    }
    this.#pages.forEach((page, index) => page.read(this.#urls[index]));
    const feeds = this.#pages.map(({feed}) => feed);
    const {feed, pending} = this.first;
    if (!feed || pending || !feeds.some((feed, index) => feed !== this.#taken[index])) return false;
    this.#taken = feeds;
    this.#take(this.stories ?? []);
    this.readOn = new Date().toISOString();
    return true;
  }

  /** How the reading stands, where the page has stories of its own, of a day, or has none. */
  state(hasOwn: boolean, asAt: string | undefined): ReadingState {
    const kept = this.stories || hasOwn ? 'latest' : 'all';
    const missing = this.first.failure ? kept : 'more';
    return {
      hasMore: Boolean(this.next),
      missing: this.failure ? missing : undefined,
      asAt: this.stories ? this.readOn : asAt,
    };
  }

  /** What of the stories fits a choice. Thousands take a while: the same while neither has changed. */
  select(choice: Choice): Selection {
    const {stories = none} = this;
    const basis = [stories, ...Object.values(choice)];
    if (basis.some((value, index) => value !== this.#basis[index])) this.#selection = select(stories, choice);
    this.#basis = basis;
    return this.#selection;
  }

  /** Puts newer stories where the feed has them. */
  showNewer(): void {
    this.#take([]);
    this.#host.requestUpdate();
  }

  /** Reads the next page. Fulfilled when it is there or cannot be read. */
  async more(): Promise<void> {
    const page = new FeedController(this.#host);
    this.#urls.push(this.next);
    this.#pages.push(page);
    page.read(this.#urls.at(-1));
    await page.answered;
  }

  /** Asks once more for what could not be read. Fulfilled when it is there or cannot be read again. */
  async retry(): Promise<void> {
    for (const page of this.#pages) {
      if (page.failure) page.ask();
      await page.answered;
    }
  }

  /**
   * What is on show stays, as it is now, also when it was withdrawn: its card says so. What comes after it in the feed
   * comes after it here. Nothing that is withdrawn comes in.
   */
  #take(onShow: readonly Story[]): void {
    const latest = this.#taken.flatMap((feed) => feed?.stories ?? []);
    const known = new Map(latest.map((story) => [story.id, story]));
    const had = new Set(onShow.map(({id}) => id));
    const last = latest.findLastIndex(({id}) => had.has(id));
    const end = onShow.length && last < 0 ? latest.length : last + 1;
    const fresh = (stories: readonly Story[]) =>
      stories.filter(({id, retracted}) => !retracted && !had.has(id) && had.add(id));
    this.newer = fresh(latest.slice(0, end));
    this.stories = [...onShow.map((story) => known.get(story.id) ?? story), ...fresh(latest.slice(end))];
  }
}
