// What the figures have to be, as ratios to plain HTML in the same run but where the name of the figure says else. From the
// issue that asked for them; docs/performance.md says which are missed and why.

/** One goal: the most that a figure of a contender may be. */
export interface Goal {
  readonly mode: string;
  readonly contender: string;
  readonly figure: string;
  readonly most: number;
  /** What it is compared with: a contender, the best library that is given `content-visibility`, or nothing. */
  readonly beside: 'plain' | 'given' | 'nothing';
}

const both = (mode: string, figure: string, most: number, beside: Goal['beside'] = 'plain'): Goal[] =>
  ['ours-attributes', 'ours-words'].map((contender) => ({mode, contender, figure, most, beside}));

export const goals: readonly Goal[] = [
  ...both('load 100', 'painted', 0.9),
  ...both('load 1000', 'painted', 0.6),
  ...both('load 1000', 'thread', 0.55),
  ...both('load 10000', 'painted', 0.5),
  ...both('load 10000', 'thread', 0.45),
  ...both('load 1000', 'thread', 0.85, 'given'),
  ...both('load 10000', 'thread', 0.85, 'given'),
  ...both('update', 'thread', 0.3),
  ...both('churn', 'mount', 0.55),
  {mode: 'load 1000', contender: 'ours-attributes', figure: 'nodes a card', most: 20, beside: 'nothing'},
  ...both('load 1000', 'listeners a card', 0.1, 'nothing'),
  ...both('phone 12', 'first paint', 1.05),
  {mode: 'phone 12', contender: 'ours-words', figure: 'largest paint', most: 1, beside: 'plain'},
  ...both('phone 12', 'shift', 0, 'nothing'),
  ...both('phone 12', 'shift at the end', 0.01, 'nothing'),
  ...both('churn', 'nodes left', 0, 'nothing'),
  ...both('churn', 'listeners left', 0, 'nothing'),
];
