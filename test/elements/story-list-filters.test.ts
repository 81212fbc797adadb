// How readers of a list search and choose.
import type {FilterChangeDetail, MtgStoryList} from '@mind-the-gap/elements/story-list.js';
import {expect, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {folded} from '../contract/page.ts';
import {
  answer,
  cards,
  controls,
  feed,
  feedsAnswer,
  focused,
  item,
  items,
  later,
  newAddress,
  press,
  ready,
  restore,
  showList,
  status,
  titles,
} from './reading.ts';

const collection = [
  ['Blood tests', 'en-GB', {kind: 'story', voice: 'patient', streams: ['fill', 'close']}],
  ['Newborn screening', 'en', {kind: 'podcast', voice: 'patient', streams: ['fill']}],
  ['Łódź and its biobank', 'pl', {kind: 'podcast', voice: 'student', streams: ['understand']}],
  ['Data sharing', 'cy', {kind: 'video', voice: 'health-professional', streams: ['close']}],
] as const;

const told = collection.map(([title, language, _diverse_data], id) =>
  item({id, title, language, url: `/${id}`, summary: `About ${title.toLowerCase()}.`, _diverse_data}),
);

const show = (attributes: Readonly<Record<string, string>> = {}, some: readonly object[] = told) => {
  feedsAnswer(answer(feed(...some)));
  const list = document.createElement('mtg-story-list');
  for (const [name, value] of Object.entries({src: newAddress(), ...attributes})) list.setAttribute(name, value);
  return showList(list);
};

const both = {'with-filters': '', 'with-search': ''};

const form = (list: MtgStoryList) => list.renderRoot.querySelector('form')!;
const field = (list: MtgStoryList, name: string) =>
  form(list).elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
const fields = (list: MtgStoryList) => [...form(list).elements].map((element) => (element as HTMLInputElement).name);
const options = (list: MtgStoryList, name: string) =>
  [...(field(list, name) as HTMLSelectElement).options].map(({text}) => text);
const values = (list: MtgStoryList) => Object.fromEntries(new FormData(form(list)));

/** What a reader types or chooses, and what the browser says of it. */
const choose = async (list: MtgStoryList, name: string, value: string) => {
  field(list, name).value = value;
  field(list, name).dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await ready(list);
};

describe('<mtg-story-list> with a choice', () => {
  afterEach(restore);

  describe('by attributes', () => {
    for (const [attributes, expected] of [
      [{kind: 'podcast'}, [1, 2]],
      [{voice: 'patient'}, [0, 1]],
      [{stream: 'close'}, [0, 3]],
      [{'story-language': 'en'}, [0, 1]],
      [{'story-language': 'EN-us'}, [0, 1]],
      [{kind: 'podcast', voice: 'patient'}, [1]],
      [{kind: ''}, [0, 1, 2, 3]],
    ] as const)
      it(`shows only what has ${JSON.stringify(attributes)}, without a form`, async () => {
        const list = await show(attributes);
        expect(titles(list)).to.deep.equal(expected.map((index) => collection[index][0]));
        expect(form(list) === null).to.equal(true);
      });

    it('chooses at first, and the reader may choose otherwise', async () => {
      const list = await show({...both, kind: 'podcast'});
      expect(values(list)).to.deep.equal({query: '', kind: 'podcast', voice: '', stream: '', language: ''});
      expect(cards(list).length).to.equal(2);
      await choose(list, 'kind', '');
      expect(cards(list).length).to.equal(4);
      list.kind = 'video';
      await ready(list);
      expect(cards(list).length).to.equal(4);
    });

    it('follows the attributes', async () => {
      const list = await show({kind: 'podcast'});
      list.kind = 'video';
      await ready(list);
      expect(titles(list)).to.deep.equal(['Data sharing']);
      list.removeAttribute('kind');
      await ready(list);
      expect(cards(list).length).to.equal(4);
    });
  });

  describe('by filters', () => {
    it('names each choice in words, with how many stories it leaves', async () => {
      const list = await show(both);
      expect([...form(list).querySelectorAll('label > span')].map(({textContent}) => textContent)).to.deep.equal([
        'Search',
        'Kind',
        'Told by',
        'Part of the programme',
        'Language',
      ]);
      expect(options(list, 'kind')).to.deep.equal(['All', 'Podcast (2)', 'Story (1)', 'Video (1)']);
      expect(options(list, 'voice')).to.deep.equal(['All', 'Health professionals (1)', 'Patients (2)', 'Students (1)']);
      expect(options(list, 'stream').length).to.equal(4);
      expect(options(list, 'language')).to.deep.equal(['All', 'English (2)', 'Polish (1)', 'Welsh (1)']);
      await expect(list).to.be.accessible();
    });

    it('counts what each choice would leave of what else is chosen', async () => {
      const list = await show(both);
      await choose(list, 'kind', 'podcast');
      expect(options(list, 'kind')).to.deep.equal(['All', 'Podcast (2)', 'Story (1)', 'Video (1)']);
      expect(options(list, 'voice')).to.deep.equal(['All', 'Health professionals (0)', 'Patients (1)', 'Students (1)']);
      await choose(list, 'query', 'newborn');
      expect(options(list, 'kind')).to.deep.equal(['All', 'Podcast (1)', 'Story (0)', 'Video (0)']);
    });

    it('combines what is chosen, and says how many stories that leaves', async () => {
      const list = await show(both);
      await choose(list, 'voice', 'patient');
      expect(status(list)).to.equal('2 stories, all shown');
      await choose(list, 'language', 'en');
      await choose(list, 'stream', 'close');
      expect([...titles(list), status(list)]).to.deep.equal(['Blood tests', '1 story']);
      await choose(list, 'voice', '');
      expect(values(list)).to.deep.equal({query: '', kind: '', voice: '', stream: 'close', language: 'en'});
    });

    it('offers no choice where there is none', async () => {
      const list = await show(both, items(3, 1, {_diverse_data: {voice: 'patient'}}));
      expect(fields(list)).to.deep.equal(['query']);
    });

    it('keeps places for the usual fields until the stories are there', async () => {
      const {answer, arrive} = later();
      feedsAnswer(answer);
      const list = await showList(html`<mtg-story-list src=${newAddress()} with-filters with-search></mtg-story-list>`);
      expect(fields(list)).to.deep.equal(['query', 'kind', 'stream']);
      const {height} = form(list).getBoundingClientRect();
      expect(height).to.be.above(0);
      arrive(feed(...told));
      await ready(list);
      expect(fields(list)).to.deep.equal(['query', 'kind', 'voice', 'stream', 'language']);
    });

    it('keeps what a reader typed before the stories came', async () => {
      const {answer, arrive} = later();
      feedsAnswer(answer);
      const list = await showList(html`<mtg-story-list src=${newAddress()} with-search></mtg-story-list>`);
      const search = field(list, 'query');
      await choose(list, 'query', 'blood');
      arrive(feed(...told));
      await ready(list);
      expect(field(list, 'query') === search).to.equal(true);
      expect([search.value, ...titles(list)]).to.deep.equal(['blood', 'Blood tests']);
    });

    it('has words for voices and streams that it does not know, whatever they are called', async () => {
      const odd = ['constructor', '__proto__', 'toString', 'family-carer', 'constructor'];
      const list = await show(
        both,
        odd.map((voice, id) => item({id, title: `${id}`, url: `/${id}`, _diverse_data: {voice, streams: odd}})),
      );
      expect(options(list, 'voice').sort()).to.deep.equal(
        ['All', 'Constructor (2)', '__proto__ (1)', 'ToString (1)', 'Family carer (1)'].sort(),
      );
      await choose(list, 'voice', '__proto__');
      expect(titles(list)).to.deep.equal(['1']);
    });

    it('shows the first of what is left, and the rest on demand', async () => {
      const list = await show(both, [...items(9, 1, {_diverse_data: {kind: 'video'}}), ...items(9, 10)]);
      await press(list, 'Show more');
      expect(cards(list).length).to.equal(12);
      await choose(list, 'kind', 'video');
      expect([cards(list).length, status(list)]).to.deep.equal([6, '9 stories, 6 shown']);
      await press(list, 'Show more');
      expect(cards(list).length).to.equal(9);
    });
  });

  describe('by a search', () => {
    it('finds words in any order, in any case, with or without accents, as they are typed', async () => {
      const list = await show({'with-search': ''});
      field(list, 'query').focus();
      await sendKeys({type: 'BIOBANK lodz'});
      await ready(list);
      expect(titles(list)).to.deep.equal(['Łódź and its biobank']);
      expect(focused() === field(list, 'query')).to.equal(true);
    });

    it('says what to do where nothing is found, and undoes all of it with a button', async () => {
      const list = await show({...both, kind: 'podcast'});
      await choose(list, 'query', 'no such words');
      expect(status(list)).to.equal('No story fits all that you chose. Use fewer or other words, or choose “All”.');
      expect([cards(list).length, ...controls(list)]).to.deep.equal([0, 'Show all stories']);
      await expect(list).to.be.accessible();
      await press(list, 'Show all stories');
      expect([cards(list).length, ...controls(list)]).to.deep.equal([4]);
      expect(values(list)).to.deep.equal({query: '', kind: '', voice: '', stream: '', language: ''});
      expect(focused() === field(list, 'query')).to.equal(true);
    });

    it('takes any characters for what they are', async () => {
      const list = await show(both);
      for (const query of ['<b>', '"><script>', '.*', '\\', '%00', '\u202e', 'x'.repeat(10_000)])
        await choose(list, 'query', query);
      expect(cards(list).length).to.equal(0);
      await choose(list, 'query', '');
      expect(cards(list).length).to.equal(4);
    });
  });

  describe('as a form', () => {
    it('has the semantics of GET, and never goes anywhere', async () => {
      const list = await show(both);
      const submits: boolean[] = [];
      const {href} = location;
      const hear = (event: Event) => submits.push(event.defaultPrevented);
      list.renderRoot.addEventListener('submit', hear);
      expect([form(list).method, form(list).action]).to.deep.equal(['get', href]);
      field(list, 'query').focus();
      await sendKeys({type: 'blood'});
      await sendKeys({press: 'Enter'});
      form(list).requestSubmit();
      await ready(list);
      expect(submits.length).to.be.least(1);
      expect(submits.every(Boolean)).to.equal(true);
      expect(location.href).to.equal(href);
      expect(titles(list)).to.deep.equal(['Blood tests']);
    });

    it('tells the page what is chosen, and how many stories that leaves, and nothing before', async () => {
      const list = await show({...both, kind: 'podcast'});
      const details: FilterChangeDetail[] = [];
      list.parentElement!.addEventListener('mtg-filter-change', (event) => {
        expect([event.bubbles, event.composed]).to.deep.equal([true, true]);
        details.push((event as CustomEvent<FilterChangeDetail>).detail);
      });
      await choose(list, 'language', 'en');
      await choose(list, 'query', 'Screening');
      list.heading = 'Another';
      await ready(list);
      expect(details).to.deep.equal([
        {kind: 'podcast', voice: '', stream: '', language: 'en', query: '', count: 1},
        {kind: 'podcast', voice: '', stream: '', language: 'en', query: 'Screening', count: 1},
      ]);
      await choose(list, 'query', 'nothing');
      details.length = 0;
      await press(list, 'Show all');
      expect(details).to.deep.equal([{kind: '', voice: '', stream: '', language: '', query: '', count: 4}]);
    });

    it('keeps its fields and the focus on them while the reader chooses', async () => {
      const list = await show(both);
      const before = [...form(list).elements];
      (before[1] as HTMLElement).focus();
      await choose(list, 'kind', 'video');
      expect([...form(list).elements].every((element, index) => element === before[index])).to.equal(true);
      expect(focused() === before[1]).to.equal(true);
    });

    it('says how many stories there are in a region that is read out, and which stays', async () => {
      const list = await show(both);
      const region = list.renderRoot.querySelector('[role=status]');
      await choose(list, 'kind', 'video');
      expect(list.renderRoot.querySelector('[role=status]') === region).to.equal(true);
      expect(folded(region!.textContent ?? '')).to.equal('1 story');
    });
  });
});
