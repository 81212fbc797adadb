// Turns any value into a feed of stories and a list of what was wrong with it; it must not know where the value came from.

import type {Feed, Problem} from './feed.js';
import {storyKinds} from './story.js';
import type {Attachment, Person, Story, StoryKind, Translation} from './story.js';

type Data = Readonly<Record<string, unknown>>;

interface Context {
  /** The feed's own address. */
  readonly base?: string | undefined;
  readonly report: (message: string) => void;
}

/** How one field is read. */
interface Reader<T> {
  /** Ends the sentence `"field" must be …`. */
  readonly be: string;
  /** Gives what can be used of a value, else something falsy. It may throw. Null says that the reason is already reported. */
  readonly read: (value: unknown, context: Context, key: string) => T | false | null | undefined;
  /** The field's name in the feed, where that is not our name for it in snake case. */
  readonly from?: string;
  /** True when nothing can be made of an object without this field. */
  readonly needed?: boolean;
}

/** How each field of an object is read. */
type Table<T> = {readonly [K in keyof T]-?: Reader<NonNullable<T[K]>>};

const needed = <T>(reader: Reader<T>): Reader<T> => ({...reader, needed: true});

/** One field's usable value. A value that cannot be used is reported, and so is a needed one that is missing. */
const readField = <T>(data: Data, key: string, reader: Reader<T>, context: Context): T | undefined => {
  const value = data[key];
  if (!value && !reader.needed) return;
  let usable: T | false | null | undefined;
  try {
    usable = value ? reader.read(value, context, key) : undefined;
  } catch {
    // Reported below.
  }
  if (usable) return usable;
  if (usable !== null) context.report(`"${key}" must be ${reader.be}`);
  return;
};

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * Plain text of at most `limit` characters. What is longer ends with an ellipsis, after a whole word where there is one.
 * Only the beginning is cleaned, since a whole article may stand in `content_text`: no limit comes near 2000.
 */
