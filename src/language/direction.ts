// What a language tag says of a language, and which way it is written. Knows language tags only; nothing of the page.

// The scripts in use that run right to left: CLDR 48 `layout/characters`. `Intl.Locale.prototype.getTextInfo` says the same, but
// not yet in every browser that runs Lit.
const rtlScript = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** What a tag says of a language. */
interface Language {
  /** The canonical tag. */
  readonly tag: string;
  /** Its primary language subtag. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** Most pages are in English; the first `Intl.Locale` of a page takes as long as rendering a hundred cards. */
const canonicalEnglish = /^en(-[A-Z]{2})?$/;

const parse = (tag: string): Language => {
  if (canonicalEnglish.test(tag)) return {tag, language: 'en', direction: 'ltr'};
  try {
    const locale = new Intl.Locale(tag);
    const direction = rtlScript.test(locale.maximize().script!) ? 'rtl' : 'ltr';
    return {tag: locale.toString(), language: locale.language, direction};
  } catch {
    return parse('en');
  }
};

const known = new Map<string, Language>();
/** More tags than a page has; feeds may bring any number. */
const mostKnown = 200;

/** The language that a BCP 47 tag names; what names none, as `en_US` does not, is taken for English. */
export const languageOf = (tag: string): Language => {
  const cached = known.get(tag);
  if (cached) return cached;
  const language = parse(tag);
  if (known.size === mostKnown) known.clear();
  known.set(tag, language);
  return language;
};

/** The direction of a language: that of the script in its tag (`pa-Arab`), else of its usual script (`ur`). */
export const directionOf = (tag: string): 'ltr' | 'rtl' => languageOf(tag).direction;
