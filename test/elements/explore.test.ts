import type {MtgExplore} from '@mind-the-gap/elements/explore.js';
import {expect, html} from '@open-wc/testing';
import {links as ours} from '../../dist/content/programme.js';
import {count, headings, links, part, read, show as showElement, showTag} from './programme-document.ts';
import {ready} from './reading.ts';

const show = (content: unknown) => showElement<MtgExplore>('mtg-explore', content);
const withLinks = (...items: readonly string[]) =>
  showTag<MtgExplore>('mtg-explore', '', `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
const marks = (explore: MtgExplore) => [...explore.querySelectorAll('[data-mtg=domain]')];
const domains = (explore: MtgExplore) => marks(explore).map(({textContent}) => textContent);
const elsewhere = '<a href="https://www.site.example/a">A page</a>';

describe('<mtg-explore>', () => {
  describe('what it shows', () => {
    it("is the programme's links, where each leads, and of when they are", async () => {
      const explore = await show(html`<mtg-explore></mtg-explore>`);
      const items = ours.map(({title, href, summary}) =>
        [title, new URL(href).host.replace('www.', ''), summary].join(' '),
      );
      expect(read(explore)).to.equal([...items, 'Last checked: November 2026'].join(' '));
      expect(links(explore).map(({href}) => href)).to.deep.equal(ours.map(({href}) => href));
      expect(part(explore, 'list')!.getAttribute('role')).to.equal('list');
      await expect(explore).to.be.accessible();
    });

    it("is the page's own links, once, in place of ours", async () => {
      const explore = await show(
        html`<mtg-explore>
          <h2 slot="heading">Read on</h2>
          <ul>
            <li>
              <a href="https://www.site.example/a">A page</a>
              <p>What is there.</p>
            </li>
            <li><a href="/events">Our events</a></li>
          </ul>
        </mtg-explore>`,
      );
      expect(read(explore)).to.equal('Read on A page site.example What is there. Our events');
      expect(links(explore)).to.deep.equal([]);
      await expect(explore).to.be.accessible();
      explore.replaceChildren('\n', document.createComment('none'));
      await ready(explore);
      expect(links(explore).length).to.equal(ours.length);
    });

    it('has a heading of the level that the page asks for, or none', async () => {
      const explore = await show(html`<mtg-explore></mtg-explore>`);
      expect(headings(explore)).to.deep.equal([]);
      explore.heading = 'Read on';
      explore.headingLevel = 4;
      await ready(explore);
      expect(headings(explore)).to.deep.equal(['h4 Read on']);
      explore.innerHTML = '<h3 slot="heading">By slot</h3>';
      await ready(explore);
      expect(headings(explore)).to.deep.equal(['h3 By slot']);
    });
  });

  describe('where a link of the page leads', () => {
    it('is said of those that leave the site only, also in a numbered list and in a sentence', async () => {
      const explore = await withLinks(
        elsewhere,
        '<a href="/events">Ours</a>',
        `<a href="${location.origin}/x">Ours too</a>`,
        '<a href="#here">Here</a>',
        '<p>See <a href="http://other.example:8080/?q">there</a>.</p>',
      );
      expect(domains(explore)).to.deep.equal(['site.example', 'other.example:8080']);
      expect(marks(explore)[0]!.previousElementSibling!.textContent).to.equal('A page');
      explore.innerHTML = `<ol><li>${elsewhere}</li></ol>`;
      await ready(explore);
      expect(domains(explore)).to.deep.equal(['site.example']);
    });

    it('is not said of what is no page, nor of an address that is broken, and the rest is', async () => {
      const explore = await withLinks(
        '<a href="mailto:ann@site.example">Write</a>',
        '<a href="tel:123">Call</a>',
        '<a href="javascript:void 0">Do</a>',
        '<a href="http://[">Broken</a>',
        '<a href="">Empty</a>',
        '<a name="x">No link</a>',
        elsewhere,
      );
      expect(domains(explore)).to.deep.equal(['site.example']);
      expect(count(explore, 'Broken')).to.equal(1);
    });

    it('is said once, however often the element changes, moves or is copied', async () => {
      const explore = await withLinks(elsewhere);
      const [mark] = marks(explore);
      explore.heading = 'Read on';
      await ready(explore);
      explore.parentElement!.append(explore);
      await ready(explore);
      document.documentElement.append(explore.parentElement!.appendChild(document.createElement('div')));
      explore.requestUpdate();
      await ready(explore);
      expect(marks(explore).map((node) => node === mark)).to.deep.equal([true]);
      const copy = explore.cloneNode(true) as MtgExplore;
      explore.after(copy);
      await ready(copy);
      expect(domains(copy)).to.deep.equal(['site.example']);
    });

    it('follows the link, and goes with it', async () => {
      const explore = await withLinks(elsewhere);
      const link = explore.querySelector('a')!;
      for (const [href, said] of [
        ['https://new.example/', ['new.example']],
        ['/here', []],
        ['https://www.again.example/', ['again.example']],
      ] as const) {
        link.href = href;
        await ready(explore);
        expect(domains(explore)).to.deep.equal(said);
      }
      link.removeAttribute('href');
      await ready(explore);
      expect(domains(explore)).to.deep.equal([]);
      link.href = 'https://new.example/';
      await ready(explore);
      link.remove();
      await ready(explore);
      expect(domains(explore)).to.deep.equal([]);
    });

    it('is put back where the page took it away, and said of what the page adds', async () => {
      const explore = await withLinks(elsewhere);
      marks(explore)[0]!.remove();
      await ready(explore);
      expect(domains(explore)).to.deep.equal(['site.example']);
      explore.querySelector('ul')!.insertAdjacentHTML('beforeend', '<li><a href="https://b.example">B</a></li>');
      await ready(explore);
      expect(domains(explore)).to.deep.equal(['site.example', 'b.example']);
    });

    it("leaves the page's own nodes as they are", async () => {
      const explore = await withLinks(`${elsewhere} and more`, '<a href="/x">Ours</a>');
      const nodes = [...explore.querySelectorAll('*')].filter((node) => !node.matches('[data-mtg]'));
      const before = nodes.map((node) => node.cloneNode() as Element).map(({outerHTML}) => outerHTML);
      explore.scheme = 'dark';
      await ready(explore);
      const now = [...explore.querySelectorAll('*')].filter((node) => !node.matches('[data-mtg]'));
      expect(now.every((node, index) => node === nodes[index])).to.equal(true);
      expect(now.map((node) => (node.cloneNode() as Element).outerHTML)).to.deep.equal(before);
    });
  });

  describe('how it looks', () => {
    const inColumns = (items: readonly Element[]) =>
      new Set(items.map((item) => Math.round(item.getBoundingClientRect().left))).size;

    it('stands in columns where there is room, whoever wrote it', async () => {
      const own = await show(html`<mtg-explore></mtg-explore>`);
      const pages = await withLinks(elsewhere, '<a href="/b">B</a>', '<a href="/c">C</a>');
      for (const [width, columns] of [
        ['320px', 1],
        ['1100px', 2],
      ] as const)
        for (const [explore, root] of [
          [own, own.renderRoot],
          [pages, pages],
        ] as const) {
          explore.style.inlineSize = width;
          expect(inColumns([...root.querySelectorAll('li')]), width).to.equal(columns);
        }
    });

    it('runs as the page does, with each domain under its link', async () => {
      const explore = await show(html`<mtg-explore lang="ur"></mtg-explore>`);
      const [domain] = explore.renderRoot.querySelectorAll('[part=domain]');
      expect(getComputedStyle(part(explore, 'explore')!).direction).to.equal('rtl');
      // The edge of the words, not of the box.
      const words = document.createRange();
      words.selectNodeContents(domain!);
      const link = explore.renderRoot.querySelector('[part=link]')!;
      expect(words.getBoundingClientRect().right).to.be.closeTo(link.getBoundingClientRect().right, 2);
      const own = links(explore)[0]!.querySelector('span')!;
      expect([own.lang, own.dir]).to.deep.equal(['en-GB', 'ltr']);
      await expect(explore).to.be.accessible();
    });

    it("leaves the page's style sheets as they were when it goes", async () => {
      const before = document.adoptedStyleSheets.length;
      const explore = await withLinks(elsewhere);
      expect(document.adoptedStyleSheets.length).to.equal(before + 1);
      explore.remove();
      expect(document.adoptedStyleSheets.length).to.equal(before);
    });
  });
});
