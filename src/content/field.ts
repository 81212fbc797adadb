// How one value of unknown data is read: what can be used of it. Knows neither feeds nor elements.
import {WebUrl} from './web-url.js';

export type Data = Readonly<Record<string, unknown>>;

export interface Context {
  /** The absolute address that relative ones are resolved against. */
  readonly base?: string | undefined;
  /** The schema that describes the document, for what is reported; without it that of feeds. */
  readonly schema?: string;
  readonly report: (problem: string) => void;
}

/** Gives what can be used of a field's value, else something falsy. It may throw. */
export type Reader<T> = (value: unknown, context: Context, key?: string) => T | false | undefined;

/** How each field of an object is read. */
type Fields = Readonly<Record<string, Reader<unknown>>>;
export type Value<R> = R extends Reader<infer T> ? T : never;

/** What is read of an object: its needed fields and perhaps others, those of its extension object among them. */
type Values<F extends Fields, Needed extends keyof F> = {readonly [K in Needed]: Value<F[K]>} & {
  readonly [K in Exclude<keyof F, Needed | '_diverse_data'>]?: Value<F[K]>;
} & (F extends {_diverse_data: Reader<infer Ours>} ? Ours : unknown);

/** What a field is called in a document. */
export const nameOf = (key: string): string => key.replace(/[A-Z]/g, '_$&').toLowerCase();

/** A field that an object has itself: a page may have added members to every object, such as a `href` of its own. */
export const ownField = <T extends object, Key extends keyof T>(object: T | undefined, key: Key): T[Key] | undefined =>
  object && Object.hasOwn(object, key) ? object[key] : undefined;

/** What is said of a field that cannot be used. */
export const unfit = ({schema = 'feed.schema.json'}: Partial<Context> = {}): string => `does not fit ${schema}`;

/**
 * What can be used of one field; what cannot be is reported. Null, false, 0 and '' mean "not given", as a missing field does.
 */
export const readField = <T>(
  data: Data,
  key: string,
  read: Reader<T>,
  context: Context,
  problem = unfit(context),
): T | undefined => {
  const value = ownField(Object(data) as Data, key);
  if (!value && !Number.isNaN(value)) return undefined;
  try {
    const usable = read(value, context, key);
    if (usable) return usable;
  } catch {
    // Reported below.
  }
  context.report(`${key} ${problem}.`);
  return undefined;
};

export const isText = (value: unknown): value is string => typeof value === 'string';

/** Plain text: control characters and marks of direction are taken out, and white space is folded. */
const plain = (value: string): string =>
  value
    .replace(/(?!\s)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/**
 * The beginning of a text as plain text, longer than `limit` if the text is. Of a whole article no more is cleaned than is shown, and
 * what has nothing to show in fifty times as many characters is taken to have no more.
 */
const plainBeginning = (value: string, limit: number): string => {
  const beginning = plain(value.slice(0, 2 * limit));
  return beginning.length > limit ? beginning : plain(value.slice(0, 50 * limit));
};

/** Plain text of at most `limit` characters. A longer one ends with an ellipsis, after a whole word where there is one near. */
export const text = (limit: number): Reader<string> => {
  const tooLong = RegExp(`^(.{${limit - 21}}\\S{0,20}).+`, 'u');
  return (value) => {
    if (!isText(value)) return undefined;
    const beginning = plainBeginning(value, limit);
    return beginning.length > limit ? beginning.replace(tooLong, '$1…') : beginning;
  };
};

/** An http or https address, absolute. */
export const webUrl: Reader<string> = (value, {base}) => {
  const {href} = new WebUrl((isText(value) && value.trim()) || 'no:', base);
  return /^https?:/.test(href) && href;
};

/** An ISO date, with or without a time, as it was written. */
export const date: Reader<string> = (value) => {
  const [day] = (isText(value) && /^\d{4}-\d\d-\d\d(?=(T[\d:.Z+-]+)?$)/.exec(value)) || [];
  // The first throws for 25 o'clock; the second is for engines that read 30 February as 1 March.
  return (
    day && new Date(value as string).toISOString() && new Date(day).toISOString().startsWith(day) && (value as string)
  );
};

/** A BCP 47 language tag, as it was written. */
export const language: Reader<string> = (value) => isText(value) && Intl.getCanonicalLocales(value) && value;

/** A number from 0 to 100000, rounded up. */
export const amount: Reader<number> = (value) =>
  typeof value === 'number' && value > 0 && value < 1e5 && Math.ceil(value);

export const flag: Reader<boolean> = (value) => value === true;

export const oneOf =
  <T>(allowed: readonly T[]): Reader<T> =>
  (value) =>
    allowed.find((one) => one === value);

export const list: Reader<readonly unknown[]> = (value) => Array.isArray(value) && (value as readonly unknown[]);

/** The most entries of a list in a document, but for the items of a feed: a page shows each of them. */
const mostEntries = 100;

/** A list of what `read` can use, of its first 100 entries. One entry that stands without its list is taken for a list of one. */
export const listOf =
  <T extends object | string>(read: Reader<T>): Reader<readonly T[]> =>
  (value, context, key = '') => {
    const entries: readonly unknown[] = Array.isArray(value) ? (value as unknown[]) : [value];
    if (entries.length > mostEntries)
      context.report(`${key} has more than ${mostEntries} entries: the first are used.`);
    return entries
      .slice(0, mostEntries)
      .flatMap((entry): T | readonly [] => readField({[key]: entry}, key, read, context) ?? []);
  };

/** An object with fields that are known, also in its extension object; without the needed ones it is of no use. */
export const object = <F extends Fields, Needed extends keyof F & string = never>(
  fields: F,
  ...needed: readonly Needed[]
): Reader<Values<F, Needed>> => {
  const entries = Object.entries(fields).map(([key, read]) => ({key, name: nameOf(key), read}));
  return (value, context) => {
    const usable: Record<string, unknown> = {};
    for (const {key, name, read} of entries) {
      const field = readField(value as Data, name, read, context);
      if (field) Object.assign(usable, name === '_diverse_data' ? field : {[key]: field});
    }
    const isWhole = typeof value === 'object' && needed.every((key) => Object.hasOwn(usable, key));
    return isWhole && (usable as Values<F, Needed>);
  };
};
