// The stories that the tags of a page show: those of the feed that a tag names, or of the catalogue. Knows where a feed is found; not what is made of it.
import {dirname, join} from 'node:path';
import {catalogue} from '@mind-the-gap/elements/catalogue.js';
import {parseFeed} from '@mind-the-gap/elements/feed.js';
import type {Feed, Story} from '@mind-the-gap/elements';
import {attribute, isOurs, type Page, type PageElement} from './page.ts';
import {Failure, inPlainWords, readText, withoutMark} from './resource.ts';
import {isAddress} from './source.ts';

export interface Stories {
  readonly feed: Feed;
  /** The day or month for which the feed's content is known to be true. */
  readonly asAt: string | undefined;
  /** How many items could not be used. */
  readonly leftOut: number;
}

/** The stories for a tag, or why there are none. */
export type StoriesFor = (element: PageElement) => Stories | string;

/** Reads a feed. Throws a `Failure` where the data is none. */
export const readStories = (data: unknown, address?: string): Stories => {
  const {_diverse_data: ours, items, feed_url: own} = Object(data) as Readonly<Record<string, unknown>>;
  const {feed, problems} = parseFeed(data, address ?? (typeof own === 'string' && isAddress(own) ? own : undefined));
  if (!Array.isArray(items) || !('stories' in feed)) throw new Failure('It is not a JSON Feed: see mtg check.');
  const {as_of: asOf} = Object(ours) as {as_of?: unknown};
  const days = items
    .flatMap((item) => {
      const {date_published: published, date_modified: modified} = Object(item) as Readonly<Record<string, unknown>>;
      return [published, modified];
    })
    .filter((day): day is string => typeof day === 'string' && /^\d{4}-\d\d-\d\d/.test(day))
    .map((day) => day.slice(0, 10))
    .sort();
  const said = typeof asOf === 'string' && /^\d{4}-(0[1-9]|1[0-2])(-\d\d)?$/.test(asOf);
  const leftOut = problems.filter(({message}) => message.startsWith('item ')).length;
  return {feed, asAt: said ? asOf : days.at(-1), leftOut};
};

/** Reads the feed at a file or address. Throws a `Failure`. */
export const fetchStories = async (source: string): Promise<Stories> => {
  const text = withoutMark(await readText(source));
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new Failure('It is not JSON: see mtg check.');
  }
  return readStories(data, isAddress(source) ? source : undefined);
};

/**
 * Reads what the tags of a page need. A `src` that is not a file beside the page is not asked for: nothing goes over the
 * network that was not named.
 *
 * @param pageFile the page's file; '' where the page is not one
 * @param given the feed that stands in for that of every tag
 */
export const storiesOf = async (page: Page, pageFile: string, given?: Stories): Promise<StoriesFor> => {
  const own = new Map<string, Stories | string>();
  for (const element of given ? [] : page.elements.filter(isOurs)) {
    const src = attribute(element, 'src')?.trim() ?? '';
    if (!src || own.has(src)) continue;
    if (/^([a-z][a-z\d+.-]*:|\/)/i.test(src) || !pageFile) {
      own.set(src, `Its feed, ${src}, is not a file beside the page: name where it can be read with --feed.`);
      continue;
    }
    try {
      own.set(src, await fetchStories(join(dirname(pageFile), decodeURI(src.replace(/[?#].*/, '')))));
    } catch (error) {
      own.set(src, `Its feed, ${src}, could not be read. ${inPlainWords(error)}`);
    }
  }
  const shipped = readStories(catalogue);
  return (element) => {
    const src = attribute(element, 'src')?.trim();
    return given ?? (src ? own.get(src)! : shipped);
  };
};

/** That a story was withdrawn, and when if the feed says so. */
export const withdrawal = ({title, retracted}: Story): string =>
  `“${title}” was withdrawn${retracted?.date ? ` on ${retracted.date.slice(0, 10)}` : ''}`;
