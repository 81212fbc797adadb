// Finds out which format of feed a text is, and reads it; it must not know where the text came from.
import {XMLValidator} from 'fast-xml-parser';
import {parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed} from 'feedsmith';
import {fromAtom} from './atom.ts';
import type {Publication} from './entry.ts';
import {readHtml} from './html.ts';
import {fromJson} from './json-feed.ts';
import {fromRdf, fromRss} from './rss.ts';
import {scopesOf} from './scopes.ts';
import {webUrl} from './url.ts';

/**
 * Reads RSS 2.0 and 1.0, Atom and JSON Feed.
 * @param address where the text was found, if on the web: a page may say where its feed is
 * @throws {Error} with a sentence that says what is wrong and how to mend it, without the name of the source
 */
export function readFeed(text: string, address?: string): Publication {
  const whole = text.trim();
  if (!whole) throw new Error('is empty. Check that its publisher has a feed there.');
  const {doctypes, body} = split(whole);
  if (body.startsWith('{') || body.startsWith('[')) return readJson(body);
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1]?.toLowerCase() ?? '';
  if (root === 'html' || doctypes.some((one) => /^<!doctype html/i.test(one)))
    throw new Error(pageInstead(whole, address));
  // The parsers here resolve no entities of a document's own, but no honest feed has any: https://www.w3.org/TR/xml/#sec-entity-decl
  if (doctypes.some((one) => one.includes('[')) || /^<!(DOCTYPE|ENTITY)/i.test(body))
    throw new Error('has a DOCTYPE that defines entities, which can fill memory or read files. Have it taken out.');
  const read = readers.get(root);
  if (!read) throw new Error(noFeed(whole, root));

  const valid = XMLValidator.validate(whole);
  if (valid !== true) throw new Error(notWellFormed(valid.err));
  return read(body);
}

/** By the name of the root element. */
const readers: ReadonlyMap<string, (xml: string) => Publication> = new Map([
  ['rss', (xml) => unlessEmpty(xml, () => fromRss(parseRssFeed(withShortPeople(xml)), scopesOf(xml)))],
  ['feed', (xml) => unlessEmpty(xml, () => fromAtom(parseAtomFeed(xml), scopesOf(xml)))],
  ['rdf', (xml) => unlessEmpty(xml, () => fromRdf(parseRdfFeed(xml), scopesOf(xml)))],
]);

/**
 * The feed with people of 400 characters at most: the library takes time for them that grows with the square of their length. What is
 * left out is no name.
 */
const withShortPeople = (xml: string): string =>
  xml.replace(
    /(<(?:author|managingeditor|webmaster|name)>\s*(?:<!\[CDATA\[)?[^<\]]{400})[^<\]]*/gi,
    (_, beginning: string) => beginning,
  );

/** The library refuses what has nothing in it in the same words as what has its parts in odd places. */
function unlessEmpty(xml: string, work: () => Publication): Publication {
  try {
    return work();
  } catch (error) {
    if (!/<(?:[\w.-]{1,50}:)?(?:item|entry)[\s/>]/i.test(xml)) return {entries: []};
    throw new Error('has its parts where no feed has them. Whoever makes it must mend that.', {cause: error});
  }
}

/** Parts what may stand before the first element, declaration, comments and DOCTYPE, from the rest. */
function split(text: string): {doctypes: readonly string[]; body: string} {
  const parts = /\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\][^>]*)?>/iy;
  const doctypes: string[] = [];
  let end = 0;
  for (let part; (part = parts.exec(text)); end = parts.lastIndex) {
    if (part[0].startsWith('<!') && !part[0].startsWith('<!--')) doctypes.push(part[0]);
  }
  return {doctypes, body: text.slice(end)};
}

function readJson(text: string): Publication {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch (error) {
    throw new Error(`is broken JSON: ${(error as Error).message}. It may have been cut off on its way.`, {
      cause: error,
    });
  }
  const feed = raw as {version?: unknown; items?: unknown};
  if (!/jsonfeed\.org\/version\/1/.test(String(feed.version)) || !Array.isArray(feed.items))
    throw new Error(
      'is JSON, but no JSON Feed: it needs "version": "https://jsonfeed.org/version/1.1" and a list of "items".',
    );
  if (!feed.items.length) return {entries: []};
  try {
    return fromJson(parseJsonFeed(raw), feed);
  } catch (error) {
    throw new Error('is a JSON Feed whose "items" are no objects. Whoever makes it must mend that.', {cause: error});
  }
}

const pageInstead = (html: string, address?: string): string => {
  const [feed] = readHtml(html).feeds.flatMap((one) => webUrl(one, address) ?? []);
  return `is a web page, not a feed. ${
    feed
      ? `The page says that its feed is at ${feed}`
      : 'Look on the page for a link named “RSS” or “feed”, and use that'
  }.`;
};

const noFeed = (text: string, root: string): string => {
  const start = text.search(/<\?xml\s|<(?:rss|feed|rdf:RDF)[\s>]/i);
  if (start > 0) {
    const before = readHtml(text.slice(0, start)).blocks[0]?.text ?? text.slice(0, start);
    return `has something else before the feed begins: “${before.slice(0, 80)}”. Whoever makes it must take that out, such as a notice of PHP.`;
  }
  const what = root ? `starts with <${root.slice(0, 80)}>, so it is` : 'is';
  return `${what} no feed: RSS, Atom or JSON Feed is needed.`;
};

const notWellFormed = ({msg, line}: {msg: string; line: number}): string => {
  // The validator says this where elements are still open at the end.
  if (/^(Invalid '\[|Unclosed tag)/.test(msg))
    return 'ends before its last element is closed: it was cut off on its way. Fetch it again.';
  const mending = msg.includes("'&'") ? 'write &amp; there' : 'mend that';
  return `is not well-formed XML in line ${line}: ${msg.slice(0, 200).replace(/\.$/, '')}. Whoever makes it must ${mending}.`;
};
