// Finds out which format of feed a text is, and reads it; it must not know where the text came from.
import {XMLValidator} from 'fast-xml-parser';
import {parseAtomFeed, parseJsonFeed, parseRssFeed} from 'feedsmith';
import {fromAtom, fromJson, fromRss, type Publication} from './entries.ts';
import {readHtml} from './html.ts';

/**
 * Reads RSS 2.0, Atom and JSON Feed.
 * @param address where the text was found, if on the web: a page may say where its feed is
 * @throws {Error} with a sentence that says what is wrong and how to mend it, without the name of the source
 */
export function readFeed(text: string, address?: string): Publication {
  const whole = text.trim();
  const {prolog, body} = split(whole);
  if (body.startsWith('{') || body.startsWith('[')) return readJson(body);
  const root = /^<(?:[\w.-]+:)?([\w.-]+)/.exec(body)?.[1]?.toLowerCase();
  if (!whole) throw new Error('is empty. Check that its publisher has a feed there.');
  if (root === 'html' || /<!doctype html/i.test(prolog)) throw new Error(pageInstead(whole, address));
  // The parsers here resolve no entities of a document's own, but no honest feed has any: https://www.w3.org/TR/xml/#sec-entity-decl
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(prolog) || /^<!DOCTYPE/i.test(body))
    throw new Error('has a DOCTYPE that defines entities, which can fill memory or read files. Have it taken out.');
  if (root !== 'rss' && root !== 'feed')
    throw new Error(
      `${root ? `starts with <${root}>, so it is` : 'is'} no feed: RSS 2.0, Atom or JSON Feed is needed.`,
    );

  const valid = XMLValidator.validate(whole);
  if (valid !== true) throw new Error(notWellFormed(valid.err));
  try {
    return root === 'rss' ? fromRss(parseRssFeed(body)) : fromAtom(parseAtomFeed(body));
  } catch (error) {
    throw new Error('has its parts where no feed has them. Whoever makes it must mend that.', {cause: error});
  }
}

/** Parts what may stand before the first element: declaration, comments, DOCTYPE. */
function split(text: string): {prolog: string; body: string} {
  const parts = /\s+|<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\])?[^>]*>/iy;
  let end = 0;
  while (parts.test(text)) end = parts.lastIndex;
  return {prolog: text.slice(0, end), body: text.slice(end)};
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
  return fromJson(parseJsonFeed(raw), feed);
}

const pageInstead = (html: string, address?: string): string => {
  const [feed] = readHtml(html).feeds.flatMap((one) =>
    URL.canParse(one, address) ? [new URL(one, address).href] : [],
  );
  return `is a web page, not a feed. ${
    feed
      ? `The page says that its feed is at ${feed}`
      : 'Look on the page for a link named “RSS” or “feed”, and use that'
  }.`;
};

const notWellFormed = ({msg, line}: {msg: string; line: number}): string => {
  // The validator says this where elements are still open at the end.
  if (/^(Invalid '\[|Unclosed tag)/.test(msg))
    return 'ends before its last element is closed: it was cut off on its way. Fetch it again.';
  const mending = msg.includes("'&'") ? 'write &amp; there' : 'mend that';
  return `is not well-formed XML in line ${line}: ${msg.replace(/\.$/, '')}. Whoever makes it must ${mending}.`;
};
