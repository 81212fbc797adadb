import '@mind-the-gap/elements/data-gap.js';
import type {MtgDataGap} from '@mind-the-gap/elements/data-gap.js';
import {figures} from '@mind-the-gap/elements/figures.js';
import {expect, fixture, html} from '@open-wc/testing';
import {datasetWith} from '../content/dataset-with.ts';
import {csv, tabbed} from '../../dist/elements/data-gap/csv.js';
import {folded, settled, words} from '../contract/page.ts';
import {answer, feedsAnswer, later, newAddress, noNetwork, ready, restore, warned} from './reading.ts';

const realClipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
afterEach(() => {
  restore();
  Reflect.deleteProperty(navigator, 'clipboard');
  if (realClipboard) Object.defineProperty(navigator, 'clipboard', realClipboard);
});

const show = async (content: unknown, width = '900px'): Promise<MtgDataGap> => {
  const shown = await fixture<HTMLElement>(html`<div style="inline-size: ${width}">${content}</div>`);
  const gap = shown.querySelector<MtgDataGap>('mtg-data-gap')!;
  await ready(gap);
  return gap;
};

const all = (gap: MtgDataGap, selector: string) => [...gap.renderRoot.querySelectorAll<HTMLElement>(selector)];
const one = (gap: MtgDataGap, selector: string) => all(gap, selector)[0]!;
const read = (node: Element) => folded(words(node));
const bands = (gap: MtgDataGap) => all(gap, '.bands li').map(({textContent}) => folded(textContent ?? ''));
const rows = (gap: MtgDataGap) =>
  all(gap, 'tbody tr').map((row) => [...row.children].map(({textContent}) => folded(textContent ?? '')));
const width = (gap: MtgDataGap, index: number) =>
  all(gap, '.band')[index]!.querySelector(':scope > .here')!.getBoundingClientRect().width;

const dataset = (more: object = {}) =>
  datasetWith({
    title: 'A finding of the page',
    caption: 'People of the page',
    groups: [
      {label: '=Group 1', share: 75},
      {label: 'Group "2"', share: 25},
    ],
    ...more,
  });

const own = html`<h2 slot="heading">My finding</h2>
  <p>My words.</p>
  <p slot="source"><a href="https://example.org/">My source</a></p>`;

