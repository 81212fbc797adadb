// Says in plain words where a document departs from its schema. Knows JSON Schema; no rule of its own about documents.
import type {ErrorObject} from 'ajv/dist/2020.js';
import {validatorOf, type DocumentKind} from '../schema.ts';

export interface Departure {
  /** JSON Pointer of the value that departs. */
  readonly pointer: string;
  readonly message: string;
  readonly help: string;
}

/** What the definitions of the schemas ask for; of one schema alone under its name. */
const wanted: Readonly<Record<string, string>> = {
  text: 'Write words there, as a text in quotation marks; leave the field out where there are none.',
  address: 'Write an address that begins with https:// .',
  'dataset date': 'Write a day, a month or a year, such as 2026-11-30, 2026-11 or 2026.',
  'programme date': 'Write a day, such as 2026-11-30, or a month, such as 2026-11.',
  date: 'Write a day, such as 2026-11-30, or a time with its zone, such as 2026-11-30T09:00:00Z.',
  amount: 'Write a number over 0 and under 100000, without quotation marks.',
  share: 'Write per cent: a number from 0 to 100, without the sign and without quotation marks.',
  slug: 'Write small letters, digits and single hyphens, such as health-professional.',
};

const kinds: Readonly<Record<string, string>> = {
  boolean: 'Write true or false, without quotation marks.',
  array: 'Write a list in square brackets: [ … ].',
  object: 'Write fields in curly brackets: { … }.',
  string: 'Write a text in quotation marks.',
  number: 'Write a number, without quotation marks.',
  integer: 'Write a whole number, without quotation marks.',
};

const nameOf = (pointer: string): string =>
  pointer
    .replace(/^\/items\/\d+/, '')
    .slice(1)
    .replace(/\/(\d+)/g, '[$1]')
    .replaceAll('/', '.');

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

const list = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;

/** What keywords ask for that say it alike in every schema. */
const limits: Readonly<Record<string, (limit: number) => string>> = {
  minimum: (limit) => `Write a number that is not under ${limit}.`,
  maximum: (limit) => `Write a number that is not over ${limit}.`,
  minItems: (limit) => `Write at least ${limit} of them.`,
  maxItems: (limit) => `Write at most ${limit} of them.`,
};

const departure = (
  {keyword, instancePath, schemaPath, params, data, parentSchema}: ErrorObject,
  what: DocumentKind,
): Departure | undefined => {
  const pointer = instancePath;
  const name = nameOf(pointer) || (pointer ? 'The item' : `The ${what}`);
  const definition = /^#\/\$defs\/(\w+)/.exec(schemaPath)?.[1] ?? '';
  const {missingProperty, allowedValues, type, limit} = params as {
    missingProperty?: string;
    allowedValues?: unknown[];
    type?: string;
    limit?: number;
  };
  // Tags have a check of their own, that knows more than a pattern; what follows from an `if` is told by itself.
  if ((pointer.endsWith('/language') && keyword === 'pattern') || keyword === 'if') return undefined;
  if (keyword === 'false schema')
    return {pointer, message: `${name} is ${shown(data)}.`, help: `Say it once, for the whole ${what}.`};
  const asked = wanted[`${what} ${definition}`] ?? wanted[definition];
  if (asked) return {pointer, message: `${name} is ${shown(data)}.`, help: asked};
  const choice =
    keyword === 'anyOf' &&
    (parentSchema as {anyOf: {required?: string[]}[]}).anyOf.flatMap((one) => one.required ?? []);
  if (choice)
    return {pointer, message: `${name} has neither ${choice.join(' nor ')}.`, help: `Give it ${list(choice)}.`};
  if (schemaPath.includes('/anyOf/')) return undefined;
  if (missingProperty)
    return {pointer, message: `${name} has no ${missingProperty}.`, help: `Give it a ${missingProperty}.`};
  const help = allowedValues
    ? `Write ${list(allowedValues.map(String))}.`
    : (limits[keyword]?.(limit!) ?? kinds[type ?? ''] ?? `See ${what}.schema.json.`);
  return {pointer, message: `${name} is ${shown(data)}.`, help};
};

/**
 * What a validator finds. The items of a feed are looked at one by one: with all of them at once the validator takes time that grows with
 * the square of their number.
 */
const errorsOf = (value: unknown, what: DocumentKind): readonly ErrorObject[] => {
  const items = what === 'feed' ? (Object(value) as {items?: unknown}).items : undefined;
  const errorsBy = (kind: DocumentKind | 'item', part: unknown): readonly ErrorObject[] => {
    const validate = validatorOf(kind);
    return validate(part) ? [] : (validate.errors ?? []);
  };
  if (!Array.isArray(items)) return errorsBy(what, value);
  const inItems = items.flatMap((item, index) =>
    errorsBy('item', item).map((error) => ({...error, instancePath: `/items/${index}${error.instancePath}`})),
  );
  return [...errorsBy(what, {...Object(value), items: []}), ...inItems];
};

/** Every place where a value departs from the schema of its kind, once. */
export const departures = (value: unknown, what: DocumentKind): Departure[] => {
  const all = errorsOf(value, what).flatMap((error) => departure(error, what) ?? []);
  return [...new Map(all.map((one) => [`${one.pointer} ${one.message}`, one])).values()];
};
