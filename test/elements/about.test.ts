import type {MtgAbout} from '@mind-the-gap/elements/about.js';
import {expect, html} from '@open-wc/testing';
import {statements} from '../../dist/content/programme.js';
import {count, headings, links, part, read, show as showElement} from './programme-document.ts';
import {ready, warned} from './reading.ts';

const show = (content: unknown) => showElement<MtgAbout>('mtg-about', content);
const asOf = 'Last checked: November 2026';
const [vision] = statements;
/** The link of an element: where it leads, and what it says. */
const linkOf = (about: MtgAbout) => links(about).map((link) => [link.href, link.textContent]);

describe('<mtg-about>', () => {
  describe('what it shows', () => {
    for (const {topic, title, paragraphs, href} of statements)
      it(`is what the programme says on ${topic}, where there is more, and of when it is`, async () => {
        const about = await show(html`<mtg-about topic=${topic}></mtg-about>`);
        const more = href ? [`More on ${new URL(href).host.replace('www.', '')}`] : [];
        expect(read(about)).to.equal([title, ...paragraphs, ...more, asOf].join(' '));
        expect(headings(about)).to.deep.equal([`h2 ${title}`]);
        expect(part(about, 'text')!.querySelectorAll('p').length).to.equal(paragraphs.length);
        await expect(about).to.be.accessible();
      });

    it('follows another topic', async () => {
      const about = await show(html`<mtg-about topic="vision"></mtg-about>`);
      about.topic = 'programme';
      await ready(about);
      expect(headings(about)).to.deep.equal(['h2 What the programme does']);
    });

    it("is the page's own words in each slot, each once, and not of when ours are", async () => {
      const about = await show(
        html`<mtg-about topic="vision">
          <h2 slot="heading">A title</h2>
          <p>One.</p>
          <p>Two.</p>
          <a slot="link" href="/more">Read on</a>
        </mtg-about>`,
      );
      expect(read(about)).to.equal('A title One. Two. Read on');
      await expect(about).to.be.accessible();
      about.replaceChildren('\n', document.createComment('empty'));
      await ready(about);
      expect(read(about)).to.contain(`${vision!.title} ${vision!.paragraphs.join(' ')}`);
    });

    it("has the page's own heading, or one of the level that it asks for", async () => {
      const about = await show(html`<mtg-about topic="vision" heading="By attribute" heading-level="4"></mtg-about>`);
      expect(headings(about)).to.deep.equal(['h4 By attribute']);
      about.innerHTML = '<h1 slot="heading">By slot</h1>';
      await ready(about);
      expect(headings(about)).to.deep.equal(['h1 By slot']);
      expect(count(about, vision!.paragraphs[0]!)).to.equal(1);
    });
  });

  describe('where it leads', () => {
    it("is the page's own address in place of the programme's, and it says so of the same site", async () => {
      const about = await show(html`<mtg-about topic="vision" href="/vision"></mtg-about>`);
      expect(linkOf(about)).to.deep.equal([[new URL('/vision', location.href).href, 'More about this']]);
      about.href = 'https://www.site.example/vision';
      await ready(about);
      expect(linkOf(about)).to.deep.equal([['https://www.site.example/vision', 'More on site.example']]);
      about.href = undefined;
      await ready(about);
      expect(linkOf(about)).to.deep.equal([[vision!.href, 'More on genomicsengland.co.uk']]);
    });

    it('is nowhere where there is no more to read', async () => {
      const about = await show(html`<mtg-about topic="working-in-the-open"></mtg-about>`);
      expect([links(about).length, part(about, 'link')]).to.deep.equal([0, null]);
    });

    it("is the page's own link, once", async () => {
      const about = await show(
        html`<mtg-about topic="vision" href="/vision"><a slot="link" href="/mine">Mine</a></mtg-about>`,
      );
      expect(read(about, 'link')).to.equal('Mine');
    });

    it('is never a script, and it says why', async () => {
      const about = await show(html`<mtg-about topic="vision" href="javascript:alert(1)"></mtg-about>`);
      expect(links(about).filter(({href}) => href.startsWith('javascript')).length).to.equal(0);
      expect(warned('<mtg-about> href must be a web address').length).to.equal(1);
    });
  });

  describe('when things go wrong', () => {
    const all = statements.map(({topic}) => topic).join(', ');

    it("shows the page's own words of a topic that it does not know, and says which it knows", async () => {
      const about = await show(
        html`<mtg-about topic="history"><h2 slot="heading">Our history</h2><p>It is long.</p></mtg-about>`,
      );
      expect(read(about)).to.equal('Our history It is long.');
      expect(warned('<mtg-about> topic="history" is not known', all).length).to.equal(1);
    });

    it('says that it needs a topic', async () => {
      const about = await show(html`<mtg-about>What I say.</mtg-about>`);
      expect(read(about)).to.equal('What I say.');
      expect(warned(`<mtg-about> needs a topic: ${all}`).length).to.equal(1);
    });

    it('shows nothing at all where there is nothing to show', async () => {
      const about = await show(html`<mtg-about topic="history"></mtg-about>`);
      expect(read(about)).to.equal('');
    });
  });

  describe('how it looks', () => {
    it('has the heading over the text, and beside it where there is room', async () => {
      const about = await show(html`<mtg-about topic="vision"></mtg-about>`);
      const box = (name: string) => part(about, name)!.getBoundingClientRect();
      about.style.inlineSize = '320px';
      expect(box('text').top).to.be.least(box('heading').bottom);
      about.style.inlineSize = '1000px';
      expect(box('text').left).to.be.least(box('heading').right);
    });

    it("runs as the page does, and marks the programme's words as English", async () => {
      const about = await show(html`<mtg-about topic="vision" lang="ar"></mtg-about>`);
      expect(getComputedStyle(part(about, 'about')!).direction).to.equal('rtl');
      const own = part(about, 'text')!.querySelector('span')!;
      expect([own.lang, own.dir]).to.deep.equal(['en-GB', 'ltr']);
      await expect(about).to.be.accessible();
    });
  });
});
