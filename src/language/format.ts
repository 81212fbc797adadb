// Dates, numbers and lists in a language. Knows Intl only.

const formatters = new Map<string, unknown>();
/** A feed may name any language: past this number, none is kept. */
const mostFormatters = 200;

// Constructing an Intl formatter costs far more than using it, and a page may show hundreds of cards. By options that no two
// sorts of formatter have alike.
const formatter = <Format, Options>(
  Format: new (tag: string, options: Options) => Format,
  tag: string,
  options: Options,
): Format => {
  const key = tag + JSON.stringify(options);
  const known = formatters.get(key) as Format | undefined;
  if (known) return known;
  if (formatters.size >= mostFormatters) formatters.clear();
  const made = new Format(tag, options);
  formatters.set(key, made);
  return made;
};

/** The day of an ISO date as a reader writes it, "12 March 2026"; of a month without a day "March 2026". Not a date: `undefined`. */
export const formatDate = (tag: string, iso = ''): string | undefined => {
  const day = new Date(iso.slice(0, 10));
  const length: Intl.DateTimeFormatOptions = iso[7] ? {dateStyle: 'long'} : {month: 'long', year: 'numeric'};
  return isNaN(day.valueOf())
    ? undefined
    : formatter(Intl.DateTimeFormat, tag, {...length, timeZone: 'UTC'}).format(day);
};

/** A length of time in words, "32 minutes", plural rules and all. */
export const formatMinutes = (tag: string, minutes: number): string =>
  formatter(Intl.NumberFormat, tag, {style: 'unit', unit: 'minute', unitDisplay: 'long'}).format(minutes);

/** A number, "5,000". */
export const formatNumber = (tag: string, number: number): string =>
  formatter(Intl.NumberFormat, tag, {style: 'decimal'}).format(number);

/** Compares words by the alphabet of a language, for a sort. */
export const compareWords = (tag: string, one: string, other: string): number =>
  formatter(Intl.Collator, tag, {usage: 'sort'}).compare(one, other);

/** A list in words, "A, B and C". */
export const formatList = (tag: string, items: readonly string[]): string =>
  formatter(Intl.ListFormat, tag, {}).format(items);

/** The name of a language in another: "Welsh" for `cy` in English. What names no language comes back as it is. */
export const formatLanguage = (tag: string, language: string): string => {
  try {
    return formatter(Intl.DisplayNames, tag, {type: 'language'}).of(language)!;
  } catch {
    return language;
  }
};

/** How languages call themselves that not every browser knows: CLDR 48. */
const endonyms = new Map([
  ['cy', 'Cymraeg'],
  ['pa', 'ਪੰਜਾਬੀ'],
  ['so', 'Soomaali'],
]);

/** The name of a language in itself: "Cymraeg" for `cy`. Nothing where nobody here knows it. */
export const formatEndonym = (language: string): string | undefined => {
  try {
    return (
      endonyms.get(language) ??
      (Intl.DisplayNames.supportedLocalesOf(language).length ? formatLanguage(language, language) : undefined)
    );
  } catch {
    return undefined;
  }
};

/** A share of 0 to 100, "77.1%". Small ones, and those that are nearly all, keep two digits that tell them from none and all. */
export const formatPercent = (tag: string, percent: number): string => {
  const least = Math.min(percent, 100 - percent);
  const digits = least > 0 && least < 1 ? Math.min(1 - Math.floor(Math.log10(least)), 20) : 1;
  return formatter(Intl.NumberFormat, tag, {style: 'percent', maximumFractionDigits: digits}).format(percent / 100);
};
