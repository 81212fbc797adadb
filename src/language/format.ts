// Dates, numbers and lists in a language. Knows Intl only.

// Constructing an Intl formatter costs far more than using it, and a page may show hundreds of cards.
const formatters: Record<string, unknown> = {};
const memoised = <T>(key: string, make: () => T): T => (formatters[key] ??= make()) as T;

/** A date as a reader writes it, "12 March 2026". Not a date: `undefined`. */
export const formatDate = (tag: string, iso = ''): string | undefined => {
  const date = new Date(iso);
  // `valueOf` is NaN for what is no date.
  if (!(date.valueOf() > -Infinity)) return undefined;
  return memoised(`date ${tag}`, () => new Intl.DateTimeFormat(tag, {dateStyle: 'long', timeZone: 'UTC'})).format(date);
};

/** A length of time in words, "32 minutes", plural rules and all. */
export const formatMinutes = (tag: string, minutes: number): string =>
  memoised(
    `minutes ${tag}`,
    () => new Intl.NumberFormat(tag, {style: 'unit', unit: 'minute', unitDisplay: 'long'}),
  ).format(minutes);

/** A list in words, "A, B and C", or as a `unit` without the word, "A, B". */
export const formatList = (
  tag: string,
  items: readonly string[],
  type: 'conjunction' | 'unit' = 'conjunction',
): string => memoised(type + tag, () => new Intl.ListFormat(tag, {type})).format(items);

/** The name of a language in another: "Welsh" for `cy` in English. */
export const formatLanguage = (tag: string, language: string): string =>
  new Intl.DisplayNames(tag, {type: 'language'}).of(language)!;