const text = (limit: number): Reader<string> => ({
  be: 'text.',
  read: (value) =>
    isText(value) &&
    value
      .slice(0, 2000)
      .replace(/(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
      .replace(/\s+/g, ' ')
      .trim()
      .replace(RegExp(`^(?!.{0,${limit}}$)(.{1,${limit - 1}}(?= )|.{${limit - 1}}).*`, 'u'), '$1…'),
});

const name = text(300);
const summary = text(600);

const address: Reader<string> = {
  be: 'an https: or http: address.',
  read: (value, {base}) => {
    const {href} = new URL((isText(value) && value.trim()) || 'no:', base);
    return /^https?:/.test(href) && href;
  },
};

const date: Reader<string> = {
  be: 'a real date such as 2026-11-30.',
  read: (value) => {
    if (!isText(value) || !/^\d{4}-\d\d-\d\d(T\d\d:[\d:.]+(Z|[+-]\d\d:\d\d)?)?$/.test(value)) return;
    const day = value.slice(0, 10);
    // The first throws for 25 o'clock; the second is for engines that read 30 February as 2 March.
    return new Date(value).toISOString() && new Date(day).toISOString().startsWith(day) && value;
  },
};

const language: Reader<string> = {
  be: 'a language tag such as en-GB.',
  read: (value) => isText(value) && Intl.getCanonicalLocales(value) && value,
};

/** Whole minutes, rounded up. */
const minutes = (unitsPerMinute = 1): Reader<number> => ({
  be: 'a number between 0 and 100000.',
  read: (value) => typeof value === 'number' && value > 0 && value < 1e5 && Math.ceil(value / unitsPerMinute),
});

const flag: Reader<boolean> = {be: 'true or false.', read: (value) => value === true};

const kind: Reader<StoryKind> = {
  be: storyKinds.join(' or ') + '.',
  read: (value) => storyKinds.find((known) => known === value),
};

const version: Reader<true> = {
  be: 'https://jsonfeed.org/version/1.1.',
  read: (value) => isText(value) && value.includes('jsonfeed.org/version/1'),
  needed: true,
};

const list: Reader<readonly unknown[]> = {
  be: 'a list.',
  read: (value) => Array.isArray(value) && (value as readonly unknown[]),
};

/** A list of what `reader` can use. One entry that stands without its list is taken for a list of one. */
const listOf = <T extends object | string>(reader: Reader<T>): Reader<readonly T[]> => ({
  ...list,
  read: (value, context, key) =>
    [value].flat().flatMap((entry): T | readonly [] => readField({[key]: entry}, key, reader, context) ?? []),
});

/** An object with the fields of `table` and, from its extension object, those of `ours`. Null when a needed one is missing. */
const object = <T extends object, X extends object = object>(table: Table<T>, ours?: Table<X>): Reader<T & X> => ({
  be: 'an object.',
  read: (value, context) => {
    if (typeof value !== 'object') return;
    const data = value as Data;
    const usable = (ours ? {...readField(data, '_diverse_data', object(ours), context)} : {}) as T & X;
    let complete = true;
    for (const key in table) {
      const reader = table[key];
      const field = readField(data, reader.from ?? key.replace(/[A-Z]/g, '_$&').toLowerCase(), reader, context);
      if (field) Object.assign(usable, {[key]: field});
      else if (reader.needed) complete = false;
    }
    return complete ? usable : null;
  },
});

const person = object<Pick<Person, 'name'>, Omit<Person, 'name'>>(
  {name: needed(name)},
  {organisation: name, role: name},
);

interface Authors {
  readonly authors?: readonly Person[];
  /** In version 1 of JSON Feed, in place of `authors`. */
  readonly author?: readonly Person[];
}

const authors: Table<Authors> = {authors: listOf(person), author: listOf(person)};

type FeedFields = Authors & Partial<Omit<Feed, 'stories'>> & {readonly items: readonly unknown[]};

const feed = object<FeedFields>({
  ...authors,
  title: name,
  homePageUrl: address,
  feedUrl: address,
  nextUrl: address,
  language,
  expired: flag,
  items: needed(list),
});

/** What of a story is in our extension object. */
type OurFields = Pick<
  Story,
  | 'kind'
  | 'voice'
  | 'streams'
  | 'imageAlt'
  | 'readingMinutes'
  | 'durationMinutes'
  | 'hasTranscript'
  | 'transcriptUrl'
  | 'hasCaptions'
  | 'review'
  | 'translations'
  | 'retracted'
>;

type ItemFields = Authors &
  Omit<Story, keyof OurFields | 'people' | 'id'> & {readonly externalUrl: string; readonly contentText: string};

const item = object<Partial<ItemFields>, Partial<OurFields>>(
  {
    ...authors,
    title: name,
    url: address,
    externalUrl: address,
    summary,
    contentText: text(240),
    image: address,
    published: {...date, from: 'date_published'},
    language,
    attachments: listOf(
      object<Attachment>({
        url: needed(address),
        mimeType: needed(name),
        title: name,
        durationMinutes: {...minutes(60), from: 'duration_in_seconds'},
      }),
    ),
  },
  {
    kind,
    voice: name,
    streams: listOf(name),
    imageAlt: name,
    readingMinutes: minutes(),
    durationMinutes: minutes(),
    hasTranscript: flag,
    transcriptUrl: address,
    hasCaptions: flag,
    review: object<NonNullable<Story['review']>>({last: date, next: date}),
    translations: listOf(object<Translation>({language: needed(language), url: needed(address), title: needed(name)})),
    retracted: object<NonNullable<Story['retracted']>>({date: needed(date), reason: summary}),
  },
);

/**
 * Reads a JSON Feed (https://www.jsonfeed.org/version/1.1/, also version 1) with our extension `_diverse_data`, whose
 * fields `feed.schema.json` describes. Never throws.
 *
 * An item that cannot be used is left out and listed in `problems`; a field that cannot be used is left out and listed,
 * and its item stays. Absent, null, false, 0 and '' all mean "not given", and one entry without its list is a list of one. As the JSON Feed rules have it, an item without
 * authors or a language has the feed's. An item that is retracted but does not say when is left out: without its notice it
 * would pass for a valid one.
 *
 * @param input what `JSON.parse` gave, or anything else
 * @param base the feed's own absolute address; relative addresses in the feed are resolved against it
 */
export function parseFeed(input: unknown, base?: string): {feed: Feed; problems: readonly Problem[]} {
  const problems: Problem[] = [];
  let place: Omit<Problem, 'message'> = {};
  const report = (message: string): void => {
    problems.push({...place, message});
  };
  const context: Context = {report, base: readField({base}, 'base', address, {report})};
  const source = (input ?? {}) as Data;
  const isFeed = readField(source, 'version', version, context);
  const {
    items = [],
    author: feedAuthor = [],
    authors: feedPeople = feedAuthor,
    ...about
  }: Partial<FeedFields> = (isFeed && feed.read(source, context, '')) || {};

  const ids = new Set<string>();
  const stories = items.flatMap((entry, index): Story | readonly [] => {
    const raw = (entry ?? {}) as {
      readonly id?: unknown;
      readonly _diverse_data?: {readonly retracted?: unknown} | null;
    };
    const id = isText(raw.id) || Number.isFinite(raw.id) ? String(raw.id).trim() : '';
    place = {item: index, id: id || undefined};
    const {
      title,
      externalUrl,
      url = externalUrl,
      contentText,
      author = feedPeople,
      authors: people = author,
      kind = 'article',
      ...rest
    } = item.read(raw, context, '') || {};
    if (!id || !title || !url || (raw._diverse_data?.retracted && !rest.retracted)) {
      report('Left out: needs an id, a title, a url and, if retracted, a date.');
      return [];
    }
    if (ids.has(id)) {
      report('Left out: needs an id of its own.');
      return [];
    }
    ids.add(id);
    const recording = rest.attachments?.find((file) => file.durationMinutes);
    return {
      id,
      url,
      title,
      kind,
      summary: contentText,
      people,
      language: about.language,
      durationMinutes: /podcast|video/.test(kind) ? recording?.durationMinutes : undefined,
      streams: [],
      hasTranscript: !!rest.transcriptUrl,
      hasCaptions: false,
      translations: [],
      attachments: [],
      ...rest,
    };
  });

  return {feed: {title: '', expired: false, ...about, stories}, problems};
}
