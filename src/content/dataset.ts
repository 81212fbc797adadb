// What a chart of the data gap may show, and how it is read from any value; it must not know who draws it or where it came from.

import type {Problem} from './feed.js';
import {
  webUrl,
  flag,
  isText,
  language,
  nameOf,
  oneOf,
  text,
  unfit,
  type Context,
  type Data,
  type Reader,
} from './field.js';

/** How people were told apart: by their DNA, or by what they say of themselves. They never stand in one dataset. */
export type GroupsBy = 'genetic-ancestry' | 'ethnic-group';

export interface Source {
  /** Who published the figures, and what their licence asks to be said. */
  readonly name: string;
  /** Absolute. Needed where there is no DOI. */
  readonly url?: string;
  /** As `10.1016/j.ajhg.2021.11.008`. */
  readonly doi?: string;
}

/** What every dataset says of itself. There is one source and one method, so that all of it can be compared. */
interface About {
  /** The finding, in one sentence. */
  readonly title: string;
  /** What the finding means, in plain words. */
  readonly summary: string;
  /** BCP 47 language tag of these words. */
  readonly language?: string;
  readonly groupsBy: GroupsBy;
  /** What the table shows: "People in gnomAD v4, by genetic ancestry group". */
  readonly caption: string;
  /** What is counted, where it is not people: "participants". */
  readonly unit?: string;
  /** ISO date, month or year. */
  readonly asOf: string;
  readonly source: Source;
  /** How it was counted, and how many there were. */
  readonly method: string;
  /** What a reader has to know so as not to be misled: there is always something. */
  readonly caveats: readonly string[];
}

export interface Group {
  readonly label: string;
  /** Per cent, 0 to 100. */
  readonly share: number;
  /** How many are in the group. */
  readonly count?: number;
  /** The name under which it is drawn together with others: "European, with Finnish". */
  readonly drawnWith?: string;
}

/** Parts of one whole, which add up to at most 100. */
export interface ShareDataset extends About {
  readonly measure: 'share';
  /** Everybody there is was counted, as in a census: nobody is missing, so no gap is drawn. */
  readonly isComplete?: boolean;
  readonly groups: readonly Group[];
}

/** How well something works for each group, where the reference has 100. No parts of a whole: they do not add up. */
export interface ScoreDataset extends About {
  readonly measure: 'score';
  /** The label of the group that the others are compared with. */
  readonly reference: string;
  readonly groups: readonly Omit<Group, 'drawnWith'>[];
}

export interface Year {
  readonly year: number;
  /** Per cent, 0 to 100, in the order of `groups`. They add up to at most 100. */
  readonly shares: readonly number[];
  /** The data end before the year does. */
  readonly isPartial?: boolean;
}

/** Parts of one whole, year by year, all counted in one way. */
export interface SeriesDataset extends About {
  readonly measure: 'series';
  readonly groups: readonly Pick<Group, 'label'>[];
  readonly years: readonly Year[];
}

export type Dataset = ShareDataset | ScoreDataset | SeriesDataset;

/** What there is to show, or why nothing can be shown: half a chart would mislead. */
export interface ParsedDataset {
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
  readonly failure?: string;
}

/** The most groups, years and caveats of a dataset. */
const most = 30;

/** What is said once, for all that was counted: entries that were counted in another way are another dataset. */
const once = ['method', 'source', 'groups_by', 'as_of', 'unit'];

const words = text(600);
const amount: Reader<number> = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number);
const percent: Reader<number> = (value) => typeof value === 'number' && value >= 0 && value <= 100 && value;
const day: Reader<string> = (value) =>
  isText(value) && /^\d{4}(-\d\d){0,2}$/.test(value) && new Date(value).toISOString().startsWith(value) && value;
