// Writes the baseline of each of our tags into a page's source, and changes no other byte of it. Knows HTML and what a snapshot is; not
// what stands in a baseline, nor where pages and feeds are.
//
// What it wrote is told from what people wrote by `data-mtg-snapshot` on the tag: a hash of the words and tags inside, white space
// aside. While that fits, the inside may be written anew; as soon as a person changes it, it is theirs.
import {parseFragment} from 'parse5';
import type {Baseline} from './baseline.ts';
import {
  attribute,
  essence,
  fingerprint,
  inside,
  isOurs,
  lineOf,
  readPage,
  type Page,
  type PageElement,
} from '../page.ts';

export interface Note {
  /** `written`, `refreshed` or `emptied` by us; `bare` because nothing may stand there; `kept` because somebody else wrote or changed it; `left` for the reason given. */
  readonly what: 'written' | 'refreshed' | 'emptied' | 'bare' | 'kept' | 'left';
  readonly tag: string;
  /** Where the tag starts, in the page as it was: the offset, and the line. */
  readonly start: number;
  readonly line: number;
  /** And in the page as it becomes. */
  readonly lineAfter: number;
  readonly why?: string | undefined;
}

export interface Snapshot {
  readonly text: string;
  readonly notes: readonly Note[];
}

export type BaselineFor = (element: PageElement, freeId: (wanted: string) => string) => Baseline;

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What is to become of one tag. */
interface Change {
  readonly start: number;
  readonly html: string;
  readonly mark: string | undefined;
  readonly edits: readonly Edit[];
}

const marker = 'data-mtg-snapshot';

/** How the page's source is laid out. */
interface Layout {
  readonly newline: string;
  readonly unit: string;
}

const layoutOf = (text: string): Layout => {
  const indents = text.match(/^(?:\t+| +)(?=\S)/gm) ?? [];
  const spaces = indents.filter((one) => one[0] === ' ').map((one) => one.length);
  const tabs = indents.length > spaces.length * 2;
  return {
    newline: /\r?\n/.exec(text)?.[0] ?? '\n',
    unit: tabs ? '\t' : ' '.repeat(Math.max(2, Math.min(4, ...(spaces.length ? spaces : [2])))),
  };
};

const laidOut = (lines: readonly string[], before: string, {newline, unit}: Layout): string => {
  if (!lines.length) return '';
  const [indent] = /^[\t ]*/.exec(before.slice(before.lastIndexOf('\n') + 1))!;
  const all = lines.map((line) => `${indent}${unit}${line.replace(/^\t+/, (tabs) => unit.repeat(tabs.length))}`);
  return `${newline}${all.join(newline)}${newline}${indent}`;
};

/** How an attribute of a start tag comes to have a value, or to be gone; the other attributes stay as they are written. */
const attributeEdits = (element: PageElement, name: string, value: string | undefined, text: string): Edit[] => {
  if (attribute(element, name) === value) return [];
  const {startTag, attrs = {}} = element.sourceCodeLocation!;
  const own = attrs[name];
  if (!own) {
    const end = Math.max(
      startTag!.startOffset + 1 + element.tagName.length,
      ...Object.values(attrs).map((one) => one.endOffset),
    );
    return [{start: end, end, text: ` ${name}="${value}"`}];
  }
  if (value !== undefined) return [{start: own.startOffset, end: own.endOffset, text: `${name}="${value}"`}];
  const start = text.slice(0, own.startOffset).trimEnd().length;
  return [{start, end: own.endOffset, text: ''}];
};

const linesIn = (text: string): number => text.split('\n').length;

interface Plan {
  readonly changes: readonly Change[];
  readonly notes: readonly Note[];
}

/** Ids that are taken on the page, but for those in what we wrote ourselves. */
const idsOf = (page: Page, ours: readonly PageElement[]): Set<string> => {
  const written = new Set(ours.flatMap(inside));
  return new Set(page.elements.filter((one) => !written.has(one)).flatMap((one) => attribute(one, 'id') ?? []));
};

const isMarked = (element: PageElement): boolean => {
  const mark = attribute(element, marker);
  return mark !== undefined && mark === fingerprint(element.childNodes);
};

type Reason = Pick<Note, 'what' | 'why'>;

const isEmpty = ({childNodes}: PageElement): boolean =>
  childNodes.every((node) => 'value' in node && !node.value.trim());

