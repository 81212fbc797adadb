// What is drawn of a dataset, and what its table has. Pure: knows datasets, not the element.
import type {Dataset, SeriesDataset, ShareDataset} from '../../content/dataset.js';
import type {Table} from './csv.js';

/** What the columns of a table are called. */
type Heads = Readonly<Record<'first' | 'share' | 'count', string>>;

/** One band. Shares are per cent, 0 to 100. */
export interface Band {
  /** The group, or the year. Nothing for what is summed up. */
  readonly label?: string;
  /** How many groups are summed up in it. */
  readonly rest?: number;
  readonly share: number;
  /** Where the gap that follows it ends. */
  readonly gapTo?: number;
  /** What everyone else comes to, who stand after a break. */
  readonly others?: number;
  readonly isPartial?: boolean | undefined;
}

/** The most groups of a whole that are drawn one by one where there are more. */
const most = 3;

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Groups that are drawn together become one; of more than four, the largest stay and the others are summed up. */
const shareBands = ({groups, isComplete}: ShareDataset): Band[] => {
  const drawn: {label: string; share: number; groups: number}[] = [];
  for (const {label, share, drawnWith = label} of groups) {
    const known = drawn.find((one) => one.label === drawnWith);
    if (known) {
      known.share += share;
      known.groups++;
    } else drawn.push({label: drawnWith, share, groups: 1});
  }
  const bySize = [...drawn].sort((one, other) => other.share - one.share);
  const rest = drawn.length > most + 1 ? bySize.slice(most) : [];
  const gapTo = isComplete ? 0 : bySize[0]!.share;
  const bands: Band[] = drawn.filter((one) => !rest.includes(one)).map(({label, share}) => ({label, share, gapTo}));
  return rest.length
    ? [...bands, {share: sum(rest.map(({share}) => share)), rest: sum(rest.map(({groups}) => groups)), gapTo}]
    : bands;
};

/** The group that is largest over all the years, by its place in `groups`. */
export const leading = ({groups, years}: SeriesDataset): number => {
  const sizes = groups.map((_, index) => sum(years.map(({shares}) => shares[index]!)));
  return sizes.indexOf(Math.max(...sizes));
};

/** The bands of a dataset, in its own order. */
export const bandsOf = (dataset: Dataset): readonly Band[] => {
  if (dataset.measure === 'share') return shareBands(dataset);
  if (dataset.measure === 'score') return dataset.groups.map(({label, share}) => ({label, share, gapTo: 100}));
  const first = leading(dataset);
  return dataset.years.map(({year, shares, isPartial}) => ({
    label: String(year),
    share: shares[first]!,
    others: sum(shares) - shares[first]!,
    isPartial,
  }));
};

/** The whole of a dataset as a table: heads, and rows whose first cell is their name. Shares are per cent. */
export const tableOf = (dataset: Dataset, words: Heads): {readonly heads: string[]; readonly rows: Table} => {
  if (dataset.measure === 'series')
    return {
      heads: [words.first, ...dataset.groups.map(({label}) => label)],
      rows: dataset.years.map(({year, shares}) => [String(year), ...shares]),
    };
  const hasCounts = dataset.groups.some(({count}) => count !== undefined);
  return {
    // What a score is a share of, its head says.
    heads: [
      words.first,
      dataset.measure === 'score' ? `${dataset.reference} = 100%` : words.share,
      ...(hasCounts ? [words.count] : []),
    ],
    rows: dataset.groups.map(({label, share, count}) => [label, share, ...(hasCounts ? [count] : [])]),
  };
};
