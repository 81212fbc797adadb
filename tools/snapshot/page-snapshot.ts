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
import {isTemplated, templatesIn, withoutTemplates, type Template} from './templates.ts';

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

/** @param before what stands before the tag in its line */
const laidOut = (lines: readonly string[], before: string, {newline, unit}: Layout): string => {
  if (!lines.length) return '';
  const [indent] = /^[\t ]*/.exec(before)!;
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

const hasOnlyComments = ({childNodes}: PageElement): boolean =>
  childNodes.every((node) => 'data' in node || ('value' in node && !node.value.trim()));

const inTemplate = 'It is in a template, which something else reads before a browser does.';
const hasTemplate = 'A template writes in it, so that what it will say is not known here.';

/** Why a tag is not ours to fill, where it is not. */
const reasonToLeave = (element: PageElement, isBarred: boolean, templates: readonly Template[]): Reason | undefined => {
  const {startOffset, endOffset} = element.sourceCodeLocation!;
  if (isTemplated(templates, startOffset, endOffset)) return {what: 'left', why: hasTemplate};
  if (!element.sourceCodeLocation!.endTag) {
    return {what: 'left', why: `It is never closed: write </${element.tagName}> where it ends.`};
  }
  if (!isMarked(element) && !isEmpty(element)) {
    const changed = attribute(element, marker) !== undefined;
    if (!changed && hasOnlyComments(element)) {
      return {what: 'left', why: 'It has a comment in it: take that out, and mtg snapshot writes its words.'};
    }
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
  const html = laidOut(lines!, text.slice(start - startTag!.startCol + 1, start), layout);
  const {childNodes} = parseFragment(html);
  // Only the layout differs: that is the page's.
  const same = essence(childNodes) === essence(element.childNodes);
  const mark = lines!.length ? fingerprint(childNodes) : undefined;
  const edits = Object.entries({...attributes, [marker]: mark}).flatMap(([name, value]) =>
    attributeEdits(element, name, value, text),
  );
  return {start, html, mark, edits: same ? edits : [...edits, {...inner, text: html}]};
};

/** A page, and what of it something else reads before a browser does. */
interface Source {
  /** Without its templates. */
  readonly page: Page;
  readonly text: string;
  readonly templates: readonly Template[];
}

const sourceOf = (text: string): Source => {
  const templates = templatesIn(text);
  return {page: readPage(withoutTemplates(text, templates)), text, templates};
};

/** Gives each id once, with a number where it is taken. */
const idGiver = (taken: Set<string>): ((wanted: string) => string) => {
  const numbers = new Map<string, number>();
  return (wanted) => {
    let id = wanted;
    let number = numbers.get(wanted) ?? 2;
    while (taken.has(id)) id = `${wanted}-${number++}`;
    numbers.set(wanted, number);
    taken.add(id);
    return id;
  };
};

/** The tags of ours that stand in templates. */
const tagsInTemplates = ({text, templates}: Source): Note[] => {
  const notes: Note[] = [];
  let line = 1;
  let at = 0;
  for (const {start, end} of templates) {
    for (const match of text.slice(start, end).matchAll(/<(mtg-[\w-]+)/g)) {
      const offset = start + match.index;
      line += linesIn(text.slice(at, offset)) - 1;
      at = offset;
      notes.push({what: 'left', why: inTemplate, tag: match[1]!, start: offset, line, lineAfter: line});
    }
  }
  return notes;
};

/** What becomes of a tag: a change, a note for its author, or both. */
interface Outcome {
  readonly change?: Change;
  readonly reason?: Reason;
}

const outcomeOf = (element: PageElement, baseline: Baseline, text: string, layout: Layout): Outcome => {
  const {lines, why} = baseline;
  if (!lines) return {reason: {what: 'left', why: why ?? 'This version of mtg has no baseline for it.'}};
  const change = changeOf(element, baseline, text, layout);
  if (templatesIn(change.html).length) {
    return {reason: {what: 'left', why: 'Its words have a sign of templates in them, such as {{, which could be run.'}};
  }
  const hasChanged = change.edits.length > 0;
  if (!lines.length) return {...(hasChanged && {change}), reason: {what: isEmpty(element) ? 'bare' : 'emptied', why}};
  return hasChanged ? {change, reason: {what: isEmpty(element) ? 'written' : 'refreshed'}} : {};
};

/** `barred`: tags, by where they start, that a browser would not read as they would be written. */
const planOf = (source: Source, baselineFor: BaselineFor, barred: ReadonlySet<number>): Plan => {
  const {page, text, templates} = source;
  const layout = layoutOf(text);
  const tags = page.elements.filter((element) => isOurs(element) && element.sourceCodeLocation?.startTag);
  const freeId = idGiver(idsOf(page, tags.filter(isMarked)));
  const changes: Change[] = [];
  const notes = tagsInTemplates(source);
  // What stands in a tag that we fill is that tag's.
  const filled = new Set<PageElement>();

  for (const element of tags) {
    if (filled.has(element)) continue;
    const start = element.sourceCodeLocation!.startOffset;
    const left = reasonToLeave(element, barred.has(start), templates);
    if (!left) inside(element).forEach((one) => filled.add(one));
    const {change, reason}: Outcome = left
      ? {reason: left}
      : outcomeOf(element, baselineFor(element, freeId), text, layout);
    if (change) changes.push(change);
    const line = lineOf(element)!;
    if (reason) notes.push({...reason, tag: element.tagName, start, line, lineAfter: line});
  }
  return {changes, notes: withLinesAfter(notes, changes, text)};
};

/** The notes in the order of the page, with the lines that their tags come to stand in. */
const withLinesAfter = (notes: readonly Note[], changes: readonly Change[], text: string): Note[] => {
  const edits = changes.flatMap((change) => change.edits).toSorted((a, b) => a.start - b.start);
  let added = 0;
  let next = 0;
  return notes
    .toSorted((a, b) => a.start - b.start)
    .map((note) => {
      for (let edit; (edit = edits[next]) && edit.start <= note.start; next += 1) {
        added += linesIn(edit.text) - linesIn(text.slice(edit.start, edit.end));
      }
      return {...note, lineAfter: note.line + added};
    });
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
  const found = new Map(sourceOf(text).page.elements.map((one) => [one.sourceCodeLocation?.startOffset, one] as const));
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
  const source = sourceOf(text);
  const barred = new Set<number>();
  for (;;) {
    const {changes, notes} = planOf(source, baselineFor, barred);
    const result = splice(
      text,
      changes.flatMap(({edits}) => edits).toSorted((a, b) => a.start - b.start || a.end - b.end),
    );
    const wrong = misread(result, changes);
    if (!wrong.length) return {text: result, notes};
    wrong.forEach((start) => barred.add(start));
  }
};
