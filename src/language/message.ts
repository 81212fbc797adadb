// Picks the translation of one message. Knows the format of lit-localize's locale modules, and no element.
import type {MsgOptions, TemplateMap} from '@lit/localize/internal/types.js';
import type {StrResult} from '@lit/localize/internal/str-tag.js';

/**
 * The words of a message in a locale, or in the source locale when they are not translated yet.
 *
 * `@lit/localize` has one locale a page (`configureLocalization` may be called once, by the page); an element that
 * speaks the language of its own surroundings needs this instead: docs/decisions/0002-language.md. Messages carry their
 * id, so that no hash is computed on the page, and are text, never markup: text can follow a change after a browser
 * has translated the page, markup cannot.
 */
export const message = (
  templates: TemplateMap | undefined,
  source: string | StrResult,
  {id}: MsgOptions & {id: string},
): string => {
  const words = (templates?.[id] ?? source) as string | StrResult;
  if (typeof words === 'string') return words;
  // A translation has the places of the source's values where those have the values.
  const values =
    words === source ? words.values : words.values.map((place) => (source as StrResult).values[place as number]);
  return String.raw({raw: words.strings}, ...values);
};
