// What can be used of the values that frameworks give to properties: the type that a property is declared with decides. Knows Lit's
// declarations; no element, and no property.
import type {ComplexAttributeConverter, PropertyDeclaration} from 'lit';
import {isText} from '../content/field.js';
import {warn} from './warn.js';

/** A value that can be used, and what is wrong with the one that was given. */
interface Fit {
  readonly value: unknown;
  readonly problem?: string;
}

/** Keeps an attribute as it is written, so that `readFlag` can tell `false` from ''. */
export const asWritten: ComplexAttributeConverter = {fromAttribute: (value) => value};

const article = (value: unknown): string => (Array.isArray(value) ? 'a list' : `a ${typeof value}`);

/**
 * A flag. Seven frameworks write `with-filters="false"` for a flag that is off, which HTML takes for on
 * (https://html.spec.whatwg.org/multipage/common-microsyntaxes.html#boolean-attributes).
 */
const readFlag = (value: unknown): Fit => {
  if (value === 'false')
    return {value: false, problem: 'is taken for off: leave the attribute out in place of "false".'};
  if (isText(value)) return {value: true};
  return typeof value === 'boolean'
    ? {value}
    : {value: Boolean(value), problem: `must be true or false, not ${article(value)}.`};
};

const readNumber = (value: unknown): Fit => {
  if (typeof value === 'number') return {value};
  return {value: isText(value) && value.trim() ? Number(value) : NaN};
};

/** A text. A list of words may be given as an array; `false` is what a condition in a template leaves. */
const readString = (value: unknown): Fit => {
  if (isText(value)) return {value};
  if (value === false) return {value: undefined};
  if (typeof value === 'number' || typeof value === 'bigint') return {value: String(value)};
  if (Array.isArray(value) && value.every(isText)) return {value: value.join(' ')};
  return {value: undefined, problem: `must be text, not ${article(value)}.`};
};

const readArray = (value: unknown): Fit =>
  Array.isArray(value) ? {value} : {value: undefined, problem: `must be a list, not ${article(value)}.`};

const readObject = (value: unknown): Fit =>
  typeof value === 'object' && !Array.isArray(value)
    ? {value}
    : {value: undefined, problem: `must be an object, not ${article(value)}.`};

const readers = new Map<unknown, (value: unknown) => Fit>([
  [Boolean, readFlag],
  [Number, readNumber],
  [Array, readArray],
  [Object, readObject],
]);

/** What can be used of a value that a property is given. `undefined` and `null` mean "not given". */
const fit = (value: unknown, {type}: PropertyDeclaration): Fit => {
  if (value === undefined || value === null) return {value: type === Boolean ? false : undefined};
  return (readers.get(type) ?? readString)(value);
};

/** Puts what can be used in place of what a property was given, with a warning; tells whether that is another value. */
export const replaceUnfit = (element: Element, name: PropertyKey, declaration: PropertyDeclaration): boolean => {
  if (declaration.state) return false;
  const properties = element as unknown as Record<PropertyKey, unknown>;
  const given = properties[name];
  const {value, problem} = fit(given, declaration);
  if (problem) warn(element, `${String(declaration.attribute || name)} ${problem}`);
  if (Object.is(value, given)) return false;
  properties[name] = value;
  return true;
};
