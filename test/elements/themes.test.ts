import '@mind-the-gap/elements';
import {expect, fixture} from '@open-wc/testing';
import type {LitElement} from 'lit';
import {html, unsafeStatic} from 'lit/static-html.js';
import {everyElement, settled} from '../contract/page.ts';

const ink = 'rgb(0, 60, 20)';
const ground = 'rgb(240, 244, 245)';

/** One of each element that is read, as a page writes it. */
const tags = [
  'mtg-hero',
  'mtg-about topic="vision"',
  'mtg-outcome-list heading="What we want"',
  'mtg-explore heading="Read on"',
  'mtg-stream-overview heading="What we do"',
  'mtg-data-gap',
  'mtg-story-list limit="2" heading="Stories" with-filters',
  'mtg-signup-form action="/s" controller="The trust"',
];

const show = async (tag: string, attributes: string, name = tag.split(' ')[0]!): Promise<LitElement> => {
  const place = await fixture<HTMLElement>(
    html`<div style="color: ${ink}; background: ${ground}; font-family: monospace">
      ${unsafeStatic(`<${tag} ${attributes}></${name}>`)}
    </div>`,
  );
  const element = place.querySelector<LitElement>(name)!;
  await settled(element);
  return element;
};

/** Everything that a reader sees: the boxes with words of their own, and what is filled. */
const seen = (element: Element): Element[] => everyElement(element).filter((node) => node.checkVisibility());
const hasWords = ({childNodes}: Element): boolean =>
  [...childNodes].some((node) => node instanceof Text && node.data.trim());

describe('theme="host"', () => {
  for (const tag of tags)
    it(`gives <${tag.split(' ')[0]}> the page's font and ink, and no ground of its own`, async () => {
      const nodes = seen(await show(tag, 'theme="host"'));
      const written = nodes.filter((node) => hasWords(node) && !/^(option|select|style)$/.test(node.localName));
      expect(written.length).to.be.greaterThan(0);
      for (const node of written) {
        const {color, fontFamily} = getComputedStyle(node);
        expect([color, fontFamily], node.outerHTML).to.deep.equal([ink, 'monospace']);
      }
      // A picture has its own, and a field is the browser's.
      const filled = nodes.filter(
        (node) => !/^(input|option|select)$/.test(node.localName) && !node.part.contains('media'),
      );
      for (const node of filled)
        expect(getComputedStyle(node).backgroundColor, node.outerHTML).to.equal('rgba(0, 0, 0, 0)');
    });

  it('reaches the cards in a list', async () => {
    const list = await show(
      tags.find((tag) => tag.startsWith('mtg-story-list'))!,
      'theme="host"',
    );
    const [title] = seen(list).filter((node) => node.part.contains('heading') && node.localName === 'h3');
    expect(getComputedStyle(title!).color).to.equal(ink);
  });
});

describe('the theme nhs-compatible', () => {
  const sheet = new CSSStyleSheet();
  before(async () => {
    const file = new URL('../../dist/themes/nhs-compatible.css', import.meta.url);
    sheet.replaceSync(await (await fetch(file)).text());
  });
  beforeEach(() => document.adoptedStyleSheets.push(sheet));
  afterEach(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });

  const colours = async (attributes: string): Promise<string[]> => {
    const nodes = seen(await show('mtg-explore heading="Read on"', `${attributes} scheme="light"`));
    return ['heading', 'link'].map((name) => getComputedStyle(nodes.find(({part}) => part.contains(name))!).color);
  };
  const theirs = ['rgb(33, 43, 50)', 'rgb(0, 94, 184)'];

  it('is that of the whole page where its file is linked', async () => {
    expect(await colours('')).to.deep.equal(theirs);
  });

  it('is that of a part only, where a part has its class', async () => {
    expect(await colours('class="mtg-nhs-compatible"')).to.deep.equal(theirs);
    const place = await fixture(html`<div class="mtg-nhs-compatible"></div>`);
    expect(await colours('')).to.not.include.members(theirs);
    place.remove();
  });
});
