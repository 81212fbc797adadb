// The languages that the library's own words come in. Knows no element.
import type {LocaleModule} from '@lit/localize/internal/types.js';

/** The language that the words are written in, in the elements' own source. */
export const sourceLocale = 'en';

/** Translations by locale, each loaded when an element first speaks it. `lit-localize build` writes the modules. */
export const locales: Record<string, () => Promise<LocaleModule>> = {};

/** The locale that serves a canonical BCP 47 tag best: `ur-PK` finds `ur`; what we do not speak finds the source locale. */
export const resolveLocale = (tag: string): string => {
  if (Object.hasOwn(locales, tag)) return tag;
  return tag.includes('-') ? resolveLocale(tag.replace(/-[^-]*$/, '')) : sourceLocale;
};
