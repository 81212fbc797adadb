// Reads `xml:base` and `xml:lang` where the library of feeds does not: on `rss`, and on the elements inside an entry. Knows XML; of
// feeds only that they have entries.
import {XMLParser} from 'fast-xml-parser';

/** What an element says of all that is inside it: https://www.w3.org/TR/xmlbase/ and XML 1.0, section 2.12 */
export interface Scope {
  readonly base?: string | undefined;
  readonly lang?: string | undefined;
}

/** By the name of an element inside an entry: the scopes of those of that name, in their order. */
export type InnerScopes = Readonly<Record<string, readonly Scope[]>>;

export interface Scopes {
  readonly root: Scope;
  /** Of the `channel` of RSS. */
  readonly channel: Scope;
  /** In the order of the entries. */
  readonly entries: readonly InnerScopes[];
}

type Tree = Readonly<Record<string, unknown>>;

const none: Scopes = {root: {}, channel: {}, entries: []};

/** Texts of an entry, which may be of any depth and are not looked into. */
const texts = ['title', 'summary', 'description', 'content', 'content:encoded'].map((name) => `..${name}`);

const listOf = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat());
const treeOf = (value: unknown): Tree => (typeof value === 'object' && value !== null ? (value as Tree) : {});
const scopeOf = (value: unknown): Scope => {
  const {'@xml:base': base, '@xml:lang': lang} = treeOf(value) as Readonly<Record<string, string>>;
  return {base, lang};
};

/** @param xml well-formed, from its root element on */
export function scopesOf(xml: string): Scopes {
  if (!/\bxml:(base|lang)\b/.test(xml)) return none;
  const prefix = /^<([\w.-]{1,50}:)?/.exec(xml)?.[1] ?? '';
  const parser = new XMLParser({
    attributeNamePrefix: '@',
    ignoreAttributes: (name) => name !== 'xml:base' && name !== 'xml:lang',
    parseTagValue: false,
    parseAttributeValue: false,
    stopNodes: texts,
    transformTagName: (name) => (prefix && name.startsWith(prefix) ? name.slice(prefix.length) : name).toLowerCase(),
  });
  const document = parser.parse(xml) as Tree;
  const root = treeOf(document['rss'] ?? document['feed'] ?? document['rdf']);
  const channel = treeOf(listOf(root['channel'])[0]);
  const entries = [...listOf(root['entry']), ...listOf(channel['item'])];
  return {
    root: scopeOf(root),
    channel: scopeOf(channel),
    entries: entries.map((entry) =>
      Object.fromEntries(Object.entries(treeOf(entry)).map(([name, value]) => [name, listOf(value).map(scopeOf)])),
    ),
  };
}
