// The cards of a list: whose they are, where they stand, and how there come to be more of them.
import type {MtgStoryCard} from '@mind-the-gap/elements/story-card.js';
import type {FeedLoadDetail, MtgStoryList} from '@mind-the-gap/elements/story-list.js';
import {aTimeout, expect, html} from '@open-wc/testing';
import {catalogue} from '../../dist/content/catalogue.js';
import {folded, settled, words} from '../contract/page.ts';
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
  never,
  newAddress,
  ordersOf,
  noNetwork,
  part,
  press,
  read,
  ready,
  restore,
  showList,
  status,
  titles,
  warned,
} from './reading.ts';

const numbers = (from: number, to: number) =>
  Array.from({length: to - from + 1}, (_, index) => `Story ${from + index}`);

/** A card as a page's author writes it. */
const authored = (number: number, inside: unknown = '') =>
  html`<mtg-story-card><h3><a href="https://stories.example/${number}">Mine ${number}</a></h3>${inside}</mtg-story-card>`;

/** A list of a feed with these items. */
const showItems = (some: readonly object[], content: unknown = '', more: object = {}) => {
  feedsAnswer(answer({...feed(...some), ...more}));
  return showList(html`<mtg-story-list src=${newAddress()}>${content}</mtg-story-list>`);
};

const outline = (list: MtgStoryList) =>
  [...list.querySelectorAll('h2, h3, h4, h5, h6'), list, ...cards(list)]
    .flatMap((node) => [...(node.shadowRoot?.querySelectorAll('h2, h3, h4, h5, h6') ?? (node === list ? [] : [node]))])
    .map((heading) => `${heading.localName} ${folded(words(heading))}`);

const linkOf = (card: MtgStoryCard) => card.querySelector('a') ?? card.renderRoot.querySelector('a');

