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
} from './page.ts';

export interface Note {
  /** `written`, `refreshed` or `emptied` by us; `kept` because somebody else wrote or changed it; `left` for the reason given. */
  readonly what: 'written' | 'refreshed' | 'emptied' | 'kept' | 'left';
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
  let added = 0;
  const notes: Note[] = [];
  // What stands in a tag that we fill is that tag's.
  const filled = new Set<PageElement>();

  for (const element of tags) {
    if (filled.has(element)) continue;
    const {startTag, endTag} = element.sourceCodeLocation!;
    const start = startTag!.startOffset;
    const line = lineOf(element)!;
    const note = (what: Note['what'], why?: string) =>
      notes.push({what, tag: element.tagName, start, line, lineAfter: line + added, why});
    const mark = attribute(element, marker);
    const marked = isMarked(element);
    const empty = element.childNodes.every((node) => 'value' in node && !node.value.trim());
    if (!endTag) {
      note('left', `It is never closed: write </${element.tagName}> where it ends.`);
      continue;
    }
    if (!marked && !empty) {
      note(
        'kept',
        mark === undefined
          ? undefined
          : 'Somebody changed what was written here. To have it written anew, empty the tag.',
      );
      continue;
    }
    if (barred.has(start)) {
      note(
        'left',
        'A browser would not read it there: take the tag out of the <p>, <a>, <form> or <table> around it, or close that before.',
      );
      continue;
    }
    const {lines, attributes = {}, why} = baselineFor(element, freeId);
    inside(element).forEach((one) => filled.add(one));
    if (!lines) {
      note('left', why ?? 'This version of mtg has no baseline for it.');
      continue;
    }
    const html = laidOut(lines, text.slice(0, start), layout);
    const {childNodes} = parseFragment(html);
    const same = essence(childNodes) === essence(element.childNodes);
    const next = lines.length ? fingerprint(childNodes) : undefined;
    const edits = [
      ...Object.entries({...attributes, [marker]: next}).flatMap(([name, value]) =>
        attributeEdits(element, name, value, text),
      ),
      ...(same ? [] : [{start: startTag!.endOffset, end: endTag.startOffset, text: html}]),
    ];
    if (edits.length)
      changes.push({start, html: same ? text.slice(startTag!.endOffset, endTag.startOffset) : html, mark: next, edits});
    if (!lines.length) note(same ? 'left' : 'emptied', why);
    else if (edits.length) note(empty ? 'written' : 'refreshed');
    for (const edit of edits) added += linesIn(edit.text) - linesIn(text.slice(edit.start, edit.end));
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
