// Says in plain words where a feed departs from feed.schema.json. Knows JSON Schema; no rule of its own about feeds.
import type {ErrorObject} from 'ajv/dist/2020.js';
import {validatorOf} from '../schema.ts';

export interface Departure {
  /** JSON Pointer of the value that departs. */
  readonly pointer: string;
  readonly message: string;
  readonly mend: string;
}

/** What the definitions of the schema ask for. */
const wanted: Readonly<Record<string, string>> = {
  text: 'Write words there, as a text in quotation marks; leave the field out where there are none.',
  address: 'Write an address that begins with https:// .',
  date: 'Write a day, such as 2026-11-30, or a time with its zone, such as 2026-11-30T09:00:00Z.',
  amount: 'Write a number over 0 and under 100000, without quotation marks.',
  slug: 'Write small letters, digits and single hyphens, such as health-professional.',
};

const kinds: Readonly<Record<string, string>> = {
  boolean: 'Write true or false, without quotation marks.',
  array: 'Write a list in square brackets: [ … ].',
  object: 'Write fields in curly brackets: { … }.',
  string: 'Write a text in quotation marks.',
  number: 'Write a number, without quotation marks.',
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

const departure = ({
  keyword,
  instancePath,
  schemaPath,
  params,
  data,
  parentSchema,
}: ErrorObject): Departure | undefined => {
  const pointer = instancePath;
  const name = nameOf(pointer) || (pointer ? 'The item' : 'The feed');
  const definition = /^#\/\$defs\/(\w+)/.exec(schemaPath)?.[1] ?? '';
  const {missingProperty, allowedValues, type} = params as {
    missingProperty?: string;
    allowedValues?: string[];
    type?: string;
  };
  // Tags have a check of their own, that knows more than a pattern.
  if (definition === 'language' && keyword === 'pattern') return undefined;
  if (wanted[definition]) return {pointer, message: `${name} is ${shown(data)}.`, mend: wanted[definition]};
  const choice =
    keyword === 'anyOf' &&
    (parentSchema as {anyOf: {required?: string[]}[]}).anyOf.flatMap((one) => one.required ?? []);
  if (choice)
    return {pointer, message: `${name} has neither ${choice.join(' nor ')}.`, mend: `Give it ${list(choice)}.`};
  if (schemaPath.includes('/anyOf/')) return undefined;
  if (missingProperty)
    return {pointer, message: `${name} has no ${missingProperty}.`, mend: `Give it a ${missingProperty}.`};
  const mend = allowedValues ? `Write ${list(allowedValues)}.` : (kinds[type ?? ''] ?? 'See feed.schema.json.');
  return {pointer, message: `${name} is ${shown(data)}.`, mend};
};

/** Every place where a value departs from the schema, once. */
export const departures = (value: unknown): Departure[] => {
  const validate = validatorOf('feed');
  if (validate(value)) return [];
  const all = (validate.errors ?? []).flatMap((error) => departure(error) ?? []);
  return [...new Map(all.map((one) => [`${one.pointer} ${one.message}`, one])).values()];
};
