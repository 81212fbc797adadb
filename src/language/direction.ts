// Which way a language is written. Knows language tags only; nothing of the page.

// Languages whose usual script runs right to left, and those scripts: CLDR 48 `layout/characters` and likely subtags.
// `Intl.Locale.prototype.getTextInfo` says the same, but not yet in every browser that runs Lit.
const rtlLanguages = new Set('ar ckb dv fa he ks ps sd ug ur yi'.split(' '));
const rtlScripts = new Set('adlm arab hebr mand mend nkoo rohg samr syrc thaa yezi'.split(' '));

/** The direction of a BCP 47 tag: its script decides (`pa-Arab`), else its language (`ur`). */
export const directionOf = (tag: string): 'ltr' | 'rtl' => {
  const [language = '', ...subtags] = tag.toLowerCase().split('-');
  const script = subtags.find((subtag) => subtag.length === 4 && /^[a-z]/.test(subtag));
  return (script ? rtlScripts.has(script) : rtlLanguages.has(language)) ? 'rtl' : 'ltr';
};