const doi: Reader<string> = (value) => isText(value) && /^10\.\d{4,9}\/[^\s?#\p{C}]{1,200}$/u.test(value) && value;

/** A value at a place of the dataset. Unlike in a feed, 0 is one. */
const one: (...given: [...Parameters<Reader<unknown>>, Reader<unknown>]) => unknown = (value, context, place, read) => {
  try {
    const usable = read(value, context, place);
    if (usable || usable === 0) return usable;
  } catch {
    // Reported below.
  }
  context.report(`${place} ${unfit(context)}`);
  return undefined;
};

const many =
  (read: Reader<unknown>): Reader<readonly unknown[]> =>
  (value, context, place) =>
    Array.isArray(value) &&
    value.length > 0 &&
    value.length <= most &&
    value.map((entry, index) => one(entry, context, `${place}[${index}]`, read));

type Fields = Readonly<Record<string, Reader<unknown>>>;

/** The fields of an object: those that are needed, and others. Null, false and '' mean "not given". */
const fields =
  (needed: Fields, others: Fields = {}): Reader<object> =>
  (value, context, place = '') => {
    const usable: Record<string, unknown> = {};
    for (const [key, read] of Object.entries({...needed, ...others})) {
      const name = nameOf(key);
      const given = (value as Data)[name];
      if (given || given === 0 || key in needed)
        usable[key] = one(given, context, `${place && `${place}.`}${name}`, read);
    }
    if (place.endsWith(']'))
      for (const name of once)
        if (name in (value as Data)) context.report(`${place}.${name} must be said once, for the whole of a dataset`);
    return usable;
  };

const needed = {
  title: words,
  summary: words,
  groupsBy: oneOf<GroupsBy>(['genetic-ancestry', 'ethnic-group']),
  caption: words,
  asOf: day,
  source: fields({name: words}, {url: webUrl, doi}),
  method: words,
  caveats: many(words),
};
const others = {language, unit: words};
const groups = (more: Fields, perhaps?: Fields) => many(fields({label: words, ...more}, perhaps));
const years = many(fields({year: amount, shares: many(percent)}, {isPartial: flag}));

const measures: Readonly<Record<Dataset['measure'], Reader<object>>> = {
  share: fields(
    {...needed, groups: groups({share: percent}, {count: amount, drawnWith: words})},
    {...others, isComplete: flag},
  ),
  score: fields({...needed, groups: groups({share: percent}, {count: amount}), reference: words}, others),
  series: fields({...needed, groups: groups({}), years}, others),
};

/** Whether shares are parts of one whole, each of them rounded to one decimal place. */
const isWhole = (shares: readonly number[]): boolean =>
  shares.reduce((sum, share) => sum + share, 0) < 100.01 + shares.length / 20;

/** What no single field shows. */
const check = (dataset: Dataset, report: Context['report']): void => {
  const {source, groups} = dataset;
  if (!source.url && !source.doi) report('source.url or source.doi must be there');
  const labels = groups.map(({label}) => label.toLowerCase());
  labels.forEach((label, index) => {
    if (labels.indexOf(label) < index) report(`groups[${index}].label must not be there twice: ${label}`);
  });
  if (dataset.measure === 'share' && !isWhole(dataset.groups.map(({share}) => share)))
    report('groups[].share must add up to 100 or less');
  if (dataset.measure === 'score' && dataset.groups.find(({label}) => label === dataset.reference)?.share !== 100)
    report('reference must be the label of a group whose share is 100');
  if (dataset.measure === 'series')
    dataset.years.forEach(({year, shares}, index) => {
      if (year <= (dataset.years[index - 1]?.year ?? 0)) report(`years[${index}].year must come after the one before`);
      if (shares.length !== groups.length || !isWhole(shares))
        report(`years[${index}].shares must be one for each group, and add up to 100 or less`);
    });
};

/**
 * Reads a dataset, whose fields `dataset.schema.json` describes. Never throws for what JSON can say. It takes all of a
 * dataset or nothing: each problem names the field, as `groups[2].share`, and what is wrong with it.
 *
 * @param input what `JSON.parse` gave
 * @param base the absolute address of the file; a relative `source.url` is resolved against it
 */
export const parseDataset = (input: unknown, base?: string): ParsedDataset => {
  const problems: Problem[] = [];
  const report = (problem: string): void => void problems.push({message: `${problem}.`});
  const data = Object(input) as Data;
  const context = {base, schema: 'dataset.schema.json', report};
  const measure = one(data['measure'], context, 'measure', oneOf(Object.keys(measures))) as
    Dataset['measure'] | undefined;
  const dataset = {measure, ...(measure && measures[measure](data, context))} as Dataset;
  if (!problems.length) check(dataset, report);
  return problems.length ? {problems, failure: problems[0]!.message} : {dataset, problems};
};
