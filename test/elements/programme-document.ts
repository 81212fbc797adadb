// What the tests of the programme's elements share: a document as it is sent, an element on show, and what a reader finds in it.
import '@mind-the-gap/elements';
import {fixture} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {html, unsafeStatic} from 'lit/static-html.js';
import {everyElement, folded, words} from '../contract/page.ts';
import {ready} from './reading.ts';

/** The element in a piece of a page, with nothing left to do. */
export const show = async <Shown extends LitElement>(tag: string, content: unknown): Promise<Shown> => {
  const shown = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const element = shown.querySelector<Shown>(tag)!;
  await ready(element);
  return element;
};

/** The element alone, with these attributes and this inside, as a page writes it. */
export const showTag = <Shown extends LitElement>(tag: string, attributes = '', inside = ''): Promise<Shown> =>
  show(tag, html`${unsafeStatic(`<${tag} ${attributes}>${inside}</${tag}>`)}`);

export const part = (element: LitElement, name: string) =>
  element.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);

/** What a person reads in a part of the element, or in all of it. */
export const read = (element: LitElement, name?: string): string | undefined => {
  const node = name ? part(element, name) : element;
  return node ? folded(words(node)) : undefined;
};

/** The headings that a reader can go by, with their levels. */
export const headings = (element: Element): string[] =>
  everyElement(element)
    .filter(({localName}) => /^h[1-6]$/.test(localName))
    .map((node) => `${node.localName} ${folded(words(node))}`);

export const links = (element: LitElement) => [...element.renderRoot.querySelectorAll('a')];

/** How often a piece of text stands in what a person reads. */
export const count = (element: LitElement, text: string): number => read(element)!.split(text).length - 1;

/** A document that has a little of everything. */
export const programmeWith = (more: object = {}) => ({
  language: 'en-GB',
  as_of: '2026-10-31',
  title: 'Their title',
  summary: 'Their sentence.',
  streams: [{slug: 'listen', name: 'Their stream', meaning: 'What they do.'}],
  outcomes: [{slug: 'first', title: 'Their outcome', meaning: 'What it means.'}],
  statements: [{topic: 'vision', title: 'Their vision', paragraphs: ['What they see.']}],
  links: [{title: 'Their page', href: 'https://www.other.example/page'}],
  ...more,
});

/** The elements, what each needs to be told, and what each shows of the document and of the words that ship with the package. */
export const elements = [
  {tag: 'mtg-hero', attributes: '', theirs: 'Their title Their sentence.', ours: 'Genomic medicine'},
  {tag: 'mtg-about', attributes: 'topic="vision"', theirs: 'Their vision What they see.', ours: 'Equally good care'},
  {tag: 'mtg-outcome-list', attributes: '', theirs: 'Their outcome What it means.', ours: 'More and better research'},
  {tag: 'mtg-explore', attributes: '', theirs: 'Their page other.example', ours: 'GWAS Diversity Monitor'},
  {tag: 'mtg-stream', attributes: 'stream="listen"', theirs: 'Their stream What they do.', ours: ''},
  {tag: 'mtg-stream-overview', attributes: '', theirs: 'Their stream What they do.', ours: 'Tooling'},
] as const;
