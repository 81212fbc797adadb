// What is wrong with a language tag, and whether a text can be in the language that it names. Knows BCP 47 through Intl; nothing of feeds or pages.

const names = new Intl.DisplayNames('en', {type: 'language', fallback: 'none'});

/** The language that a tag names, in English; '' where it names none. */
export const languageName = (tag: string): string => {
  try {
    return names.of(tag) ?? '';
  } catch {
    return '';
  }
};

export interface TagFault {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help: string;
}

/** What is wrong with a tag, where anything is: a wrong one makes screen readers read in a wrong voice, or not at all. */
export const tagFault = (tag: string): TagFault | undefined => {
  let canonical: string;
  try {
    canonical = Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    const repaired = tag.trim().replaceAll('_', '-');
    const named = repaired !== tag && languageName(repaired);
    return {
      severity: 'error',
      message: `“${tag}” is not a language tag (BCP 47), so it is taken for no language at all.`,
      help: named
        ? `Write ${Intl.getCanonicalLocales(repaired)[0]} (${named}).`
        : 'Write one such as en-GB, cy or pa-Arab.',
    };
  }
  const locale = new Intl.Locale(canonical);
  if (!languageName(locale.language)) {
    return {
      severity: 'warning',
      message: `“${tag}” names no language that is known here.`,
      help: 'Write one such as en-GB, cy or pa-Arab; a country has no tag without its language.',
    };
  }
  if (canonical.toLowerCase() === tag.toLowerCase()) return undefined;
  return {
    severity: 'warning',
    message: `“${tag}” is not the usual tag of ${languageName(canonical)}.`,
    help: `Write ${canonical}.`,
  };
};

/** A script by its BCP 47 code, as Unicode calls it; what is written with several has them all. */
const scripts: Readonly<Record<string, string>> = {
  Jpan: '\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Hani}',
  Kore: '\\p{sc=Hang}\\p{sc=Hani}',
  Hans: '\\p{sc=Hani}',
  Hant: '\\p{sc=Hani}',
};

/** Which script most letters of a text are in. */
const mainScripts = [
  'Latn',
  'Arab',
  'Cyrl',
  'Grek',
  'Hebr',
  'Deva',
  'Beng',
  'Guru',
  'Gujr',
  'Taml',
  'Telu',
  'Ethi',
  'Hani',
  'Hang',
  'Thai',
];
const scriptNames = new Intl.DisplayNames('en', {type: 'script'});

/**
 * The name of the script that a text is written in, where that is plainly not one of its language: 8 letters or more, and
 * fewer than 1 in 5 of them in the language's script. A tag such as `pa` says nothing of the script that its speakers
 * choose, so a language that is written in several is only checked where its tag names one.
 */
export const strayScript = (text: string, tag: string): string | undefined => {
  let locale: Intl.Locale;
  try {
    locale = new Intl.Locale(tag);
  } catch {
    return undefined;
  }
  // Written in several scripts: https://cldr.unicode.org/ supplemental data, `languageData`.
  if (!locale.script && /^(az|bs|ha|kk|ku|ks|ms|mn|pa|sd|sr|tg|tt|ug|uz|zgh|shi)$/.test(locale.language))
    return undefined;
  const script = locale.maximize().script ?? '';
  const letters = text.match(/\p{L}/gu) ?? [];
  let own: RegExp;
  try {
    own = RegExp(`[${scripts[script] ?? `\\p{scx=${script}}`}]`, 'u');
  } catch {
    return undefined;
  }
  if (letters.length < 8 || letters.filter((letter) => own.test(letter)).length * 5 >= letters.length) return undefined;
  const main = mainScripts.find(
    (one) => letters.filter((letter) => RegExp(`\\p{sc=${one}}`, 'u').test(letter)).length * 2 > letters.length,
  );
  return main && scriptNames.of(main);
};
