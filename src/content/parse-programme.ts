// Turns any value into what the programme says and a list of what was wrong with it; it must not know where the value came
// from or which element shows it.

import type {Problem} from './feed.js';
import {webUrl, date, isText, language, listOf, object, readField, text, type Reader} from './field.js';
import type {Programme} from './programme.js';

const schema = 'programme.schema.json';
const name = text(300);
const paragraph = text(1500);
const slug: Reader<string> = (value) => isText(value) && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value) && value;

/** At least one paragraph: a heading with nothing under it says nothing. */
const paragraphs: Reader<readonly string[]> = (...field) => {
  const all = listOf(paragraph)(...field);
  return all && all.length > 0 && all;
};

/** An ISO date, or a month without its day. */
const dayOrMonth: Reader<string> = (value, context) =>
  isText(value) && date(/^\d{4}-\d\d$/.test(value) ? `${value}-01` : value, context) && value;

const programme = object({
  language,
  asOf: dayOrMonth,
  archived: object({date: dayOrMonth, notice: paragraph}),
  title: name,
  summary: paragraph,
  streams: listOf(object({slug, name, strapline: name, meaning: paragraph, href: webUrl}, 'slug', 'name', 'meaning')),
  outcomes: listOf(object({slug, title: name, meaning: paragraph}, 'slug', 'title', 'meaning')),
  statements: listOf(object({topic: slug, title: name, paragraphs, href: webUrl}, 'topic', 'title', 'paragraphs')),
  links: listOf(object({title: name, href: webUrl, summary: paragraph}, 'title', 'href')),
});

/** What there is to show of a programme, and what was wrong with it. */
export interface ParsedProgramme {
  readonly programme: Programme;
  readonly problems: readonly Problem[];
  /** Why there is nothing to show, if that is so. */
  readonly failure?: string;
}

/**
 * Reads a programme's document, whose fields `programme.schema.json` describes. Never throws for what JSON can say. What
 * cannot be used is left out and listed in `problems`: a field, or a whole entry that lacks what it needs. Of two entries
 * with one slug the first is used. Whatever stands in `archived`, the programme has ended.
 *
 * @param input what `JSON.parse` gave
 * @param base the document's own absolute address; relative addresses in it are resolved against it
 */
export function parseProgramme(input: unknown, base?: string): ParsedProgramme {
  const problems: Problem[] = [];
  const report = (message: string) => void problems.push({message});
  const raw = Object(input) as {readonly archived?: unknown};
  const {
    streams = [],
    outcomes = [],
    statements = [],
    links = [],
    archived = raw.archived ? {} : undefined,
    ...rest
  } = readField({programme: raw}, 'programme', programme, {base, schema, report}) ?? {};

  const once = <Entry>(entries: readonly Entry[], key: keyof Entry & string): Entry[] => {
    const seen = new Set<unknown>();
    return entries.filter((entry) => {
      if (!seen.has(entry[key])) return seen.add(entry[key]);
      report(`${key} ${String(entry[key])} stands twice: the first is used.`);
      return false;
    });
  };
  const read: Programme = {
    ...rest,
    ...(archived && {archived}),
    streams: once(streams, 'slug'),
    outcomes: once(outcomes, 'slug'),
    statements: once(statements, 'topic'),
    links: once(links, 'href'),
  };
  const isEmpty = !rest.title && ![read.streams, read.outcomes, read.statements, read.links].some(({length}) => length);
  if (!isEmpty) return {programme: read, problems};
  const failure = `It has no title, streams, outcomes, statements or links that fit ${schema}`;
  return {programme: read, problems: [{message: `${failure}.`}, ...problems], failure};
}
