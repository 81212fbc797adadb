// What a chart of the data gap may show, and how it is read from any value; it must not know who draws it or where it came from.

import type {Problem} from './feed.js';
import {address, isText, language, oneOf, text, type Data, type Reader} from './field.js';

/** How people were told apart: by their DNA, or by what they say of themselves. They never stand in one dataset. */
export type GroupsBy = 'genetic-ancestry' | 'ethnic-group';

export interface Source {
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
  /** How many of them there are in all. */
  readonly total?: number;
  /** ISO date, month or year. */
  readonly asOf: string;
  readonly source: Source;
  /** The line that a licence asks for. */
  readonly credit?: string;
  /** How it was counted. */
  readonly method: string;
  /** What a reader has to know so as not to be misled. */
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

const words = text(600);
const shortly = text(200);
const flag: Reader<boolean> = (value) => value === true;
const amount: Reader<number> = (value) => Number.isInteger(value) && (value as number) >= 0 && (value as number);
const percent: Reader<number> = (value) => typeof value === 'number' && value >= 0 && value <= 100 && value;
const day: Reader<string> = (value) =>
  isText(value) &&
  /^\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?$/.test(value) &&
  new Date(value).toISOString().startsWith(value) &&
  value;
const doi: Reader<string> = (value) => isText(value) && /^10\.\d{4,9}\/\S+$/.test(value) && value;
const list =
  (least: number, limit = most): Reader<readonly unknown[]> =>
  (value) =>
    Array.isArray(value) && value.length >= least && value.length <= limit && (value as readonly unknown[]);

/** What is said once, for the whole of a dataset: its entries were all counted in one way. */
const once = ['method', 'source', 'groups_by', 'as_of', 'unit'];

/** A label as a reader tells it from others. */
const plain = (label: string): string =>
  label
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .toLowerCase();

/**
 * Reads a dataset, whose fields `dataset.schema.json` describes. Never throws for what JSON can say. It takes all of a
 * dataset or nothing: each problem names the field, as `groups[2].share`, and says what it must be.
 *
 * @param input what `JSON.parse` gave
 * @param base the absolute address of the file; a relative `source.url` is resolved against it
 */
export const parseDataset = (input: unknown, base?: string): ParsedDataset => {
  const problems: Problem[] = [];
  const report = (problem: string): void => void problems.push({message: `${problem}.`});

  /** A field that is needed. Where it is not there or of no use, nothing is made of the whole. */
  const need = <T>(data: unknown, path: string, key: string | number, read: Reader<T>, must: string): T => {
    const value = (Object(data) as Data)[key];
    try {
      const usable = read(value, {base, report});
      if (usable || usable === 0) return usable as T;
    } catch {
      // Reported below.
    }
    const found = /string|number|boolean/.test(typeof value) ? JSON.stringify(value).slice(0, 60) : typeof value;
    report(`${path}${key} must be ${must}, not ${found}`);
    return undefined as T;
  };
  /** A field that may be there. Null, false and '' mean "not given". */
  const may = <T>(data: unknown, path: string, key: string, read: Reader<T>, must: string, name = key): object =>
    [undefined, null, false, ''].includes((Object(data) as Data)[key] as '')
      ? {}
      : {[name]: need(data, path, key, read, must)};
  /** Each entry of a list, as `read` makes it. */
  const each = <T>(
    data: unknown,
    path: string,
    key: string,
    items: Reader<readonly unknown[]>,
    must: string,
    read: (entry: unknown, path: string, index: number) => T,
  ): T[] =>
    (need(data, path, key, items, must) ?? []).map((entry, index) => {
      const place = `${path}${key}[${index}]`;
      for (const field of once)
        if (field in Object(entry))
          report(`${place}.${field} must be said once, for all: what was counted in another way is another dataset`);
      return read(entry, `${place}.`, index);
    });
  /** What is written is rounded, each share by up to half of its last digit. */
  const parts = (shares: readonly number[], path: string): void => {
    const digits = Math.max(...shares.map((share) => (/\.(.+)/.exec(String(share))?.[1] ?? '').length));
    const total = shares.reduce((sum, share) => sum + share, 0);
    if (total > 100 + shares.length / 2 / 10 ** digits + 1e-9)
      report(`${path} must come to 100 or less together, not ${+total.toFixed(4)}`);
  };

  const measure = need(input, '', 'measure', oneOf(['share', 'score', 'series'] as const), 'share, score or series');
  const from = (Object(input) as Data)['source'];
  const source = {
    name: need(from, 'source.', 'name', shortly, 'the name of who published the figures'),
    ...may(from, 'source.', 'url', address, 'a web address'),
    ...may(from, 'source.', 'doi', doi, 'a DOI, as 10.1016/j.ajhg.2021.11.008'),
  };
  if (!('url' in source || 'doi' in source)) report('source.url must be a web address, or source.doi a DOI');
  const about = {
    title: need(input, '', 'title', shortly, 'a sentence that states the finding'),
    summary: need(input, '', 'summary', words, 'a sentence or two on what the finding means'),
    ...may(input, '', 'language', language, 'a language tag, as en-GB'),
    groupsBy: need(
      input,
      '',
      'groups_by',
      oneOf(['genetic-ancestry', 'ethnic-group'] as const),
      'genetic-ancestry or ethnic-group, one for all',
    ),
    caption: need(input, '', 'caption', shortly, 'what the table shows'),
    ...may(input, '', 'unit', shortly, 'what is counted, as participants'),
    ...may(input, '', 'total', amount, 'a whole number'),
    asOf: need(input, '', 'as_of', day, 'a date, as 2026-11-21, 2026-11 or 2026'),
    source,
    ...may(input, '', 'credit', words, 'a text'),
    method: need(input, '', 'method', words, 'one text on how all of it was counted'),
    caveats: each(input, '', 'caveats', list(0), `a list of up to ${most} texts`, (caveat, path) =>
      need({caveat}, path, 'caveat', words, 'a text'),
    ),
  };

  const groups = each(input, '', 'groups', list(1), `a list of 1 to ${most} groups`, (row, path) => ({
    label: need(row, path, 'label', shortly, 'the name of the group'),
    ...(measure !== 'series' && {share: need(row, path, 'share', percent, 'a number from 0 to 100')}),
    ...may(row, path, 'count', amount, 'a whole number'),
    ...(measure === 'share' && may(row, path, 'drawn_with', shortly, 'a text', 'drawnWith')),
  })) as Group[];
  const labels = groups.map(({label}) => plain(label ?? ''));
  labels.forEach((label, index) => {
    if (label && labels.indexOf(label) < index)
      report(`groups[${index}].label must differ from the others: “${label}”`);
  });

  let more: object = {};
  if (measure === 'share') {
    parts(
      groups.map(({share}) => share),
      'groups: share',
    );
    more = may(input, '', 'complete', flag, 'true or false', 'isComplete');
  } else if (measure === 'score') {
    const reference = need(input, '', 'reference', shortly, 'the label of the group that others are compared with');
    if (reference && groups.find(({label}) => label === reference)?.share !== 100)
      report(`reference must be the label of a group whose share is 100, not “${reference}”`);
    more = {reference};
  } else {
    const {length} = groups;
    let last = 0;
    const years = each(input, '', 'years', list(1), `a list of 1 to ${most} years`, (row, path): Year => {
      const year = need(row, path, 'year', amount, 'a year, as 2022');
      if (year <= last) report(`${path}year must come after ${last}`);
      last = year;
      const shares = each(
        row,
        path,
        'shares',
        list(length, length),
        'a list with a number for each group',
        (share, at) => need({share}, at, 'share', percent, 'a number from 0 to 100'),
      );
      parts(shares, `${path}shares`);
      return {year, shares, ...may(row, path, 'partial', flag, 'true or false', 'isPartial')};
    });
    more = {years};
  }
  return problems.length
    ? {problems, failure: problems[0]!.message}
    : {dataset: {measure, ...about, groups, ...more} as Dataset, problems};
};
