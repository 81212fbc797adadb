import type {MtgHero} from '@mind-the-gap/elements/hero.js';
import {expect, html} from '@open-wc/testing';
import {headline, subtitle} from '../../dist/content/programme.js';
import {headings, part, read, show as showElement} from './programme-document.ts';
import {ready, warned} from './reading.ts';

const show = (content: unknown) => showElement<MtgHero>('mtg-hero', content);
const isDrawn = (hero: MtgHero) => part(hero, 'media')!.querySelector('svg') !== null;
const picture = html`<img slot="media" src="/stories/pictures/bands.svg" alt="" width="640" height="400" />`;

describe('<mtg-hero>', () => {
  describe('what it shows', () => {
    it("is the programme's headline, its sentence and the bands, which nobody reads out", async () => {
      const hero = await show(html`<mtg-hero></mtg-hero>`);
      expect(read(hero)).to.equal(`${headline} ${subtitle}`);
      expect(headings(hero)).to.deep.equal([`h2 ${headline}`]);
      expect(part(hero, 'media')!.querySelector('svg')!.getAttribute('aria-hidden')).to.equal('true');
      await expect(hero).to.be.accessible();
    });

    it("is the page's own title, sentence, links and picture, each once", async () => {
      const hero = await show(
        html`<mtg-hero>
          <h1 slot="heading">A title</h1>
          <p>A sentence.</p>
          <a slot="actions" href="#a">Do this</a>
          <a slot="actions" href="#b">Or that</a>
          ${picture}
        </mtg-hero>`,
      );
      expect(read(hero)).to.equal('A title A sentence. Do this Or that');
      expect(headings(hero)).to.deep.equal(['h1 A title']);
      expect(isDrawn(hero)).to.equal(false);
      await expect(hero).to.be.accessible();
    });

    for (const [slot, inside, shown] of [
      ['the title', html`<h1 slot="heading">A title</h1>`, `A title ${subtitle}`],
      ['the sentence', html`<p>A sentence.</p>`, `${headline} A sentence.`],
      ['the sentence, as bare text', 'A sentence.', `${headline} A sentence.`],
      ['a link', html`<a slot="actions" href="#a">Do this</a>`, `${headline} ${subtitle} Do this`],
    ] as const)
      it(`is the programme's words but for what the page wrote: ${slot}`, async () => {
        const hero = await show(html`<mtg-hero>${inside}</mtg-hero>`);
        expect(read(hero)).to.equal(shown);
        expect(isDrawn(hero)).to.equal(true);
      });

    it('is the same of a page that wrote white space and a comment', async () => {
      const hero = await show(
        html`<mtg-hero>
          <!-- nothing yet -->
        </mtg-hero>`,
      );
      expect(read(hero)).to.equal(`${headline} ${subtitle}`);
    });

    it('follows what the page writes and takes away', async () => {
      const hero = await show(html`<mtg-hero></mtg-hero>`);
      hero.innerHTML = '<h1 slot="heading">A title</h1>A sentence.';
      await ready(hero);
      expect(read(hero)).to.equal('A title A sentence.');
      hero.replaceChildren('\n ');
      await ready(hero);
      expect(read(hero)).to.equal(`${headline} ${subtitle}`);
    });

    it('has a title of the level that the page asks for, in the words of the attribute', async () => {
      const hero = await show(html`<mtg-hero heading="By attribute" heading-level="3"></mtg-hero>`);
      expect(headings(hero)).to.deep.equal(['h3 By attribute']);
      hero.heading = undefined;
      hero.headingLevel = 9;
      await ready(hero);
      expect(headings(hero)).to.deep.equal([`h2 ${headline}`]);
      expect(warned('<mtg-hero> heading-level must be 2 to 6').length).to.equal(1);
    });

    it("has the page's own title in place of the attribute's", async () => {
      const hero = await show(html`<mtg-hero heading="By attribute"><h1 slot="heading">By slot</h1></mtg-hero>`);
      expect(headings(hero)).to.deep.equal(['h1 By slot']);
    });

    it('leaves no room for links that are not there', async () => {
      const hero = await show(html`<mtg-hero></mtg-hero>`);
      const links = () => part(hero, 'actions')!.getBoundingClientRect().height;
      expect(links()).to.equal(0);
      hero.innerHTML = '<a slot="actions" href="#a">Do this</a>';
      await ready(hero);
      expect(links()).to.be.above(24);
    });
  });

  describe('how it looks', () => {
    it('has the first link stand out, whatever stands before it', async () => {
      const hero = await show(
        html`<mtg-hero>
          <p>A sentence.</p>
          <a slot="actions" href="#a">Do this</a><a slot="actions" href="#b">Or that</a>
        </mtg-hero>`,
      );
      const [first, second] = [...hero.querySelectorAll('a')].map((link) => getComputedStyle(link).backgroundColor);
      expect(second).to.equal('rgba(0, 0, 0, 0)');
      expect(first).not.to.equal(second);
    });

    it("has the page's own picture under the words, and beside them where there is room", async () => {
      const hero = await show(html`<mtg-hero>${picture}</mtg-hero>`);
      const box = (name: string) => part(hero, name)!.getBoundingClientRect();
      hero.style.inlineSize = '320px';
      expect(box('media').top).to.be.least(box('text').bottom);
      hero.style.inlineSize = '1200px';
      expect(box('media').left).to.be.least(box('heading').right);
    });

    it('is as high as its words and bands at any width, and never wider than its place', async () => {
      const hero = await show(html`<mtg-hero></mtg-hero>`);
      for (const width of [240, 320, 700, 1200]) {
        hero.style.inlineSize = `${width}px`;
        expect(part(hero, 'hero')!.scrollWidth, String(width)).to.be.most(width);
        expect(part(hero, 'media')!.getBoundingClientRect().height).to.be.above(100);
      }
    });
  });

  describe('in another language', () => {
    it("runs as the page does, mirrors the bands, and marks the programme's words as English", async () => {
      const hero = await show(html`<mtg-hero lang="ur"></mtg-hero>`);
      const direction = (node: Element) => getComputedStyle(node).direction;
      expect(direction(part(hero, 'hero')!)).to.equal('rtl');
      for (const name of ['heading', 'text']) {
        const own = part(hero, name)!.querySelector('span')!;
        expect([own.lang, own.dir, direction(own)]).to.deep.equal(['en-GB', 'ltr', 'ltr']);
      }
      const drawing = part(hero, 'media')!.querySelector('svg')!;
      expect(getComputedStyle(drawing).transform).to.equal('matrix(-1, 0, 0, 1, 0, 0)');
      await expect(hero).to.be.accessible();
    });
  });
});
