import '@mind-the-gap/elements/stream-overview.js';
import type {MtgStreamOverview} from '@mind-the-gap/elements/stream-overview.js';
import {expect, fixture, html} from '@open-wc/testing';
import {streams} from '../../dist/content/programme.js';
import {everyElement, folded, settled, words} from '../contract/page.ts';
import {warned} from './reading.ts';

const show = async (content: unknown): Promise<MtgStreamOverview> => {
  const shown = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const overview = shown.querySelector<MtgStreamOverview>('mtg-stream-overview')!;
  await settled(overview);
  return overview;
};

/** The names of the streams that a reader sees, in order. */
const shown = (overview: MtgStreamOverview) => everyElement(overview).filter((node) => node.localName === 'mtg-stream');
const slugs = (overview: MtgStreamOverview) => shown(overview).map((stream) => stream.getAttribute('stream'));
const headings = (overview: MtgStreamOverview) =>
  everyElement(overview)
    .filter((node) => /^h[1-6]$/.test(node.localName))
    .map((node) => `${node.localName} ${folded(words(node))}`);

describe('<mtg-stream-overview>', () => {
  describe('what it shows', () => {
    it("is all streams in the programme's order, each with its words", async () => {
      const overview = await show(html`<mtg-stream-overview></mtg-stream-overview>`);
      expect(slugs(overview)).to.deep.equal(streams.map(({slug}) => slug));
      const read = folded(words(overview));
      for (const {name, strapline, meaning} of streams) expect(read).to.contain(`${name} ${strapline} ${meaning}`);
      await expect(overview).to.be.accessible();
    });

    it("is the chosen ones, in the programme's order, and follows the choice", async () => {
      const overview = await show(html`<mtg-stream-overview streams="close, fill"></mtg-stream-overview>`);
      expect(slugs(overview)).to.deep.equal(['fill', 'close']);
      overview.streams = 'bridge';
      await settled(overview);
      expect(slugs(overview)).to.deep.equal(['bridge']);
    });

    it('is a list of as many items, and no list around what the page wrote itself', async () => {
      const overview = await show(html`<mtg-stream-overview streams="close fill"></mtg-stream-overview>`);
      const list = overview.renderRoot.querySelector('[role=list]')!;
      expect([...list.children].map(({localName}) => localName)).to.deep.equal(['li', 'li']);
      overview.innerHTML = '<mtg-stream stream="understand"></mtg-stream>';
      await settled(overview);
      expect(slugs(overview)).to.deep.equal(['understand']);
      expect(overview.renderRoot.querySelector('[role=list]') === null).to.equal(true);
      await expect(overview).to.be.accessible();
      overview.replaceChildren();
      await settled(overview);
      expect(slugs(overview)).to.deep.equal(['fill', 'close']);
    });

    it('has no heading unless it is given one, and then the streams are one level below', async () => {
      const overview = await show(html`<mtg-stream-overview streams="fill"></mtg-stream-overview>`);
      expect(headings(overview)).to.deep.equal(['h2 Data']);
      overview.heading = 'What we do';
      await settled(overview);
      expect(headings(overview)).to.deep.equal(['h2 What we do', 'h3 Data']);
      overview.headingLevel = 6;
      await settled(overview);
      expect(headings(overview)).to.deep.equal(['h6 What we do', 'h6 Data']);
    });

    it("has the page's own heading in place of the attribute's", async () => {
      const overview = await show(
        html`<mtg-stream-overview streams="fill" heading="By attribute">
          <h2 slot="heading">By slot</h2>
        </mtg-stream-overview>`,
      );
      expect(headings(overview)).to.deep.equal(['h2 By slot', 'h3 Data']);
      overview.heading = undefined;
      await settled(overview);
      expect(headings(overview)).to.deep.equal(['h2 By slot', 'h3 Data']);
      await expect(overview).to.be.accessible();
    });

    it('stands in columns where there is room, and one below the other as a list', async () => {
      const overview = await show(html`<mtg-stream-overview></mtg-stream-overview>`);
      const columns = () => new Set(shown(overview).map((stream) => stream.getBoundingClientRect().left)).size;
      for (const [width, count] of [
        ['320px', 1],
        ['700px', 2],
        ['1200px', 4],
      ] as const) {
        overview.style.inlineSize = width;
        expect(columns(), width).to.equal(count);
      }
      overview.layout = 'list';
      await settled(overview);
      expect(columns()).to.equal(1);
    });
  });

  describe('when things go wrong', () => {
    it('leaves out a stream that it does not know, and says which it knows', async () => {
      const overview = await show(html`<mtg-stream-overview streams="fill jump"></mtg-stream-overview>`);
      expect(slugs(overview)).to.deep.equal(['fill']);
      expect(warned('<mtg-stream-overview>', 'jump', 'understand, fill, bridge, close').length).to.equal(1);
    });

    it('shows all streams where it knows none of those that it is given', async () => {
      const overview = await show(html`<mtg-stream-overview streams="leap"></mtg-stream-overview>`);
      expect(slugs(overview).length).to.equal(streams.length);
    });

    it('is a grid where the layout is not known', async () => {
      const overview = await show(html`<mtg-stream-overview layout="round"></mtg-stream-overview>`);
      expect(overview.renderRoot.querySelectorAll('.grid').length).to.equal(1);
      expect(warned('<mtg-stream-overview> layout must be grid or list').length).to.equal(1);
    });
  });

  describe('in another language', () => {
    it('runs as the page does', async () => {
      const overview = await show(html`<mtg-stream-overview dir="rtl"></mtg-stream-overview>`);
      const [first, second] = shown(overview);
      overview.style.inlineSize = '700px';
      expect(first!.getBoundingClientRect().left).to.be.above(second!.getBoundingClientRect().left);
    });
  });
});
