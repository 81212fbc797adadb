// The languages that the library's own words come in, and how each is loaded. Knows no element.
import type {LocaleModule, TemplateMap} from '@lit/localize/internal/types.js';

/** The language that the words are written in, in the elements' own source. */
export const sourceLocale = 'en';

/** Translations by locale, each loaded when an element first speaks it. `lit-localize build` writes the modules. */
export const locales: Record<string, () => Promise<LocaleModule>> = {};

const loaded = new Map<string, TemplateMap>();

/** The locale that serves a BCP 47 tag best: `ur-PK` finds `ur`; what we do not speak finds the source locale. */
export const resolveLocale = (tag: string): string => {
  for (let known = tag.toLowerCase(); known; known = known.slice(0, Math.max(0, known.lastIndexOf('-')))) {
    if (known === sourceLocale || Object.hasOwn(locales, known)) return known;
  }
  return sourceLocale;
};

/** The translations of a locale, if they are here: the source locale needs none. */
export const templatesOf = (locale: string): TemplateMap | undefined => loaded.get(locale);

/** Loads a locale once. Resolves to whether its words are here: when they are not, the source words stand in. */
export const loadLocale = async (locale: string): Promise<boolean> => {
  if (locale === sourceLocale || loaded.has(locale)) return true;
  try {
    const {templates} = await locales[locale]!();
    loaded.set(locale, templates);
    return true;
  } catch {
    return false;
  }
};