/** Why a tag is not ours to fill, where it is not. */
const reasonToLeave = (element: PageElement, isBarred: boolean): Reason | undefined => {
  if (!element.sourceCodeLocation!.endTag) {
    return {what: 'left', why: `It is never closed: write </${element.tagName}> where it ends.`};
  }
  if (!isMarked(element) && !isEmpty(element)) {
    const changed = attribute(element, marker) !== undefined;
    const why = 'Somebody changed what was written here. To have it written anew, empty the tag.';
    return {what: 'kept', why: changed ? why : undefined};
  }
  if (!isBarred) return undefined;
  const around = 'the <p>, <a>, <form> or <table> around it';
  return {what: 'left', why: `A browser would not read it there: take the tag out of ${around}, or close that before.`};
};

/** What a tag has to be changed by to have a baseline; no edits where it has it already. */
const changeOf = (element: PageElement, {lines, attributes}: Baseline, text: string, layout: Layout): Change => {
  const {startTag, endTag} = element.sourceCodeLocation!;
  const start = startTag!.startOffset;
  const inner = {start: startTag!.endOffset, end: endTag!.startOffset};
  const html = laidOut(lines!, text.slice(0, start), layout);
  const {childNodes} = parseFragment(html);
  // Only the layout differs: that is the page's.
  const same = essence(childNodes) === essence(element.childNodes);
  const mark = lines!.length ? fingerprint(childNodes) : undefined;
  const edits = Object.entries({...attributes, [marker]: mark}).flatMap(([name, value]) =>
    attributeEdits(element, name, value, text),
  );
  return {start, html, mark, edits: same ? edits : [...edits, {...inner, text: html}]};
};

/** `barred`: tags, by where they start, that a browser would not read as they would be written. */
const planOf = (page: Page, baselineFor: BaselineFor, barred: ReadonlySet<number>): Plan => {
  const {text} = page;
  const layout = layoutOf(text);
  const tags = page.elements.filter((element) => isOurs(element) && element.sourceCodeLocation?.startTag);
  const ids = idsOf(page, tags.filter(isMarked));
  const freeId = (wanted: string): string => {
    let id = wanted;
    for (let number = 2; ids.has(id); number++) id = `${wanted}-${number}`;
    ids.add(id);
    return id;
  };
  const changes: Change[] = [];
  const notes: Note[] = [];
  let added = 0;
  // What stands in a tag that we fill is that tag's.
  const filled = new Set<PageElement>();

  for (const element of tags) {
    if (filled.has(element)) continue;
    const start = element.sourceCodeLocation!.startOffset;
    const line = lineOf(element)!;
    const note = (reason: Reason) =>
      notes.push({...reason, tag: element.tagName, start, line, lineAfter: line + added});
    const reason = reasonToLeave(element, barred.has(start));
    if (reason) {
      note(reason);
      continue;
    }
    inside(element).forEach((one) => filled.add(one));
    const baseline = baselineFor(element, freeId);
    const {lines, why} = baseline;
    if (!lines) {
      note({what: 'left', why: why ?? 'This version of mtg has no baseline for it.'});
      continue;
    }
    const change = changeOf(element, baseline, text, layout);
    if (change.edits.length) changes.push(change);
    if (!lines.length) note({what: isEmpty(element) ? 'bare' : 'emptied', why});
    else if (change.edits.length) note({what: isEmpty(element) ? 'written' : 'refreshed'});
    for (const edit of change.edits) added += linesIn(edit.text) - linesIn(text.slice(edit.start, edit.end));
  }
  return {changes, notes};
};

const splice = (text: string, edits: readonly Edit[]): string => {
  let at = 0;
  let result = '';
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
};

/** The changed tags that a browser does not read as they were meant, by where they started. */
const misread = (text: string, changes: readonly Change[]): number[] => {
  const found = new Map(readPage(text).elements.map((one) => [one.sourceCodeLocation?.startOffset, one] as const));
  let shift = 0;
  return changes.flatMap(({start, html, mark, edits}) => {
    const element = found.get(start + shift);
    for (const edit of edits) shift += edit.text.length - (edit.end - edit.start);
    const right =
      element?.sourceCodeLocation?.endTag &&
      attribute(element, marker) === mark &&
      essence(element.childNodes) === essence(parseFragment(html).childNodes);
    return right ? [] : [start];
  });
};

/** A page with its baselines as they are to be today. `text` is without a byte order mark. Twice gives the same as once. */
export const snapshotPage = (text: string, baselineFor: BaselineFor): Snapshot => {
  const page = readPage(text);
  const barred = new Set<number>();
  for (;;) {
    const {changes, notes} = planOf(page, baselineFor, barred);
    const result = splice(
      text,
      changes.flatMap(({edits}) => edits).toSorted((a, b) => a.start - b.start || a.end - b.end),
    );
    const wrong = misread(result, changes);
    if (!wrong.length) return {text: result, notes};
    wrong.forEach((start) => barred.add(start));
  }
};
