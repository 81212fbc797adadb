import '@mind-the-gap/elements/stream.js';
import type {MtgStream} from '@mind-the-gap/elements/stream.js';
import {expect, fixture, html} from '@open-wc/testing';
import {streams} from '../../dist/content/programme.js';
import {folded, settled, words} from '../contract/page.ts';
import {warned} from './reading.ts';

const show = async (content: unknown): Promise<MtgStream> => {
  const shown = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const stream = shown.querySelector<MtgStream>('mtg-stream')!;
  await settled(stream);
  return stream;
};

const part = (stream: MtgStream, name: string) => stream.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`)!;
const read = (stream: MtgStream, name = 'stream') => folded(words(part(stream, name)));
const direction = (node: Element) => getComputedStyle(node).direction;

describe('<mtg-stream>', () => {
  describe('what it shows', () => {
    const drawings = new Set<string>();
    after(() => expect(drawings.size).to.equal(streams.length));

    for (const {slug, name, strapline, meaning} of streams)
      it(`is the name, strap-line and meaning of ${slug}, with its own drawing`, async () => {
        const stream = await show(html`<mtg-stream stream=${slug}></mtg-stream>`);
        expect(read(stream)).to.equal(`${name} ${strapline} ${meaning}`);
        const drawing = part(stream, 'drawing').querySelector('svg')!;
        expect(drawing.getAttribute('aria-hidden')).to.equal('true');
        // No shape holds another, as one that is not closed would.
        expect(drawing.querySelector(':not(g) > :is(path, rect, circle) > *')).to.equal(null);
        drawings.add(drawing.outerHTML);
        await expect(stream).to.be.accessible();
      });

    it("is the page's own words where it wrote some", async () => {
      const stream = await show(
        html`<mtg-stream stream="fill">
          <span slot="heading">A name</span><span slot="strapline">A line</span>What it is.
        </mtg-stream>`,
      );
      expect(read(stream)).to.equal('A name A line What it is.');
      expect(stream.renderRoot.querySelectorAll('h3').length).to.equal(1);
      stream.replaceChildren(' ');
      await settled(stream);
      expect(read(stream)).to.contain(streams.find(({slug}) => slug === 'fill')!.meaning);
    });

    it("has the page's own heading, or one of the level that it asks for, else the third", async () => {
      const tags = (stream: MtgStream) =>
        [...stream.querySelectorAll('h2, h3, h4, h5'), ...stream.renderRoot.querySelectorAll('h2, h3, h4, h5')].map(
          ({localName}) => localName,
        );
      expect(tags(await show(html`<mtg-stream stream="fill"></mtg-stream>`))).to.deep.equal(['h3']);
      expect(tags(await show(html`<mtg-stream stream="fill" heading-level="5"></mtg-stream>`))).to.deep.equal(['h5']);
      const authored = html`<mtg-stream stream="fill"><h2 slot="heading">Data</h2></mtg-stream>`;
      expect(tags(await show(authored))).to.deep.equal(['h2']);
    });

    it('has a link in its heading where there is a page about it', async () => {
      const stream = await show(html`<mtg-stream stream="fill" href="/data"></mtg-stream>`);
      const link = part(stream, 'link') as HTMLAnchorElement;
      expect(link.href).to.equal(new URL('/data', location.href).href);
      expect(folded(words(link))).to.equal('Data');
      await expect(stream).to.be.accessible();
      stream.href = undefined;
      await settled(stream);
      expect(stream.renderRoot.querySelector('a') === null).to.equal(true);
      expect(read(stream, 'heading')).to.equal('Data');
    });

    it('has the drawing over the words, and beside them where there is room', async () => {
      const stream = await show(html`<mtg-stream stream="close"></mtg-stream>`);
      const box = (name: string) => part(stream, name).getBoundingClientRect();
      stream.style.inlineSize = '320px';
      expect(box('heading').top).to.be.least(box('drawing').bottom);
      stream.style.inlineSize = '700px';
      expect(box('heading').left).to.be.least(box('drawing').right);
    });

    it('follows another stream', async () => {
      const stream = await show(html`<mtg-stream stream="close"></mtg-stream>`);
      stream.stream = 'fill';
      await settled(stream);
      expect(read(stream, 'heading')).to.equal('Data');
    });
  });

  describe('when things go wrong', () => {
    it('shows the gap and what the page wrote of a stream that it does not know, and says which it knows', async () => {
      const stream = await show(html`<mtg-stream stream="jump"><h3 slot="heading">Jumping</h3>Over it.</mtg-stream>`);
      expect(read(stream)).to.equal('Jumping Over it.');
      expect(part(stream, 'drawing').querySelectorAll('rect').length).to.equal(8);
      expect(warned('<mtg-stream>', 'jump', 'understand, fill, bridge, close').length).to.equal(1);
    });

    it('says that it needs a stream', async () => {
      await show(html`<mtg-stream></mtg-stream>`);
      expect(warned('<mtg-stream> needs a stream: understand, fill, bridge, close').length).to.equal(1);
    });

    it('makes no link of an address that is a script', async () => {
      const stream = await show(html`<mtg-stream stream="fill" href="javascript:alert(1)"></mtg-stream>`);
      expect(stream.renderRoot.querySelector('a') === null).to.equal(true);
      expect(warned('<mtg-stream> href must be a web address').length).to.equal(1);
    });
  });

  describe('in another language', () => {
    it("runs as the page does, and marks the programme's words as English", async () => {
      const stream = await show(html`<mtg-stream stream="fill" lang="ur"></mtg-stream>`);
      expect(direction(part(stream, 'stream'))).to.equal('rtl');
      const own = part(stream, 'text').querySelector('span')!;
      expect([own.lang, own.dir, direction(own)]).to.deep.equal(['en-GB', 'ltr', 'ltr']);
      expect(getComputedStyle(part(stream, 'drawing')).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
      await expect(stream).to.be.accessible();
      stream.lang = 'en';
      await settled(stream);
      expect(direction(part(stream, 'stream'))).to.equal('ltr');
    });
  });
});
