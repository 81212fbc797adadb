// What a check says of one place: what is wrong, for whom, and how to mend it. Must not know what was checked, or how.
import type {DocumentKind} from '../schema.ts';
import {printable} from '../terminal.ts';

/** `error`: somebody is stopped or misled. `warning`: somebody may be, and a person has to look. */
export type Severity = 'error' | 'warning';

export interface Finding {
  readonly severity: Severity;
  /** The same for every finding of its kind, and in every version: `image-alt`. */
  readonly rule: string;
  /** What is wrong: one or two plain sentences. */
  readonly message: string;
  /** What to do about it. */
  readonly help: string;
  /** Counted from 1. */
  readonly line?: number | undefined;
  /** Place of the item in the feed's `items`, counted from 0. */
  readonly item?: number | undefined;
  /** The item's id. */
  readonly id?: string | undefined;
}

/** What was found in one file or address, or why it could not be looked at. */
export interface Report {
  readonly source: string;
  readonly kind?: DocumentKind | 'page';
  readonly findings: readonly Finding[];
  readonly failure?: string;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

export const numberOf = (severity: Severity, findings: readonly Finding[]): number =>
  findings.filter((one) => one.severity === severity).length;

const place = ({line, item, id}: Finding): string =>
  [line && `line ${line}`, item !== undefined && `item ${item}${id ? ` (${id})` : ''}`].filter(Boolean).join(', ');

/** A report as a person reads it, without a line break at its end, and without what would steer a terminal. */
export const inWords = (report: Report): string => linesOf(report).map(printable).join('\n');

const linesOf = ({source, kind, findings, failure}: Report): string[] => {
  if (failure) return [`${source}: could not be checked. ${failure}`];
  if (!findings.length) return [`${source}: nothing found in this ${kind}.`];
  const numbers = [count(numberOf('error', findings), 'error'), count(numberOf('warning', findings), 'warning')];
  const lines = [`${source}: ${numbers.join(', ')}`];
  let last = '';
  // Findings of one place stand together; those without a place come first.
  for (const one of findings.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))) {
    const here = place(one);
    if (here !== last || lines.length === 1) lines.push(`  ${here || 'as a whole'}`);
    last = here;
    lines.push(`    ${one.severity.padEnd(7)}  ${one.message}`, `             ${one.help}  [${one.rule}]`);
  }
  return lines;
};
