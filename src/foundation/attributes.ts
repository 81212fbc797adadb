// How an element reads its attributes: as fields of a feed are read, so that what cannot be used is left out, with a warning.
// Knows no element.
import {webUrl, oneOf, readField, type Context, type Reader} from '../content/field.js';
import {warn} from './warn.js';

/** What a value is read in: URLs are relative to the page, and what is wrong is told the developer. */
export const attributeContext = (element: Element): Context => ({
  get base() {
    return element.ownerDocument.baseURI;
  },
  report: (problem) => warn(element, problem),
});

const readAttribute = <T>(
  element: Element,
  name: string,
  value: unknown,
  read: Reader<T>,
  allowed: string,
): T | undefined =>
  value === undefined
    ? undefined
    : readField({[name]: value}, name, read, attributeContext(element), `must be ${allowed}`);

/** The value if it is one of the allowed ones, else nothing; a warning where it is another one. */
export const optionalEnum = <Value>(
  element: Element,
  name: string,
  value: unknown,
  allowed: readonly Value[],
): Value | undefined => readAttribute(element, name, value, oneOf(allowed), allowed.join(' or '));

/** The value if it is one of the allowed ones, else the first of those, with a warning. */
export const enumAttribute = <Value>(
  element: Element,
  name: string,
  value: unknown,
  allowed: readonly Value[],
): Value =>
  allowed.includes(value as Value) ? (value as Value) : (optionalEnum(element, name, value, allowed) ?? allowed[0]!);

/** The absolute form of a URL that may be opened, http or https, relative to the page; else nothing, and a warning. */
export const urlAttribute = (element: Element, name: string, value: string | undefined): string | undefined =>
  readAttribute(element, name, value, webUrl, 'a web address');

/** The heading level that the page asks for, 2 to 6, or the usual one. */
export const headingLevelOf = (element: Element & {readonly headingLevel?: number}, usual: number): number =>
  readAttribute(element, 'heading-level', element.headingLevel, oneOf([2, 3, 4, 5, 6]), '2 to 6') ?? usual;
