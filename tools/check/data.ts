// Data that pages read: what sort it is, and the addresses in it. Knows JSON and how the sorts are told apart; no rule of any of them.
import {isAddress} from '../source.ts';
import type {DocumentKind} from '../schema.ts';
import type {Fault, Fields} from './entry.ts';
import type {Finding} from './finding.ts';
import {JsonFault, readJson, type LocatedJson} from './located-json.ts';

/** An address that no document has, for those whose own is not known: relative addresses are then no fault. */
export const nowhere = 'https://feed.invalid/';

export const fieldsOf = (value: unknown): Fields => Object(value) as Fields;

export const notAFeed = (message: string, help: string, line?: number): Finding[] => [
  {severity: 'error', rule: 'not-a-feed', message, help, line},
];

/** The data in a text that has no byte order mark, or why there is none. */
export const readData = (text: string): LocatedJson | Finding[] => {
  if (/^\s*<(\?xml|rss|feed)\b/i.test(text)) {
    return notAFeed('This is RSS, Atom or other XML; the elements read JSON Feed.', 'Turn it into one with mtg feed.');
  }
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof JsonFault) {
      return notAFeed(
        `This is not JSON: ${error.message}.`,
        'Look there and just before: a comma too many or too few, or a quotation mark that is not straight.',
        error.line,
      );
    }
    return notAFeed('This is not JSON that can be read: it is nested too deep.', 'Write it anew, with mtg feed.');
  }
};

/** What data is meant to be: what is nothing else is taken for a feed. */
export const kindOf = (value: unknown): DocumentKind => {
  const fields = fieldsOf(value);
  if ('version' in fields || 'items' in fields) return 'feed';
  if ('measure' in fields || 'groups_by' in fields) return 'dataset';
  return ['streams', 'outcomes', 'statements', 'links'].some((name) => name in fields) ? 'programme' : 'feed';
};

/** Where the relative addresses of a document start. */
export const baseOf = (value: unknown, address: string | undefined): string => {
  const {feed_url: own} = fieldsOf(value);
  return address ?? (typeof own === 'string' && isAddress(own) ? own : nowhere);
};

interface Written {
  /** As it was written. */
  readonly address: string;
  readonly pointer: string;
}

/** Every address in a value, `pointer` being its place. */
const addressesIn = (value: unknown, pointer: string): Written[] =>
  Object.entries(fieldsOf(value)).flatMap(([key, inner]): Written[] => {
    const here = `${pointer}/${key}`;
    if (typeof inner === 'object') return addressesIn(inner, here);
    return typeof inner === 'string' && /(^|_)(url|image|avatar|href)$/.test(key)
      ? [{address: inner, pointer: here}]
      : [];
  });

/** Every address that a reader may be sent to, with the line on which it stands. */
export const linksIn = ({value, lineOf}: LocatedJson, base: string): {address: string; line: number}[] =>
  addressesIn(value, '').flatMap(({address, pointer}) => {
    if (!URL.canParse(address, base)) return [];
    const {href} = new URL(address, base);
    return isAddress(href) && !href.startsWith(nowhere) ? [{address: href, line: lineOf(pointer)}] : [];
  });

/** The addresses that others on the way can read and change. */
export const openAddresses = (value: unknown, pointer: string): Fault[] =>
  addressesIn(value, pointer)
    .filter(({address}) => /^http:/i.test(address))
    .map(({address, pointer}) => ({
      severity: 'warning',
      rule: 'https',
      pointer,
      message: `${address} is not https: others on the way can read and change it.`,
      help: 'Write https:// if it answers there.',
    }));