describe('<mtg-story-list>', () => {
  afterEach(restore);

  describe('what it shows', () => {
    it('is the catalogue, in its order', async () => {
      const list = await showList(html`<mtg-story-list></mtg-story-list>`);
      expect(titles(list)).to.deep.equal(catalogue.items.map(({title}) => title));
      expect(status(list)).to.equal('6 stories, all shown');
      expect(controls(list)).to.deep.equal([]);
      await expect(list).to.be.accessible();
    });

    it('is the first six of a feed, or as many as the page asks for, and says how many there are', async () => {
      for (const [limit, count, expected, said] of [
        [undefined, 12, 6, '12 stories, 6 shown'],
        [2, 12, 2, '12 stories, 2 shown'],
        [2.9, 12, 2, '12 stories, 2 shown'],
        [12, 12, 12, '12 stories, all shown'],
        [Infinity, 12, 12, '12 stories, all shown'],
        [2, 2, 2, '2 stories, all shown'],
        [2, 1, 1, '1 story'],
        [2, 0, 0, 'There are no stories here yet.'],
        [1, 1234, 1, '1,234 stories, 1 shown'],
      ] as const) {
        feedsAnswer(answer(feed(...items(count))));
        const list = await showList(html`<mtg-story-list src=${newAddress()} .limit=${limit ?? 6}></mtg-story-list>`);
        expect(status(list)).to.equal(said);
        expect(titles(list)).to.deep.equal(numbers(1, expected));
        expect(controls(list)).to.deep.equal(count > expected ? ['Show more stories'] : []);
      }
    });

    it('has a real list, whose items are as many as the stories', async () => {
      const list = await showItems(items(3));
      expect(list.renderRoot.querySelectorAll('ul[role=list] > li').length).to.equal(3);
      expect(part(cards(list)[0]!, 'summary')!.textContent).to.contain('The summary of the feed.');
    });

    it('follows another limit', async () => {
      const list = await showItems(items(12));
      list.limit = 9;
      await ready(list);
      expect(titles(list)).to.deep.equal(numbers(1, 9));
    });

    it('puts the headings of the cards one level below its own, and at the level that it is asked for', async () => {
      const list = await showItems(items(1));
      expect(outline(list)).to.deep.equal(['h2 Story 1']);
      list.heading = 'Stories';
      await ready(list);
      expect(outline(list)).to.deep.equal(['h2 Stories', 'h3 Story 1']);
      list.headingLevel = 4;
      await ready(list);
      expect(outline(list)).to.deep.equal(['h4 Stories', 'h5 Story 1']);
      list.append(Object.assign(document.createElement('h2'), {slot: 'heading', textContent: 'Mine'}));
      await ready(list);
      expect(outline(list)).to.deep.equal(['h2 Mine', 'h5 Story 1']);
      expect(folded(words(list))).to.match(/^Mine /);
    });

    it('stands side by side where there is room, one below the other as a list, and small for a sidebar', async () => {
      const list = await showItems(items(4));
      const columns = () => new Set(cards(list).map((card) => card.getBoundingClientRect().left)).size;
      for (const [width, count] of [
        ['320px', 1],
        ['640px', 2],
        ['1280px', 4],
      ] as const) {
        list.style.inlineSize = width;
        expect(columns(), width).to.equal(count);
      }
      for (const [layout, expected] of [
        ['list', 'row'],
        ['compact', 'compact'],
        ['grid', 'stacked'],
      ] as const) {
        list.layout = layout;
        await ready(list);
        expect([...new Set(cards(list).map((card) => card.layout))]).to.deep.equal([expected]);
        if (layout !== 'grid') expect(columns(), layout).to.equal(1);
      }
    });

    it('shows pictures from the feed’s origin and the page’s, and from those that the page allows', async () => {
      const pictures = [
        'https://feeds.example/a.jpg',
        `${location.origin}/a.svg`,
        'https://allowed.example/a.jpg',
        'https://elsewhere.example/a.jpg',
      ];
      feedsAnswer(answer(feed(...pictures.map((image, id) => item({id, title: `Story ${id}`, url: `/${id}`, image})))));
      // Far down, where a browser does not ask for a lazy picture.
      const list = await showList(
        html`<div style="padding-block-start: 20000px">
          <mtg-story-list src=${newAddress()}></mtg-story-list>
        </div>`,
      );
      const loaded = () => cards(list).map((card) => card.renderRoot.querySelector('img')?.src);
      expect(loaded()).to.deep.equal([pictures[0], pictures[1], undefined, undefined]);
      list.pictureOrigins = 'https://allowed.example';
      await ready(list);
      expect(loaded()).to.deep.equal([...pictures.slice(0, 3), undefined]);
    });

    it('leads to the site of the feed, or where the page says', async () => {
      const list = await showItems(items(1), '', {home_page_url: 'https://www.site.example/about'});
      const more = () => list.renderRoot.querySelector('[part=more]');
      const link = more()!.querySelector('a')!;
      expect([link.href, link.textContent]).to.deep.equal(['https://www.site.example/about', 'More on site.example']);
      const mine = Object.assign(document.createElement('a'), {slot: 'more', href: '/all', textContent: 'All of them'});
      list.append(mine);
      await ready(list);
      expect(folded(words(more()!))).to.equal('All of them');
      expect((await showItems(items(1))).renderRoot.querySelector('[part=more]') === null).to.equal(true);
    });

    it('is the same in whatever order it is told', async () => {
      const src = newAddress();
      feedsAnswer(answer(feed(...items(3))));
      const make = {
        attribute: (list: MtgStoryList) => list.setAttribute('src', src),
        property: (list: MtgStoryList) => Object.assign(list, {limit: 2, heading: 'Stories'}),
        children: (list: MtgStoryList) =>
          (list.innerHTML = '<mtg-story-card><a href="https://stories.example/2">Mine</a></mtg-story-card>'),
        place: (list: MtgStoryList, place: Element) => place.append(list),
      };
      const names = Object.keys(make) as (keyof typeof make)[];
      const place = (await showList(html`<mtg-story-list src=${src}></mtg-story-list>`)).parentElement!;
      for (const order of ordersOf(names)) {
        const list = document.createElement('mtg-story-list');
        for (const name of order) {
          make[name](list, place);
          await aTimeout(0);
        }
        await ready(list);
        const {length} = cards(list);
        expect([folded(words(list)).slice(0, 28), ...titles(list), length], order.join()).to.deep.equal([
          'Stories 3 stories, 2 shown A',
          'Story 1',
          'Mine',
          2,
        ]);
        expect(read(cards(list)[1]!, 'summary')).to.equal('The summary of the feed.');
        list.remove();
      }
    });

    it('tells the page once that stories have been read, when it can see them', async () => {
      const told: [FeedLoadDetail, number][] = [];
      const src = newAddress();
      feedsAnswer(answer(feed(...items(8))));
      const hear = ({detail, target, bubbles, composed}: CustomEvent<FeedLoadDetail>) => {
        expect([bubbles, composed]).to.deep.equal([true, true]);
        told.push([detail, cards(target as MtgStoryList).length]);
      };
      addEventListener('mtg-feed-load', hear as EventListener);
      const list = await showList(html`<mtg-story-list src=${src} limit="3"></mtg-story-list>`);
      list.heading = 'Another';
      await ready(list);
      list.parentElement!.append(list);
      await ready(list);
      removeEventListener('mtg-feed-load', hear as EventListener);
      expect(told).to.deep.equal([[{src, count: 8}, 3]]);
    });
  });

  describe("the page's own cards", () => {
    it('are shown until the feed is there', async () => {
      const {answer, arrive} = later();
      feedsAnswer(answer);
      const list = await showList(
        html`<mtg-story-list src=${newAddress()}>${authored(2)}${authored(9)}<p>Words of the page.</p></mtg-story-list>`,
      );
      expect(titles(list)).to.deep.equal(['Mine 2', 'Mine 9']);
      expect(words(list)).to.contain('Words of the page.');
      arrive(feed(...items(3)));
      await ready(list);
      expect(titles(list)).to.deep.equal(['Story 1', 'Mine 2', 'Story 3']);
      expect(words(list)).not.to.contain('Words of the page.');
    });

    it('stay where the feed has their story: the same node, where it was, as it was written', async () => {
      const {answer, arrive} = later();
      feedsAnswer(answer);
      const list = await showList(
        html`<mtg-story-list src=${newAddress()} layout="compact">${authored(3, html`<p slot="summary">My summary.</p>`)}${authored(1)}</mtg-story-list>`,
      );
      const [third, first] = list.children as unknown as MtgStoryCard[];
      const before = list.innerHTML;
      const changes = new MutationObserver(() => {});
      changes.observe(list, {childList: true, attributes: true, subtree: true});
      arrive(feed(...items(3)));
      await ready(list);
      expect(cards(list)[0] === first && cards(list)[2] === third).to.equal(true);
      expect(titles(list)).to.deep.equal(['Mine 1', 'Story 2', 'Mine 3']);
      list.layout = 'grid';
      await ready(list);
      expect(words(third!)).to.contain('My summary.');
      expect(read(first!, 'summary')).to.equal('The summary of the feed.');
      expect(changes.takeRecords()).to.deep.equal([]);
      expect(list.innerHTML).to.equal(before);
      await expect(list).to.be.accessible();
    });

    it('are known by their link, their address or their id, wherever else they link to', async () => {
      const {origin} = location;
      const list = await showItems(
        [
          ...items(2),
          item({id: 'by-id', title: 'Story 3', url: 'https://stories.example/3'}),
          item({id: '4', title: 'Story 4', url: `${origin}/four`}),
        ],
        html`<mtg-story-card heading="Mine 4" href="/four"></mtg-story-card>
          <mtg-story-card story-id="by-id" heading="Mine 3"></mtg-story-card>
          <mtg-story-card heading="Mine 2" story-id="https://stories.example/2/?utm_source=x"></mtg-story-card>
          <mtg-story-card>
            <p slot="meta"><a href="https://stories.example/2">Not this one</a></p>
            <a href="http://stories.example/1#part">Mine 1</a>
          </mtg-story-card>`,
      );
      expect(titles(list)).to.deep.equal(['Mine 1', 'Mine 2', 'Mine 3', 'Mine 4']);
    });

    it('stand in one place, where a feed has their address twice', async () => {
      const list = await showItems([...items(1), ...items(1, 2, {url: 'https://stories.example/1'})], authored(1));
      expect(titles(list)).to.deep.equal(['Mine 1', 'Story 2']);
    });

    it('keep a layout that the author chose, and have the list’s otherwise', async () => {
      const list = await showItems(
        items(2),
        html`<mtg-story-card layout="row"><a href="https://stories.example/1">One</a></mtg-story-card>${authored(2)}`,
      );
      list.layout = 'compact';
      await ready(list);
      expect(cards(list).map(({layout}) => layout)).to.deep.equal(['row', 'compact']);
    });

    it('may come, change and go later', async () => {
      const list = await showItems(items(2));
      list.innerHTML = '<mtg-story-card><a href="https://stories.example/1">Mine</a></mtg-story-card>';
      await ready(list);
      expect(titles(list)).to.deep.equal(['Mine', 'Story 2']);
      list.querySelector('a')!.href = 'https://stories.example/2';
      await ready(list);
      expect(titles(list)).to.deep.equal(['Story 1', 'Mine']);
      list.replaceChildren();
      await ready(list);
      expect(titles(list)).to.deep.equal(['Story 1', 'Story 2']);
    });

    it('ask for the feed of the list, once, however many there are', async () => {
      const src = newAddress();
      const asked = feedsAnswer(answer(feed(...items(60))));
      const list = () =>
        html`<mtg-story-list src=${src} limit="50">${Array.from({length: 50}, (_, index) => authored(index + 1))}</mtg-story-list>`;
      const one = await showList([list(), list()]);
      expect(asked.map(({url}) => url)).to.deep.equal([src]);
      expect(titles(one).length).to.equal(50);
      for (const card of cards(one)) expect(read(card, 'summary')).to.equal('The summary of the feed.');
    });

    it('follow the list to another feed, and a feed of their own nowhere', async () => {
      const [first, second, own] = [newAddress(), newAddress(), newAddress()];
      const asked = feedsAnswer((url) => answer(feed(...items(2, 1, {summary: `From ${url}`})))(url));
      const list = await showList(
        html`<mtg-story-list src=${first}>${authored(1)}<mtg-story-card src=${own}><a href="https://stories.example/2">Mine</a></mtg-story-card></mtg-story-list>`,
      );
      const summaries = () => cards(list).map((card) => read(card, 'summary'));
      expect(summaries()).to.deep.equal([`From ${first}`, `From ${own}`]);
      list.src = second;
      await ready(list);
      expect(summaries()).to.deep.equal([`From ${second}`, `From ${own}`]);
      expect(asked.map(({url}) => url).sort()).to.deep.equal([first, second, own].sort());
    });

    it('tell of a story that is opened, as ours do', async () => {
      const list = await showItems(items(2), authored(1));
      const opened: string[] = [];
      list.addEventListener('mtg-story-open', (event) => opened.push((event as CustomEvent<{id: string}>).detail.id));
      for (const card of cards(list)) linkOf(card)!.click();
      expect(opened).to.deep.equal(['1', '2']);
    });
  });

  describe('“Show more stories”', () => {
    it('shows as many again, and puts the focus on the first new one', async () => {
      const list = await showItems(items(14));
      await press(list, 'Show more');
      expect(titles(list)).to.deep.equal(numbers(1, 12));
      expect(focused() === linkOf(cards(list)[6]!)).to.equal(true);
      expect(status(list)).to.equal('14 stories, 12 shown');
      await press(list, 'Show more');
      expect(titles(list)).to.deep.equal(numbers(1, 14));
      expect(focused() === linkOf(cards(list)[12]!)).to.equal(true);
      expect([status(list), ...controls(list)]).to.deep.equal(['14 stories, all shown']);
      await expect(list).to.be.accessible();
    });

    it('puts the focus on a card that the page wrote', async () => {
      const list = await showItems(
        items(8),
        html`<mtg-story-card><p slot="meta"><a href="/ada">Ada</a></p><a href="https://stories.example/7">Mine</a></mtg-story-card>`,
      );
      await press(list, 'Show more');
      expect(focused()!.textContent).to.equal('Mine');
    });

    it('leaves the focus where the reader has put it meanwhile', async () => {
      const {answer: second, arrive} = later();
      feedsAnswer(answer({...feed(...items(6)), next_url: '?2'}), second);
      const list = await showList(html`<mtg-story-list src=${newAddress()} with-search></mtg-story-list>`);
      const search = list.renderRoot.querySelector('input')!;
      await press(list, 'Show more');
      search.focus();
      arrive(feed(...items(6, 7)));
      await ready(list);
      expect(cards(list).length).to.equal(12);
      expect(focused() === search).to.equal(true);
    });

    it('leaves it on the page outside too, also where the list is in a shadow tree', async () => {
      for (const deep of [false, true]) {
        const {answer: second, arrive} = later();
        feedsAnswer(answer({...feed(...items(6)), next_url: '?2'}), second);
        const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
        const button = document.createElement('button');
        const host = document.createElement('div');
        list.before(button, host);
        if (deep) host.attachShadow({mode: 'open'}).append(list);
        await ready(list);
        await press(list, 'Show more');
        button.focus();
        arrive(feed(...items(6, 7)));
        await ready(list);
        expect(cards(list).length).to.equal(12);
        expect(focused() === button).to.equal(true);
      }
    });

    it('moves no focus and nothing else when the list comes', async () => {
      await showItems(items(8));
      expect(document.activeElement === document.body).to.equal(true);
    });
  });

  describe('a feed in pages', () => {
    const pages = (...more: readonly (readonly [number, number])[]) =>
      more.map(([count, from], page) =>
        answer({...feed(...items(count, from)), ...(page + 1 < more.length && {next_url: `?page=${page + 2}`})}),
      );

    it('is read a page at a time, when its stories are asked for', async () => {
      const src = newAddress();
      const asked = feedsAnswer(...pages([8, 1], [8, 9], [2, 17]));
      const list = await showList(html`<mtg-story-list src=${src}></mtg-story-list>`);
      const counts: number[] = [];
      list.addEventListener('mtg-feed-load', (event) =>
        counts.push((event as CustomEvent<FeedLoadDetail>).detail.count),
      );
      expect(status(list)).to.equal('8 stories, 6 shown, of the stories loaded so far');
      await press(list, 'Show more');
      expect(asked.length).to.equal(1);
      expect(titles(list)).to.deep.equal(numbers(1, 8));
      await press(list, 'Show more');
      expect(asked.map(({url}) => url)).to.deep.equal([src, `${src}?page=2`]);
      expect(titles(list)).to.deep.equal(numbers(1, 14));
      expect(focused() === linkOf(cards(list)[8]!)).to.equal(true);
      await press(list, 'Show more');
      await press(list, 'Show more');
      expect(titles(list)).to.deep.equal(numbers(1, 18));
      expect([status(list), ...controls(list)]).to.deep.equal(['18 stories, all shown']);
      expect([asked.length, ...counts]).to.deep.equal([3, 16, 18]);
    });

    it('shows a story once that is on two pages', async () => {
      feedsAnswer(...pages([6, 1], [6, 4]));
      const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
      await press(list, 'Show more');
      expect(titles(list)).to.deep.equal(numbers(1, 9));
    });

    it('says that one story is one, while there may be more', async () => {
      feedsAnswer(...pages([1, 1], [1, 2]));
      const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
      expect(status(list)).to.equal('1 story, of the stories loaded so far');
    });

    it('asks once for a page, however often the button is pressed, and says that it is loading', async () => {
      const {answer: second, arrive} = later();
      const asked = feedsAnswer(answer({...feed(...items(6)), next_url: '?2'}), second);
      const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
      await press(list, 'Show more');
      await press(list, 'Show more');
      expect(status(list)).to.equal('Loading stories');
      expect(asked.length).to.equal(2);
      arrive(feed(...items(6, 7)));
      await ready(list);
      expect(titles(list)).to.deep.equal(numbers(1, 12));
    });

    for (const [where, next] of [
      ['to another site', () => 'https://elsewhere.example/2.json'],
      ['to itself', (src: string) => src],
    ] as const)
      it(`is not followed ${where}`, async () => {
        const src = newAddress();
        const asked = feedsAnswer(answer({...feed(...items(2)), next_url: next(src)}));
        const list = await showList(html`<mtg-story-list src=${src}></mtg-story-list>`);
        expect([status(list), ...controls(list)]).to.deep.equal(['2 stories, all shown']);
        list.heading = 'Again';
        await ready(list);
        expect(asked.map(({url}) => url)).to.deep.equal([src]);
        expect(warned(`<mtg-story-list> does not follow next_url ${next(src)}:`).length).to.equal(1);
      });

    it('is not followed in a circle of two', async () => {
      const src = newAddress();
      const asked = feedsAnswer(
        answer({...feed(...items(1)), next_url: '?2'}),
        answer({...feed(...items(1, 2)), next_url: src}),
      );
      const list = await showList(html`<mtg-story-list src=${src}></mtg-story-list>`);
      await press(list, 'Show more');
      expect([status(list), ...controls(list)]).to.deep.equal(['2 stories, all shown']);
      expect(asked.length).to.equal(2);
      expect(warned(`does not follow next_url ${src}:`).length).to.equal(1);
    });

    it('is followed for fifty pages at most', async () => {
      const src = newAddress();
      let page = 0;
      const asked = feedsAnswer((url) =>
        answer({...feed(...items(1, ++page, {_diverse_data: {kind: 'article'}})), next_url: `?${page}`})(url),
      );
      const list = await showList(html`<mtg-story-list src=${src} kind="video" with-filters></mtg-story-list>`);
      expect(status(list)).to.equal('0 stories, 0 shown, of the stories loaded so far');
      await press(list, 'Show more');
      expect(status(list)).to.contain('No story');
      expect(asked.length).to.equal(50);
      expect(warned('a feed has at most 50 pages', '?50').length).to.equal(1);
    });

    it('says so when a page cannot be read, keeps what is there, and tries again when asked to', async () => {
      const asked = feedsAnswer(
        answer({...feed(...items(6)), next_url: '?2'}),
        answer('', 404),
        answer(feed(...items(6, 7))),
      );
      const src = newAddress();
      const list = await showList(html`<mtg-story-list src=${src}></mtg-story-list>`);
      const errors: unknown[] = [];
      list.addEventListener('mtg-feed-error', (event) => errors.push((event as CustomEvent).detail));
      await press(list, 'Show more');
      expect(titles(list)).to.deep.equal(numbers(1, 6));
      expect(status(list)).to.equal('We could not get more stories. Try again in a few minutes.');
      expect(controls(list)).to.deep.equal(['Try again']);
      expect(focused() === document.body).to.equal(true);
      expect(errors).to.deep.equal([{src, reason: 'status 404'}]);
      await expect(list).to.be.accessible();
      await press(list, 'Try again');
      expect(titles(list)).to.deep.equal(numbers(1, 12));
      expect(focused() === linkOf(cards(list)[6]!)).to.equal(true);
      expect(status(list)).to.equal('12 stories, all shown');
      expect(asked.length).to.equal(3);
    });
  });

  describe('when things go wrong', () => {
    it('goes on without what an attribute cannot mean, and says so once', async () => {
      for (const limit of ['0', '-3', 'many', '']) {
        feedsAnswer(answer(feed(...items(8))));
        const list = await showList(
          html`<mtg-story-list src=${newAddress()} limit=${limit} layout="round" heading-level="9"></mtg-story-list>`,
        );
        expect(titles(list), limit).to.deep.equal(numbers(1, 6));
      }
      expect(warned('<mtg-story-list> limit must be a number from 1').length).to.equal(1);
      expect(warned('<mtg-story-list> layout must be grid or list or compact').length).to.equal(1);
      expect(warned('<mtg-story-list> heading-level must be 2 to 6').length).to.equal(1);
    });

    it('takes an attribute that was taken away for one that was never there', async () => {
      const names = [
        'limit',
        'layout',
        'kind',
        'voice',
        'stream',
        'story-language',
        'as-at',
        'picture-origins',
        'heading',
      ];
      const said = warned('<mtg-story-list>').length;
      feedsAnswer(noNetwork, noNetwork, answer(feed(...items(8))));
      const list = await showList(html`<mtg-story-list src=${newAddress()} limit="2">${authored(1)}</mtg-story-list>`);
      for (const name of names) {
        list.setAttribute(name, name === 'limit' ? '3' : 'list');
        list.removeAttribute(name);
      }
      await ready(list);
      expect(status(list)).to.equal('We could not get the latest stories. Try again in a few minutes.');
      await press(list, 'Try again');
      expect([status(list), ...titles(list)]).to.deep.equal(['8 stories, 6 shown', 'Mine 1', ...numbers(2, 6)]);
      // Of the feed, and of nothing else.
      expect(warned('<mtg-story-list>').length).to.equal(said + 1);
    });

    it('asks nothing of what is no address, and shows what the page wrote', async () => {
      const asked = feedsAnswer(never);
      for (const src of ['https://[', 'javascript:alert(1)', 'data:application/json,{}']) {
        const list = await showList(html`<mtg-story-list src=${src}>${authored(1)}</mtg-story-list>`);
        expect([...titles(list), status(list)]).to.deep.equal(['Mine 1', '']);
      }
      expect(asked).to.have.length(0);
      expect(warned('<mtg-story-list> src must be a web address').length).to.equal(1);
    });

    it('does not show a story that was withdrawn', async () => {
      const list = await showItems(
        [...items(1), ...items(1, 2, {_diverse_data: {retracted: true}}), ...items(1, 3)],
        authored(2),
      );
      expect([...titles(list), status(list)]).to.deep.equal(['Story 1', 'Story 3', '2 stories, all shown']);
    });

    it('warns of a choice by attributes that leaves nothing', async () => {
      feedsAnswer(answer(feed(...items(2))));
      const list = await showList(html`<mtg-story-list src=${newAddress()} voice="nobody"></mtg-story-list>`);
      expect(warned('<mtg-story-list> shows nothing').length).to.equal(1);
      expect([cards(list).length, ...controls(list)]).to.deep.equal([0]);
    });

    it('shows long words and hostile ones as they stand', async () => {
      const list = await showItems(
        items(2, 1, {title: `<b>${'Donaudampf'.repeat(25)}`, summary: '<script>'.repeat(60)}),
      );
      list.style.inlineSize = '240px';
      expect(list.scrollWidth).to.equal(240);
      expect(titles(list)[0]).to.contain('<b>Donau');
    });

    it('has nothing left to do once it is gone', async () => {
      const asked = feedsAnswer(never);
      const list = await showList(html`<mtg-story-list src=${newAddress()}>${authored(1)}</mtg-story-list>`);
      list.remove();
      await settled(list);
      expect(asked[0]!.init.signal!.aborted).to.equal(true);
      feedsAnswer(noNetwork);
    });
  });

  describe('in another language', () => {
    it('runs from right to left where the page does', async () => {
      feedsAnswer(answer(feed(...items(2))));
      const list = await showList(html`<mtg-story-list dir="rtl" src=${newAddress()}></mtg-story-list>`);
      list.style.inlineSize = '700px';
      const [first, second] = cards(list).map((card) => card.getBoundingClientRect().left) as [number, number];
      expect(first).to.be.above(second);
      await expect(list).to.be.accessible();
    });

    it("follows a change after a browser's translation has replaced its words", async () => {
      const list = await showItems(items(8));
      const translated = '<font>Acht</font>';
      list.renderRoot.querySelector('[role=status] span')!.innerHTML = translated;
      for (const span of list.renderRoot.querySelectorAll('button span')) span.innerHTML = translated;
      await press(list, 'Acht');
      expect(status(list)).to.equal('8 stories, all shown');
      expect(titles(list)).to.deep.equal(numbers(1, 8));
    });
  });
});
