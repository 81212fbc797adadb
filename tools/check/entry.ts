// An item of a feed, as it was written and as the elements read it, and what can be wrong with it. Knows no rule.
import type {Story} from '@mind-the-gap/elements';
import type {Finding} from './finding.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A finding with its place as a JSON Pointer. */
export type Fault = Omit<Finding, 'line' | 'item' | 'id'> & {readonly pointer: string};

export interface Entry {
  readonly raw: Fields;
  /** Absent where the elements leave the item out. */
  readonly story: Story | undefined;
  /** JSON Pointer of the item. */
  readonly pointer: string;
}

/** A value if it is a text, else ''. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
