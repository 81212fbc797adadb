// What readers or partners would trip over in a feed. Knows its data and what day it is; not where the feed lives.
import {parseFeed} from '@mind-the-gap/elements/feed.js';
import {fieldsOf, notAFeed, nowhere} from './data.ts';
import type {Entry, Fault, Fields} from './entry.ts';
import type {Finding} from './finding.ts';
import {itemFindings} from './item-findings.ts';
import type {LocatedJson} from './located-json.ts';
import {tagFault} from './language-tag.ts';
import {departures} from './schema-words.ts';
import {urlKey} from '../../dist/content/story.js';

/** What the elements leave out, where nothing else has said so at the same place. */
const leftOut = (value: unknown, base: string, told: readonly {pointer: string}[]): Fault[] => {
  const toldOf = new Map<string, string[]>();
  for (const {pointer} of told) {
    const place = /^\/items\/\d+/.exec(pointer)?.[0] ?? '';
    toldOf.set(place, [...(toldOf.get(place) ?? []), pointer]);
  }
  return parseFeed(value, base).problems.flatMap(({item, message}): Fault[] => {
    const [field = ''] = message.split(' ');
    const pointer = item === undefined ? '' : `/items/${item}`;
    if (field === 'item') {
      return [
        {
          severity: 'error',
          rule: 'left-out',
          pointer,
          message: 'Readers do not see this item: the elements leave it out.',
          help: 'It needs an id that no item before it has, a title and a url.',
        },
      ];
    }
    if (field === 'feed' || toldOf.get(pointer)?.some((one) => one.includes(field))) return [];
    const help = `Look at ${field} in feed.schema.json.`;
    return [{severity: 'error', rule: 'left-out', pointer, message: `The elements leave out ${field}.`, help}];
  });
};

const aboutTheFeed = (feed: Fields, base: string): Fault[] => {
  const faults: Fault[] = [];
  const {language, next_url: next} = feed;
  const items: unknown[] = Array.isArray(feed.items) ? feed.items : [];
  const tag = typeof language === 'string' && language && tagFault(language);
  if (tag) faults.push({rule: 'language-tag', pointer: '/language', ...tag});
  const silent = language ? 0 : items.filter((item) => !fieldsOf(item).language).length;
  if (silent) {
    const message = `Nothing says which language ${silent} of the items ${silent === 1 ? 'is' : 'are'} in: screen readers guess.`;
    faults.push({
      severity: 'warning',
      rule: 'no-language',
      pointer: '',
      message,
      help: 'Give the feed its language, such as en-GB.',
    });
  }
  if (typeof next === 'string' && base !== nowhere && URL.canParse(next, base)) {
    const {origin} = new URL(base);
    if (new URL(next, base).origin !== origin) {
      const help = `Serve the next page from ${origin} too.`;
      const message = `next_url goes to ${new URL(next, base).origin}: the elements do not follow it to another origin.`;
      faults.push({severity: 'error', rule: 'next-url', pointer: '/next_url', message, help});
    }
  }
  if (!items.length) {
    const message = 'The feed has no items, so that lists of it are empty.';
    faults.push({severity: 'warning', rule: 'empty', pointer: '/items', message, help: 'Add a story.'});
  }
  return faults;
};

/** Two items that cannot both be found. */
const twins = (entries: readonly Entry[]): Fault[] => {
  const ids = new Map<string, number>();
  const addresses = new Map<string, number>();
  return entries.flatMap(({raw, story, pointer}, index): Fault[] => {
    const id = /string|number/.test(typeof raw.id) ? String(raw.id).trim() : '';
    const address = story ? urlKey(story.url) : '';
    const sameId = id && ids.get(id);
    const sameUrl = address && addresses.get(address);
    if (id && !ids.has(id)) ids.set(id, index);
    if (address && !addresses.has(address)) addresses.set(address, index);
    if (typeof sameId === 'number') {
      const message = `Item ${sameId} has the id “${id}” too, and only the first is shown.`;
      return [
        {
          severity: 'error',
          rule: 'duplicate-id',
          pointer: `${pointer}/id`,
          message,
          help: 'Give this item an id of its own.',
        },
      ];
    }
    if (typeof sameUrl === 'number') {
      const message = `Item ${sameUrl} has this address too: a card with the link shows only the first.`;
      return [
        {
          severity: 'warning',
          rule: 'duplicate-url',
          pointer: `${pointer}/url`,
          message,
          help: 'Take one of the two out.',
        },
      ];
    }
    return [];
  });
};

/** The items of a feed, as they were written and as the elements read them. */
const entriesOf = (value: unknown, base: string): Entry[] => {
  const feed = fieldsOf(value);
  const items: unknown[] = Array.isArray(feed.items) ? feed.items : [];
  return items.map((item, index) => {
    const [story] = parseFeed({...feed, items: [item]}, base).feed.stories;
    return {raw: fieldsOf(item), story, pointer: `/items/${index}`};
  });
};

/**
 * Everything found in a feed.
 *
 * @param base where its relative addresses start
 * @param today the day, as an ISO date
 */
export const feedFindings = ({value, lineOf}: LocatedJson, base: string, today: string): Finding[] => {
  const feed = fieldsOf(value);
  if (Array.isArray(value) || !/jsonfeed\.org\/version\/1/.test(String(feed.version)) || !Array.isArray(feed.items)) {
    return notAFeed(
      'This is JSON, but not a JSON Feed: it has no version or no items that the elements know.',
      'Begin it with "version": "https://jsonfeed.org/version/1.1", a "title", and "items": [ … ]. For other data see programme.schema.json and dataset.schema.json.',
    );
  }
  const entries = entriesOf(value, base);
  const schema = departures(value, 'feed').map((one): Fault => ({severity: 'error', rule: 'schema', ...one}));
  const own = [
    ...aboutTheFeed(feed, base),
    ...twins(entries),
    ...entries.flatMap((entry) => itemFindings(entry, today)),
  ];
  const faults = [
    ...schema,
    ...own,
    ...leftOut(value, base, [...schema, ...own.filter((one) => one.severity === 'error')]),
  ];
  return faults.map(({pointer, ...fault}) => {
    const item = /^\/items\/(\d+)/.exec(pointer)?.[1];
    const id = item === undefined ? undefined : entries[Number(item)]?.raw.id;
    return {
      ...fault,
      line: lineOf(pointer),
      item: item === undefined ? undefined : Number(item),
      id: /string|number/.test(typeof id) ? String(id) : undefined,
    };
  });
};