describe('<mtg-data-gap>', () => {
  describe('what a reader sees', () => {
    it('is the finding, the largest groups with per cents and plain words, and everyone else together', async () => {
      const gap = await show(html`<mtg-data-gap></mtg-data-gap>`);
      expect(read(one(gap, 'h2'))).to.equal(figures.gnomad.title);
      expect(read(one(gap, '.text'))).to.equal(figures.gnomad.summary);
      expect(bands(gap)).to.deep.equal([
        'European, with Finnish 77.1% about 3 in 4 people',
        'South Asian 5.6% about 1 in 18 people',
        'African/African American 4.7% about 1 in 22 people',
        'Everyone else together (6 groups) 12.6% about 1 in 8 people',
      ]);
      await expect(gap).to.be.accessible();
    });

    it('is drawn to scale, with a gap from each band to the longest', async () => {
      const gap = await show(html`<mtg-data-gap></mtg-data-gap>`);
      const whole = one(gap, '.band').getBoundingClientRect().width;
      [77.07, 5.64, 4.65, 12.64].forEach((share, index) =>
        expect((100 * width(gap, index)) / whole).to.be.closeTo(share, 0.05),
      );
      expect(all(gap, '.band').map((band) => band.querySelectorAll('.rings').length)).to.deep.equal([0, 1, 1, 1]);
      const ends = all(gap, '.band').map((band) => {
        const {x, width} = band.querySelector('svg') ?? band.querySelector('.here')!;
        return x.baseVal.valueInSpecifiedUnits + width.baseVal.valueInSpecifiedUnits;
      });
      for (const end of ends) expect(end).to.be.closeTo(77.07, 0.001);
    });

    it('has a space between what a note is called and what it says', async () => {
      const gap = await show(html`<mtg-data-gap></mtg-data-gap>`);
      expect(one(gap, '.notes').textContent).to.contain(`How it was counted: ${figures.gnomad.method}`);
    });

    it('tells everyone else apart from the largest group by more than colour', async () => {
      const gap = await show(html`<mtg-data-gap figures="gwas-by-year" theme="host"></mtg-data-gap>`);
      const [here, others] = ['.here', '.others'].map((name) => getComputedStyle(one(gap, name)).fill);
      expect(here).to.not.equal('none');
      expect(others).to.equal('none');
    });

    it('has its source, its day, how it was counted and every caveat beside it', async () => {
      const gap = await show(html`<mtg-data-gap figures="score-accuracy"></mtg-data-gap>`);
      const notes = read(one(gap, '.notes'));
      for (const text of [...figures['score-accuracy'].caveats, figures['score-accuracy'].method, 'As at: 2022'])
        expect(notes).to.contain(text);
      const [link] = all(gap, '.notes a') as HTMLAnchorElement[];
      expect(link!.href).to.equal('https://doi.org/10.1016/j.ajhg.2021.11.008');
      expect(link!.target).to.equal('');
    });

    it('is one band a year of a series, with a break between the largest group and everyone else', async () => {
      const gap = await show(html`<mtg-data-gap figures="gwas-by-year"></mtg-data-gap>`);
      expect(bands(gap).length).to.equal(16);
      expect(bands(gap)[5]).to.equal('2012 76% about 3 in 4');
      expect(bands(gap)[15]).to.contain('(part of the year)');
      expect(one(gap, '.ends').textContent).to.equal('European Everyone else together');
      expect(all(gap, '.others').length).to.equal(16);
      expect(all(gap, 'polyline, path').length).to.equal(0);
    });

    it('is what is lost of a score, for every group: they do not add up to everyone else', async () => {
      const gap = await show(html`<mtg-data-gap figures="score-accuracy"></mtg-data-gap>`);
      expect(bands(gap).length).to.equal(9);
      expect(bands(gap)[0]).to.equal('United Kingdom 100%');
      expect(bands(gap)[8]).to.equal('Nigeria 18% 82% is lost');
    });

    it('has no gap where everybody was counted, and calls ethnic groups by their name', async () => {
      const gap = await show(html`<mtg-data-gap figures="census"></mtg-data-gap>`);
      expect(all(gap, '.rings, .key').length).to.equal(0);
      expect(read(one(gap, 'thead th'))).to.equal('Ethnic group');
      const other = await show(html`<mtg-data-gap></mtg-data-gap>`);
      expect(read(one(other, 'thead th'))).to.equal('Genetic ancestry group');
    });

    it('shows any share that is not zero, and none of what is', async () => {
      const gap = await show(html`<mtg-data-gap src="/stories/figures/tiny-share.json"></mtg-data-gap>`);
      expect([1, 2, 3].map((index) => width(gap, index) >= 3)).to.deep.equal([true, true, false]);
      expect(bands(gap).slice(1)).to.deep.equal([
        'Group 2 0.04% fewer than 1 in 1,000 people',
        'Group 3 0.04% fewer than 1 in 1,000 people',
        'Group 4 0%',
      ]);
    });

    it("is the page's own words where it wrote some, each once", async () => {
      const gap = await show(html`<mtg-data-gap>${own}</mtg-data-gap>`);
      const text = read(gap);
      for (const words of ['My finding', 'My words.', 'My source']) expect(text.split(words).length).to.equal(2);
      for (const words of [figures.gnomad.title, figures.gnomad.summary, figures.gnomad.source.name])
        expect(text).not.to.contain(words);
      expect(bands(gap).length).to.equal(4);
    });

    it('runs from the other side where the page does, and marks its English words', async () => {
      const gap = await show(html`<mtg-data-gap lang="ur"></mtg-data-gap>`);
      const band = one(gap, '.band').getBoundingClientRect();
      const here = one(gap, '.here').getBoundingClientRect();
      expect(here.right).to.be.closeTo(band.right, 1);
      const title = one(gap, 'h2 span');
      expect([title.lang, title.dir]).to.deep.equal(['en-GB', 'ltr']);
    });
  });

  describe('the table', () => {
    it('has every group, its share and its number', async () => {
      const gap = await show(html`<mtg-data-gap></mtg-data-gap>`);
      expect(rows(gap).length).to.equal(figures.gnomad.groups.length);
      expect(rows(gap)[0]).to.deep.equal(['Non-Finnish European', '73.1%', '590,031']);
      expect(rows(gap).at(-1)).to.deep.equal(['Amish', '0.06%', '456']);
      expect(read(one(gap, 'caption'))).to.equal(figures.gnomad.caption);
    });

    it('is open where there is room, and folded where there is little; the reader has the last word', async () => {
      const isOpen = (gap: MtgDataGap) => [
        one(gap, 'button').getAttribute('aria-expanded'),
        String(one(gap, '.table').offsetHeight > 0),
      ];
      expect(isOpen(await show(html`<mtg-data-gap></mtg-data-gap>`))).to.deep.equal(['true', 'true']);
      const narrow = await show(html`<mtg-data-gap></mtg-data-gap>`, '320px');
      expect(isOpen(narrow)).to.deep.equal(['false', 'false']);
      one(narrow, 'button').click();
      await settled(narrow);
      expect(isOpen(narrow)).to.deep.equal(['true', 'true']);
      narrow.figures = 'census';
      await settled(narrow);
      expect(isOpen(narrow)).to.deep.equal(['true', 'true']);
      await expect(narrow).to.be.accessible();
    });

    it('leaves what the picture says to be heard, whether it is open or not', async () => {
      const gap = await show(html`<mtg-data-gap></mtg-data-gap>`);
      const heard = () => [read(gap).includes('77.1%'), one(gap, '.table').hidden];
      expect(heard()).to.deep.equal([true, false]);
      one(gap, 'button').click();
      await settled(gap);
      expect(heard()).to.deep.equal([true, true]);
      expect(all(gap, '.picture [aria-hidden]:not(.band, .key)').length).to.equal(0);
      for (const drawing of all(gap, '.band')) expect(drawing.getAttribute('aria-hidden')).to.equal('true');
    });

    it('is copied for a spreadsheet, and says so', async () => {
      let copied = '';
      const clipboard = {writeText: (text: string) => Promise.resolve(void (copied = text))};
      Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
      const gap = await show(html`<mtg-data-gap></mtg-data-gap>`);
      expect(read(one(gap, '[role=status]'))).to.equal('');
      all(gap, 'button')[1]!.click();
      await settled(gap);
      expect(copied.split('\n').slice(0, 2)).to.deep.equal([
        'Genetic ancestry group\tShare\tNumber',
        'Non-Finnish European\t73.1\t590031',
      ]);
      expect(read(one(gap, '[role=status]'))).to.equal('Copied.');
    });

    for (const [why, clipboard] of [
      ['the reader forbids it', {writeText: () => Promise.reject(new Error('NotAllowedError'))}],
      ['the page has no clipboard', undefined],
    ] as const)
      it(`says that it is not copied where ${why}, and what to do`, async () => {
        Object.defineProperty(navigator, 'clipboard', {value: clipboard, configurable: true});
        const gap = await show(html`<mtg-data-gap></mtg-data-gap>`);
        all(gap, 'button')[1]!.click();
        await settled(gap);
        expect(read(one(gap, '[role=status]'))).to.equal('Not copied. Download the table.');
      });

    it('is a file for spreadsheets that no server is asked for', async () => {
      const gap = await show(html`<mtg-data-gap figures="census"></mtg-data-gap>`);
      const link = one(gap, '[download]') as HTMLAnchorElement;
      expect(link.download).to.equal('figures.csv');
      const [head, body] = [link.href.slice(0, link.href.indexOf(',')), link.href.slice(link.href.indexOf(',') + 1)];
      expect(head).to.equal('data:text/csv;charset=utf-8');
      const file = decodeURIComponent(body);
      expect(file.startsWith('\ufeffEthnic group,Share\r\nWhite,81.7\r\n"Asian, Asian British')).to.equal(true);
      expect(file.split('\r\n').length).to.equal(7);
    });

    it('runs no formula in a spreadsheet', () => {
      const table = [['=1+1', '+1', '-1', '@a', '\t=1', 'a,b', 'say "a"', 'a\nb', 5, undefined]];
      expect(csv(table)).to.equal(`'=1+1,'+1,'-1,'@a,'\t=1,"a,b","say ""a""","a\nb",5,\r\n`);
      expect(tabbed([['=1', 2]])).to.equal("'=1\t2");
    });
  });

  describe("a page's own dataset", () => {
    it('is read and drawn', async () => {
      feedsAnswer(answer(dataset()));
      const gap = await show(html`<mtg-data-gap src=${newAddress()}></mtg-data-gap>`);
      expect(read(one(gap, 'h2'))).to.equal('A finding of the page');
      expect(bands(gap)).to.deep.equal(['=Group 1 75% about 3 in 4 people', 'Group "2" 25% about 1 in 4 people']);
    });

    for (const [field, fault] of [
      ['groups[0].share', {groups: [{label: 'A', share: -5}]}],
      ['groups[].share', {groups: [{label: 'A', share: 80}, {label: 'B', share: 40}]}], // prettier-ignore
      ['groups[1].label', {groups: [{label: 'A', share: 8}, {label: 'A', share: 4}]}], // prettier-ignore
      ['source', {source: undefined}],
      ['groups[0].method', {groups: [{label: 'A', share: 8, method: 'Another.'}]}],
      ['groups[0].groups_by', {groups: [{label: 'A', share: 8, groups_by: 'ethnic-group'}]}],
    ] as const)
      it(`is refused for ${field}, which the warning names, and the words inside stay`, async () => {
        const src = newAddress();
        feedsAnswer(answer(dataset(fault)));
        const gap = await show(html`<mtg-data-gap src=${src}>${own}</mtg-data-gap>`);
        expect(read(gap)).to.equal('My finding My words. My source');
        expect(all(gap, '.band, table').length).to.equal(0);
        expect(warned('<mtg-data-gap>', src, `${field} `).length).to.equal(1);
      });

    it('that cannot be had leaves the words inside; without words it says so, and tries again', async () => {
      const src = newAddress();
      feedsAnswer(noNetwork, noNetwork, answer(dataset()));
      const gap = await show(html`<mtg-data-gap src=${src}></mtg-data-gap>`);
      expect(read(one(gap, '[role=status]'))).to.contain('We could not get this part of the page.');
      one(gap, 'button').click();
      await ready(gap);
      expect(bands(gap).length).to.equal(2);
    });

    it('takes the place of another only when it is there, and the other does not stand in for it', async () => {
      const gap = await show(html`<mtg-data-gap figures="census">${own}</mtg-data-gap>`);
      const second = later();
      feedsAnswer(second.answer);
      gap.src = newAddress();
      await settled(gap);
      expect(all(gap, '.band').length).to.equal(0);
      expect(read(gap)).to.equal('My finding My words. My source');
      second.arrive(dataset());
      await ready(gap);
      expect(bands(gap).length).to.equal(2);
      gap.src = undefined;
      await ready(gap);
      expect(rows(gap)[0]![0]).to.equal('White');
    });
  });

  it('shows the words inside for a name that it does not know, and says which it knows', async () => {
    const gap = await show(html`<mtg-data-gap figures="constructor">${own}</mtg-data-gap>`);
    expect(read(gap)).to.equal('My finding My words. My source');
    expect(warned('<mtg-data-gap>', 'constructor', 'gnomad, gwas-by-year, score-accuracy, census').length).to.equal(1);
  });
});
