// What `mtg snapshot` writes is what the elements say: the same words, headings and links with script and without.
import {expect} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {topics} from '../../dist/content/programme.js';
import {folded, words} from '../contract/page.ts';
import {headings, part, read, showTag} from './programme-document.ts';

/** The inside of a tag on an English page, from the tool. */
const baseline = async (tag: string, attributes: string): Promise<string> => {
  const page = `<html lang="en"><body><${tag} ${attributes}></${tag}></body></html>`;
  const text = await (await fetch(`/snapshot?page=${encodeURIComponent(page)}`)).text();
  return new RegExp(`<${tag}[^>]*>([^]*)</${tag}>`).exec(text)![1]!;
};

/** Where the links lead that a reader sees, whoever wrote them. */
const addresses = (element: LitElement) =>
  [...element.querySelectorAll('a'), ...element.renderRoot.querySelectorAll('a')]
    .filter((link) => link.getClientRects().length)
    .map(({href}) => href);

describe('what `mtg snapshot` writes', () => {
  for (const [tag, attributes] of [
    ['mtg-hero', ''],
    ['mtg-hero', 'heading="A title" heading-level="3"'],
    ...topics.map((topic) => ['mtg-about', `topic="${topic}"`] as const),
    ['mtg-outcome-list', ''],
    ['mtg-outcome-list', 'heading="What should change" heading-level="3"'],
    ['mtg-explore', ''],
    ['mtg-explore', 'heading="Read on"'],
    ['mtg-stream', 'stream="fill"'],
    ['mtg-stream-overview', 'heading="What we do"'],
  ] as const)
    it(`reads the same with script and without: <${tag} ${attributes}>`, async () => {
      const inside = await baseline(tag, attributes);
      const without = await showTag<LitElement>(tag, attributes);
      // When our words were checked is said of ours only.
      const asOf = part(without, 'as-of')?.textContent ?? '';
      const ours = read(without)!.replace(folded(asOf), '').trim();
      const plain = document.createElement('div');
      plain.innerHTML = inside;
      const domains = [...without.renderRoot.querySelectorAll('[data-mtg=domain]')].map((node) => node.textContent);
      const unmarked = domains.reduce<string>((text, domain) => text.replace(` ${domain} `, ' '), ours);
      expect(folded(words(plain))).to.equal(unmarked);

      const upgraded = await showTag<LitElement>(tag, attributes, inside);
      expect(read(upgraded)).to.equal(ours);
      expect(headings(upgraded)).to.deep.equal(headings(without));
      expect(addresses(upgraded)).to.deep.equal(addresses(without));
    });
});
