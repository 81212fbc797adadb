// Turns any value into a feed of stories and a list of what was wrong with it; it must not know where the value came from.

import type {Feed, Problem} from './feed.js';
import {
  webUrl,
  amount,
  date,
  flag,
  isText,
  language,
  list,
  listOf,
  nameOf,
  object,
  oneOf,
  readField,
  text,
  unfit,
  type Context,
  type Data,
  type Value,
} from './field.js';
import {storyKinds, type Story} from './story.js';

const name = text(300);
const summary = text(600);
const person = object({name, _diverse_data: object({organisation: name, role: name})}, 'name');

/** The most stories of one document: more are for `next_url`. */
const mostItems = 10_000;

/** JSON Feed 1.1 has `authors`; version 1 has `author`. */
const authors = {authors: listOf(person), author: listOf(person)};

const feed = object(
  {
    ...authors,
    version: (value) => isText(value) && value.includes('jsonfeed.org/version/1'),
    title: name,
    homePageUrl: webUrl,
    feedUrl: webUrl,
    nextUrl: webUrl,
    language,
    expired: flag,
    items: list,
  },
  'version',
  'items',
);

/** How an item of a feed is read, and what a page says of a story by attributes. */
export const item = object({
  ...authors,
  title: name,
  url: webUrl,
  externalUrl: webUrl,
  summary,
  contentText: name,
  image: webUrl,
  datePublished: date,
  language,
  attachments: listOf(object({url: webUrl, mimeType: name, title: name, durationInSeconds: amount}, 'url', 'mimeType')),
  _diverse_data: object({
    kind: oneOf(storyKinds),
    voice: name,
    streams: listOf(name),
    imageAlt: name,
    readingMinutes: amount,
    durationMinutes: amount,
    hasTranscript: flag,
    transcriptUrl: webUrl,
    hasCaptions: flag,
    review: object({last: date, next: date}),
    translations: listOf(object({language, url: webUrl, title: name}, 'language', 'url', 'title')),
    retracted: object({date, reason: summary}),
  }),
});

/** The members of an object under the names that they have in a document. */
const renamed = (value: unknown): Data =>
  Object.fromEntries(Object.entries(Object(value) as Data).map(([key, member]) => [nameOf(key), member]));

const each = (value: unknown, change: (entry: unknown) => unknown): unknown =>
  Array.isArray(value) ? value.map(change) : value;

/** What can be used of a story that a page gives as a value, read as an item of a feed is read. */
export const readStory = (story: Partial<Story>, context: Context): Partial<Story> => {
  const {people, attachments, ...rest} = renamed(story);
  const authors = each(people, (one) => ({...renamed(one), _diverse_data: one}));
  const files = each(attachments, renamed);
  const {authors: read, ...facts} = item({...rest, authors, attachments: files, _diverse_data: rest}, context) || {};
  const {id, hasTranscript, hasCaptions, retracted} = story;
  return {
    ...facts,
    ...(isText(id) && {id}),
    ...(read && {people: read}),
    // "No transcript" is said too, where it is known.
    ...(hasTranscript === false && {hasTranscript}),
    ...(hasCaptions === false && {hasCaptions}),
    ...(retracted && !facts.retracted && {retracted: {}}),
  };
};

/** What there is to show of a feed, and what was wrong with it. */
export interface ParsedFeed {
  readonly feed: Feed;
  readonly problems: readonly Problem[];
}

/** `parseFeed`, an item at a time: a page can do something else between two of them. */
export function* parseItems(input: unknown, base?: string): Generator<undefined, ParsedFeed> {
  const problems: Problem[] = [];
  const reportTo = (place: Omit<Problem, 'message'>) => (message: string) => void problems.push({...place, message});
  const {
    version: _,
    items = [],
    author: feedAuthor,
    authors: feedPeople = feedAuthor,
    ...about
  }: Partial<Value<typeof feed>> = readField({feed: Object(input) as unknown}, 'feed', feed, {
    base,
    report: reportTo({}),
  }) ?? {};

  const stories = new Map<string, Story>();
  let index = -1;
  if (items.length > mostItems) reportTo({})(`items has more than ${mostItems} entries: the first are used.`);
  for (const entry of items.slice(0, mostItems)) {
    index++;
    yield;
    const raw = Object(entry) as {
      readonly id?: unknown;
      readonly _diverse_data?: {readonly retracted?: unknown} | null;
    };
    const id = /string|number/.test(typeof raw.id) ? String(raw.id).trim() : '';
    const report = reportTo({item: index, id});
    const {
      title,
      externalUrl,
      url = externalUrl,
      contentText,
      author = feedPeople,
      authors: people = author,
      kind = 'article',
      // What cannot be read of a withdrawal takes nothing of it back.
      retracted = raw._diverse_data?.retracted ? {} : undefined,
      ...rest
    } = item(raw, {base, report}) || {};
    if (!id || stories.has(id) || !title || !url) {
      report(`item ${unfit()}.`);
      continue;
    }
    const seconds = rest.attachments?.find((file) => file.durationInSeconds)?.durationInSeconds;
    stories.set(id, {
      id,
      url,
      title,
      kind,
      summary: contentText,
      people,
      language: about.language,
      durationMinutes: seconds && /podcast|video/.test(kind) ? Math.ceil(seconds / 60) : undefined,
      hasTranscript: !!rest.transcriptUrl,
      hasCaptions: false,
      retracted,
      ...rest,
    });
  }

  return {feed: {...about, stories: [...stories.values()]}, problems};
}

/**
 * Reads a JSON Feed (https://www.jsonfeed.org/version/1.1/, also version 1) with our extension `_diverse_data`, whose
 * fields `feed.schema.json` describes. Never throws for what JSON can say.
 *
 * An item that cannot be used is left out and listed in `problems`; a field that cannot be used is left out and listed,
 * and its item stays. Absent, null, false, 0 and '' all mean "not given", and one entry without its list is a list of
 * one. As the JSON Feed rules have it, an item without authors or a language has the feed's. Whatever stands in
 * `retracted`, the item is withdrawn.
 *
 * @param input what `JSON.parse` gave
 * @param base the feed's own absolute address; relative addresses in the feed are resolved against it
 */
export function parseFeed(input: unknown, base?: string): ParsedFeed {
  const items = parseItems(input, base);
  for (;;) {
    const {done, value} = items.next();
    if (done) return value;
  }
}
