// What a language tag says of a language, and which way it is written. Knows language tags only; nothing of the page.

// The scripts in use that run right to left: CLDR 48 `layout/characters`. `Intl.Locale.prototype.getTextInfo` says the same, but
// not yet in every browser that runs Lit.
const rtlScript = /Adlm|Arab|Hebr|Nkoo|Rohg|Syrc|Thaa/;

/** The language that a BCP 47 tag names; what names none, as `en_US` does not, is taken for English. */
export const localeOf = (tag: string): Intl.Locale => {
  try {
    return new Intl.Locale(tag);
  } catch {
    return new Intl.Locale('en');
  }
};

/** The direction of a language: that of the script in its tag (`pa-Arab`), else of its usual script (`ur`). */
export const directionOf = (tag: string): 'ltr' | 'rtl' =>
  rtlScript.test(localeOf(tag).maximize().script!) ? 'rtl' : 'ltr';
