// Days as they are written in data. Knows no rule of what has them.
import {textOf} from './entry.ts';

/** The time at which a day begins, in milliseconds; NaN for what is none. Of a date with a time only the day counts. */
export const dayOf = (value: unknown): number => Date.parse(textOf(value).slice(0, 10));

/** Whether a day is still to come. A publisher may be a day ahead of us. */
export const isToCome = (value: unknown, today: string): boolean => dayOf(value) > dayOf(today) + 86_400_000;
