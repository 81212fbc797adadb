// A page as a browser reads it, with the place of each element in its source. Knows HTML; nothing of stories or findings.
import {createHash} from 'node:crypto';
import {html, parse, type DefaultTreeAdapterTypes as Tree} from 'parse5';
import {directionOf} from '../dist/language/direction.js';

export type PageElement = Tree.Element;
type PageNode = Tree.Node;

export interface Page {
  readonly text: string;
  /** Every element that shows, in the order of the source; not what is in a `<template>` or, since script runs, a `<noscript>`. */
  readonly elements: readonly PageElement[];
  /** False for a piece of HTML that something else puts into a page. */
  readonly whole: boolean;
}

const isElement = (node: PageNode): node is PageElement => 'tagName' in node;
const childrenOf = (node: PageNode): readonly PageNode[] => ('childNodes' in node ? node.childNodes : []);

/** Browsers put what is deeper beside instead: 512 in Chromium and WebKit, and less is certain to be the same in all. */
const deepest = 500;

/**
 * The elements in a node, in their order.
 * @throws {RangeError} where they are nested deeper than browsers read them
 */
const elementsIn = (root: PageNode): PageElement[] => {
  const found: PageElement[] = [];
  const waiting = childrenOf(root)
    .map((node) => ({node, depth: 0}))
    .reverse();
  for (let next; (next = waiting.pop());) {
    const {node, depth} = next;
    if (depth > deepest) throw new RangeError('nested too deep');
    if (isElement(node)) found.push(node);
    for (const inner of childrenOf(node).toReversed()) waiting.push({node: inner, depth: depth + 1});
  }
  return found;
};

/** Reads a page; whatever it says, as a browser does. `text` is without a byte order mark. */
export const readPage = (text: string): Page => {
  const root = parse(text, {sourceCodeLocationInfo: true});
  const elements = elementsIn(root);
  const whole =
    elements.some((one) => one.tagName === 'html' && one.sourceCodeLocation) ||
    root.childNodes.some((node) => node.nodeName === '#documentType');
  return {text, elements, whole};
};

export const attribute = (element: PageElement, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

export const isOurs = (element: PageElement): boolean =>
  element.tagName.startsWith('mtg-') && element.namespaceURI === html.NS.HTML;

export const inside = (element: PageElement): PageElement[] => elementsIn(element);

export const ancestors = (element: PageElement): PageElement[] => {
  const found: PageElement[] = [];
  for (let node = element.parentNode; node && isElement(node); node = node.parentNode) found.push(node);
  return found;
};

export const lineOf = (element: PageElement): number | undefined => element.sourceCodeLocation?.startLine;

export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a person reads of an element without script: its words, and those that stand for its pictures. */
export const wordsOf = (element: PageElement): string => {
  const words: string[] = [];
  const waiting: PageNode[] = childrenOf(element).toReversed();
  for (let node; (node = waiting.pop());) {
    if ('value' in node) words.push(node.value);
    if (!isElement(node) || /^(script|style|template)$/.test(node.tagName)) continue;
    if (node.tagName === 'img') words.push(` ${attribute(node, 'alt') ?? ''} `);
    waiting.push(...childrenOf(node).toReversed());
  }
  return flat(words.join(''));
};

/** What nodes say, whatever white space and quotation marks their source has: the same after a formatter or a CMS. */
export const essence = (nodes: readonly PageNode[]): string =>
  nodes
    .map((node) => {
      if ('value' in node) return flat(node.value);
      if ('data' in node) return `<!--${flat(node.data)}-->`;
      if (!isElement(node)) return '';
      const attributes = node.attrs.map(({name, value}) => `${name}=${JSON.stringify(flat(value))}`).sort();
      return `<${[node.tagName, ...attributes].join(' ')}>${essence(node.childNodes)}</>`;
    })
    .join('');

/** A short name for what nodes say. */
export const fingerprint = (nodes: readonly PageNode[]): string =>
  createHash('sha256').update(essence(nodes)).digest('hex').slice(0, 10);

/** The language and direction that words in an element have, if they say nothing else. */
export interface Place {
  readonly language: string;
  readonly dir: string;
}

export const placeOf = (element: PageElement): Place => {
  const around = [element, ...ancestors(element)];
  const nearest = (name: string): string =>
    around.map((one) => attribute(one, name)).find((value) => value !== undefined) ?? '';
  return {language: nearest('lang'), dir: nearest('dir').toLowerCase() === 'rtl' ? 'rtl' : 'ltr'};
};

const spoken = (tag: string): string => {
  const {language, script} = new Intl.Locale(tag).maximize();
  return `${language}-${script}`;
};

/** The `lang` and `dir` that words in a language need at a place, as attributes; '' where the place has them already. */
export const languageAttributes = (language: string | undefined, place: Place): string => {
  if (!language) return '';
  const dir = directionOf(language);
  let same = false;
  try {
    same = spoken(language) === spoken(place.language);
  } catch {
    // The place says no language that can be known.
  }
  return `${same ? '' : ` lang="${language}"`}${dir === place.dir ? '' : ` dir="${dir}"`}`;
};

/** The encoding that the page names, if it is another than UTF-8. */
export const declaredEncoding = ({elements}: Page): string | undefined =>
  elements
    .filter(({tagName}) => tagName === 'meta')
    .map(
      (meta) =>
        attribute(meta, 'charset') ?? /charset\s*=\s*["']?([^"'\s;]+)/i.exec(attribute(meta, 'content') ?? '')?.[1],
    )
    .find((name) => name && !/^utf-?8$/i.test(name.trim()));
