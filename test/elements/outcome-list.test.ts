import type {MtgOutcomeList} from '@mind-the-gap/elements/outcome-list.js';
import {expect, html} from '@open-wc/testing';
import {outcomes} from '../../dist/content/programme.js';
import {headings, part, programmeWith, read, show as showElement} from './programme-document.ts';
import {answer, feedsAnswer, newAddress, ready, restore} from './reading.ts';

const show = (content: unknown) => showElement<MtgOutcomeList>('mtg-outcome-list', content);
const items = (list: MtgOutcomeList) => [
  ...(list.querySelector('ol') ?? list.renderRoot.querySelector('ol')!).querySelectorAll('li'),
];
const numbering = (item: Element) => getComputedStyle(item, '::before').content;
const all = outcomes.map(({title, meaning}) => `${title} ${meaning}`).join(' ');

describe('<mtg-outcome-list>', () => {
  afterEach(restore);

  describe('what it shows', () => {
    it("is the programme's outcomes as a list, and of when they are", async () => {
      const list = await show(html`<mtg-outcome-list></mtg-outcome-list>`);
      expect(read(list)).to.equal(`${all} Last checked: November 2026`);
      expect(part(list, 'list')!.getAttribute('role')).to.equal('list');
      expect(items(list).length).to.equal(outcomes.length);
      await expect(list).to.be.accessible();
    });

    for (const length of [0, 1, 12])
      it(`is ${length} outcomes where the document has as many, each with its number`, async () => {
        const some = Array.from({length}, (_, index) => ({slug: `o-${index}`, title: `T${index}`, meaning: 'M.'}));
        feedsAnswer(answer(programmeWith({outcomes: some})));
        const list = await show(html`<mtg-outcome-list heading="All" src=${newAddress()}></mtg-outcome-list>`);
        expect(headings(list)).to.deep.equal(['h2 All', ...some.map(({title}) => `h3 ${title}`)]);
        if (!length) expect(read(list)).to.equal('All There is nothing here yet.');
        else for (const item of items(list)) expect(numbering(item)).to.match(/^counter\(outcome\)$/);
        await expect(list).to.be.accessible();
      });

    it("is the page's own list, once, numbered as ours is, its nodes untouched", async () => {
      const list = await show(
        html`<mtg-outcome-list>
          <h2 slot="heading">What should change</h2>
          <ol>
            <li>
              <h3>First</h3>
              <p>What it is.</p>
            </li>
            <li><h3>Second</h3></li>
          </ol>
        </mtg-outcome-list>`,
      );
      expect(read(list)).to.equal('What should change First What it is. Second');
      expect(part(list, 'list')).to.equal(null);
      expect(items(list).map(numbering)).to.deep.equal(['counter(outcome)', 'counter(outcome)']);
      const before = list.innerHTML;
      list.headingLevel = 3;
      await ready(list);
      expect(list.innerHTML).to.equal(before);
      await expect(list).to.be.accessible();
    });

    it("is the programme's again where the page takes its list away", async () => {
      const list = await show(html`<mtg-outcome-list><ol><li>Mine</li></ol></mtg-outcome-list>`);
      expect(read(list)).to.equal('Mine');
      list.replaceChildren(' ');
      await ready(list);
      expect(read(list)).to.contain(all);
    });

    it('has no heading unless it is given one, and then the outcomes are one level below', async () => {
      const list = await show(html`<mtg-outcome-list></mtg-outcome-list>`);
      expect(headings(list)).to.deep.equal(outcomes.map(({title}) => `h2 ${title}`));
      list.heading = 'What should change';
      await ready(list);
      expect(headings(list)).to.deep.equal(['h2 What should change', ...outcomes.map(({title}) => `h3 ${title}`)]);
      list.headingLevel = 6;
      await ready(list);
      expect(headings(list).at(-1)).to.equal(`h6 ${outcomes.at(-1)!.title}`);
    });
  });

  describe('how it looks', () => {
    const columns = (list: MtgOutcomeList) =>
      new Set(items(list).map((item) => Math.round(item.getBoundingClientRect().left))).size;

    for (const [whose, inside] of [
      ['ours', ''],
      [
        "the page's own",
        html`<ol>
          <li><h3>One</h3></li>
          <li><h3>Two</h3></li>
          <li><h3>Three</h3></li>
        </ol>`,
      ],
    ] as const)
      it(`stands in columns where there is room, whoever wrote it: ${whose}`, async () => {
        const list = await show(html`<mtg-outcome-list>${inside}</mtg-outcome-list>`);
        list.style.inlineSize = '320px';
        expect(columns(list)).to.equal(1);
        list.style.inlineSize = '1100px';
        expect(columns(list)).to.equal(3);
      });

    it('has the number before the words, from the side that the page begins at', async () => {
      const list = await show(html`<mtg-outcome-list lang="ur"></mtg-outcome-list>`);
      const [first] = items(list);
      const title = first!.querySelector('h2')!.getBoundingClientRect();
      expect(title.right).to.be.below(first!.getBoundingClientRect().right - 20);
      const own = first!.querySelector('span')!;
      expect([own.lang, own.dir]).to.deep.equal(['en-GB', 'ltr']);
      await expect(list).to.be.accessible();
    });

    it("leaves the page's style sheets as they were when it goes", async () => {
      const before = document.adoptedStyleSheets.length;
      const list = await show(html`<mtg-outcome-list><ol><li>Mine</li></ol></mtg-outcome-list>`);
      expect(document.adoptedStyleSheets.length).to.equal(before + 1);
      list.remove();
      expect(document.adoptedStyleSheets.length).to.equal(before);
    });
  });
});
