// What the command prints. Knows terminals; nothing of what is printed.
import {stripVTControlCharacters} from 'node:util';

/** More than any message of ours has: what is longer has a text of somebody else in it. */
const longest = 2000;

/**
 * A text that other people may have written parts of, so that it cannot steer a terminal, turn the direction of what stands beside it, or
 * pass for lines of a log: on one line, without control characters, and not without end.
 */
export function printable(text: string): string {
  const line = stripVTControlCharacters(text)
    .replace(/[^\S ]+/g, ' ')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]/gu, '');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}

/** A value as JSON, in which the same characters are escaped: it may be printed too. */
export const printableJson = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
