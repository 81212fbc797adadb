// What a list says is wrong with fields, as far as it can be shown: a list may answer anything. Knows no list.
import {isText, text} from '../content/field.js';
import type {FieldError, FieldName} from './provider.js';

/** More problems than a form has fields are not looked at. */
const maxProblems = 30;

/** A sentence or two. */
const readDetail = text(300);

/** A text of an answer, as plain text of at most 300 characters; '' for what is none. */
export const detailOf = (value: unknown): string => (isText(value) && readDetail(value, {report: () => {}})) || '';

/** The problems of an answer, of which nothing is known; at most 30. */
export const problemsOf = (errors: unknown): readonly Readonly<Record<string, unknown>>[] =>
  (Array.isArray(errors) ? errors.slice(0, maxProblems) : []).map((error: unknown) => Object(error) as never);

/** The first error of each field. */
export const firstOfEach = (
  errors: readonly {readonly name: FieldName | undefined; readonly detail: string}[],
): FieldError[] => {
  const byName = new Map<FieldName, string>();
  for (const {name, detail} of errors) if (name && detail && !byName.has(name)) byName.set(name, detail);
  return [...byName].map(([name, detail]) => ({name, detail}));
};
