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
  const translated = templates?.[id] as (StrResult & {values: number[]}) | string | undefined;
  if (typeof source === 'string') return typeof translated === 'string' ? translated : source;
  const {strings, values: order} =
    translated && typeof translated !== 'string'
      ? translated
      : {strings: source.strings, values: source.values.map((_, index) => index)};
  return strings.reduce((text, string, index) => text + String(source.values[order[index - 1]!]) + string);
};
