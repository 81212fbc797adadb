// How a list tells of its feed: while it waits, when it fails, and when the feed has changed.
import type {FeedErrorDetail, MtgStoryList} from '@mind-the-gap/elements/story-list.js';
import {expect, html} from '@open-wc/testing';
import {folded, until, words} from '../contract/page.ts';
import {
  answer,
  cards,
  comeBack,
  controls,
  feed,
  feedsAnswer,
  focused,
  goOffline,
  hurry,
  item,
  items,
  later,
  never,
  newAddress,
  noNetwork,
  press,
  read,
  ready,
  restore,
  showList,
  status,
  titles,
  warned,
} from './reading.ts';

const mine = html`<mtg-story-card><a href="https://stories.example/1">Mine</a></mtg-story-card>`;

const errorsOf = () => {
  const details: FeedErrorDetail[] = [];
  const hear = (event: Event) => details.push((event as CustomEvent<FeedErrorDetail>).detail);
  addEventListener('mtg-feed-error', hear);
  return {details, stop: () => removeEventListener('mtg-feed-error', hear)};
};

/** What is said where a list failed. */
const states = (list: MtgStoryList) => [status(list), ...controls(list)];

describe('<mtg-story-list> and its feed', () => {
  afterEach(restore);

  describe('while it waits', () => {
    it('says so, and keeps the place that the stories will take', async () => {
      feedsAnswer(never);
      const list = await showList(html`<mtg-story-list src=${newAddress()} limit="4"></mtg-story-list>`);
      expect(status(list)).to.equal('Loading stories');
      expect(list.getBoundingClientRect().height).to.be.above(400);
      await expect(list).to.be.accessible();
    });

    it('keeps no place beside the cards of the page', async () => {
      feedsAnswer(never);
      const list = await showList(html`<mtg-story-list src=${newAddress()}>${mine}</mtg-story-list>`);
      expect(list.renderRoot.querySelectorAll('[part=stories] > :not(slot)').length).to.equal(0);
    });

    it('keeps the place of a dozen stories at most', async () => {
      feedsAnswer(never);
      const list = await showList(html`<mtg-story-list src=${newAddress()} .limit=${1e9}></mtg-story-list>`);
      expect(list.renderRoot.querySelectorAll('[part=stories] > *').length).to.be.most(13);
    });
  });

  describe('that cannot be read', () => {
    it('says so, and leads to its site', async () => {
      const src = newAddress();
      feedsAnswer(answer('', 500));
      const errors = errorsOf();
      const list = await showList(html`<mtg-story-list src=${src} with-search with-filters></mtg-story-list>`);
      errors.stop();
      expect(states(list)).to.deep.equal(['We could not get the stories. Try again in a few minutes.', 'Try again']);
      expect(list.renderRoot.querySelector('[part=more] a')!.getAttribute('href')).to.equal('https://feeds.example');
      expect(errors.details).to.deep.equal([{src, reason: 'status 500'}]);
      expect(warned('<mtg-story-list>', src, 'status 500').length).to.equal(1);
      await expect(list).to.be.accessible();
    });

    it('leaves the cards of the page, and says of when they are', async () => {
      for (const [asAt, said] of [
        [
          '2026-11-21',
          'We could not get the latest stories. These are as at 21 November 2026. Try again in a few minutes.',
        ],
        ['', 'We could not get the latest stories. Try again in a few minutes.'],
        ['soon', 'We could not get the latest stories. Try again in a few minutes.'],
      ] as const) {
        feedsAnswer(noNetwork);
        const list = await showList(html`<mtg-story-list src=${newAddress()} as-at=${asAt}>${mine}</mtg-story-list>`);
        expect([...titles(list), ...states(list)]).to.deep.equal(['Mine', said, 'Try again']);
        await expect(list).to.be.accessible();
      }
    });

    it('says that the reader seems to be offline', async () => {
      goOffline();
      feedsAnswer(noNetwork);
      const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
      expect(status(list)).to.equal('We could not get the stories. You seem to be offline.');
    });

    it('is asked again when the reader wants it, and then shows its stories', async () => {
      const second = later();
      const asked = feedsAnswer(answer('', 404), second.answer);
      const list = await showList(html`<mtg-story-list src=${newAddress()} limit="2">${mine}</mtg-story-list>`);
      await press(list, 'Try again');
      await press(list, 'Try again');
      expect([status(list), ...titles(list)]).to.deep.equal(['Loading stories', 'Mine']);
      expect(asked.length).to.equal(2);
      second.arrive(feed(...items(3)));
      await ready(list);
      expect([status(list), ...titles(list)]).to.deep.equal(['3 stories, 2 shown', 'Mine', 'Story 2']);
      expect(focused()!.textContent).to.equal('Mine');
    });

    it('is asked again when the reader comes back to the tab', async () => {
      const asked = feedsAnswer(answer('', 404), answer(feed(...items(2))));
      const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
      comeBack(1);
      await ready(list);
      expect([asked.length, ...titles(list)]).to.deep.equal([2, 'Story 1', 'Story 2']);
    });

    it('is asked again for one that comes later', async () => {
      const src = newAddress();
      const asked = feedsAnswer(answer('', 404), answer(feed(...items(2))));
      await showList(html`<mtg-story-list src=${src}></mtg-story-list>`);
      const list = await showList(html`<mtg-story-list src=${src}></mtg-story-list>`);
      expect([asked.length, ...titles(list)]).to.deep.equal([2, 'Story 1', 'Story 2']);
    });

    it('fails once for a page, whatever happens to the list meanwhile', async () => {
      feedsAnswer(answer('', 404));
      const errors = errorsOf();
      const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
      list.heading = 'Another';
      await ready(list);
      errors.stop();
      expect(errors.details.length).to.equal(1);
    });

    it('says so when there is no answer in ten seconds, and leaves no clock running when there is one', async () => {
      const running = new Set<number>();
      const stop = window.clearTimeout.bind(window);
      hurry(10_000);
      const quick = window.setTimeout.bind(window) as (work: () => void, wait?: number) => number;
      window.setTimeout = ((work: () => void, wait?: number) => {
        const clock = quick(work, wait);
        if (wait === 10_000) running.add(clock);
        return clock;
      }) as typeof setTimeout;
      window.clearTimeout = (clock) => {
        running.delete(Number(clock));
        stop(clock);
      };
      feedsAnswer(never);
      const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
      await until(() => !states(list)[0]!.startsWith('Loading'));
      expect(states(list)).to.deep.equal(['We could not get the stories. Try again in a few minutes.', 'Try again']);
      for (const bad of [answer(feed()), answer('', 404), answer('{'), noNetwork]) {
        running.clear();
        feedsAnswer(bad);
        await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
        expect(running.size).to.equal(0);
      }
      window.clearTimeout = stop;
    });
  });

  describe('that has no stories', () => {
    it('says so', async () => {
      feedsAnswer(answer(feed()));
      const list = await showList(
        html`<mtg-story-list src=${newAddress()} with-search with-filters>${mine}</mtg-story-list>`,
      );
      expect([...states(list), ...titles(list)]).to.deep.equal(['There are no stories here yet.']);
      await expect(list).to.be.accessible();
    });
  });

  describe('that is another one now', () => {
    it('is read, and its stories come in place of the others', async () => {
      const asked = feedsAnswer(answer(feed(...items(8))), answer(feed(...items(2, 20))));
      const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
      await press(list, 'Show more');
      list.src = newAddress();
      await ready(list);
      expect(titles(list)).to.deep.equal(['Story 20', 'Story 21']);
      expect(asked.length).to.equal(2);
    });

    it('leaves no stories of the last one where it cannot be read, and tells of none', async () => {
      feedsAnswer(answer(feed(...items(8))), answer('', 404));
      const first = newAddress();
      const list = await showList(html`<mtg-story-list src=${first}></mtg-story-list>`);
      let loads = 0;
      list.addEventListener('mtg-feed-load', () => loads++);
      list.src = newAddress();
      await ready(list);
      expect([cards(list).length, status(list)]).to.deep.equal([
        0,
        'We could not get the stories. Try again in a few minutes.',
      ]);
      expect(loads).to.equal(0);
      list.src = first;
      await ready(list);
      expect(cards(list).length).to.equal(6);
    });

    it('drops an answer of the last one that comes late', async () => {
      const [slow, quick] = [later(), later()];
      feedsAnswer(slow.answer, quick.answer);
      const src = newAddress();
      // Another list waits for the slow feed too, so that it is not called off.
      const list = await showList([
        html`<mtg-story-list src=${src}></mtg-story-list>`,
        html`<mtg-story-list src=${src}></mtg-story-list>`,
      ]);
      list.src = newAddress();
      await ready(list);
      quick.arrive(feed(...items(1, 5)));
      await ready(list);
      slow.arrive(feed(...items(1)));
      await ready(list);
      expect(titles(list)).to.deep.equal(['Story 5']);
    });
  });

  describe('that has changed since', () => {
    it('is not asked again within ten minutes, nor while nobody looks', async () => {
      const asked = feedsAnswer(answer(feed(...items(2))));
      const list = await showList(html`<mtg-story-list src=${newAddress()}></mtg-story-list>`);
      comeBack(9.9);
      await ready(list);
      comeBack(60, true);
      await ready(list);
      expect(asked.length).to.equal(1);
      comeBack(60);
      await ready(list);
      expect(asked.length).to.equal(2);
    });

    it('is asked once for all that show it, and not for what is gone', async () => {
      const src = newAddress();
      const asked = feedsAnswer(answer(feed(...items(2))));
      const list = () => html`<mtg-story-list src=${src}>${mine}</mtg-story-list>`;
      const first = await showList([list(), list()]);
      comeBack(11);
      await ready(first);
      expect(asked.length).to.equal(2);
      first.parentElement!.replaceChildren();
      comeBack(30);
      await ready(first);
      expect(asked.length).to.equal(2);
    });

    it('changes the words of the stories on show, in place, also where they were withdrawn', async () => {
      feedsAnswer(
        answer(feed(...items(3))),
        answer(
          feed(
            item({id: '3', url: 'https://stories.example/3', title: 'Story 3, mended'}),
            ...items(1, 1, {_diverse_data: {retracted: {date: '2026-11-20', reason: 'A figure was wrong.'}}}),
          ),
        ),
      );
      const list = await showList(html`<mtg-story-list src=${newAddress()}>${mine}</mtg-story-list>`);
      const before = cards(list);
      before[2]!.renderRoot.querySelector('a')!.focus();
      const at = focused();
      comeBack(11);
      await ready(list);
      expect(cards(list).every((card, index) => card === before[index])).to.equal(true);
      expect(titles(list)).to.deep.equal(['Mine', 'Story 2', 'Story 3, mended']);
      expect(read(before[0]!, 'notice')).to.equal('This was withdrawn on 20 November 2026. A figure was wrong.');
      expect(focused() === at).to.equal(true);
      await expect(list).to.be.accessible();
    });

    it('offers newer stories by a button, and puts them on top when that is pressed', async () => {
      feedsAnswer(answer(feed(...items(3))), answer(feed(...items(2, 10), ...items(3), ...items(1, 4))));
      const list = await showList(html`<mtg-story-list src=${newAddress()} limit="4"></mtg-story-list>`);
      // The last test may have left the page scrolled: the focus would then scroll it back.
      scrollTo(0, 0);
      const {top} = cards(list)[0]!.getBoundingClientRect();
      comeBack(11);
      await ready(list);
      // What is older than those on show comes after them, as in the feed.
      expect(titles(list)).to.deep.equal(['Story 1', 'Story 2', 'Story 3', 'Story 4']);
      expect(controls(list)).to.deep.equal(['Show new stories: 2']);
      await expect(list).to.be.accessible();
      await press(list, 'Show new stories');
      expect(titles(list)).to.deep.equal(['Story 10', 'Story 11', 'Story 1', 'Story 2']);
      expect(controls(list)).to.deep.equal(['Show more stories']);
      expect(focused() === cards(list)[0]!.renderRoot.querySelector('a')).to.equal(true);
      expect(cards(list)[0]!.getBoundingClientRect().top).to.be.most(top);
    });

    it('offers only newer stories that fit what is chosen, and none that were withdrawn', async () => {
      const old = items(2, 1, {_diverse_data: {kind: 'video'}});
      feedsAnswer(
        answer(feed(...old)),
        answer(
          feed(
            ...items(2, 10),
            ...items(1, 20, {_diverse_data: {kind: 'video'}}),
            ...items(1, 30, {_diverse_data: {kind: 'video', retracted: true}}),
            ...old,
          ),
        ),
        answer(feed(...items(2, 10), ...old)),
      );
      const list = await showList(html`<mtg-story-list src=${newAddress()} kind="video"></mtg-story-list>`);
      comeBack(11);
      await ready(list);
      expect(controls(list)).to.deep.equal(['Show new stories: 1']);
      comeBack(22);
      await ready(list);
      expect(controls(list)).to.deep.equal([]);
    });

    it('keeps the stories on show where it cannot be read now, and says of when they are', async () => {
      feedsAnswer(answer(feed(...items(2))), answer('', 404), answer(feed(...items(2))));
      const list = await showList(html`<mtg-story-list src=${newAddress()}>${mine}</mtg-story-list>`);
      comeBack(11);
      await ready(list);
      expect(titles(list)).to.deep.equal(['Mine', 'Story 2']);
      expect(folded(words(list))).to.match(/We could not get the latest stories\. These are as at \d+ \w+ \d{4}\./);
      await press(list, 'Try again');
      expect(states(list)).to.deep.equal(['2 stories, all shown']);
      expect(focused()!.textContent).to.equal('Mine');
    });

    it('is read again page by page, as far as it was read', async () => {
      const src = newAddress();
      const page = (url: string) => (url.endsWith('2') ? feed(...items(2, 3)) : {...feed(...items(2)), next_url: '?2'});
      const asked = feedsAnswer((url) => answer(page(url))(url));
      const list = await showList(html`<mtg-story-list src=${src}></mtg-story-list>`);
      await press(list, 'Show more');
      comeBack(11);
      await ready(list);
      expect(asked.map(({url}) => url)).to.deep.equal([src, `${src}?2`, src, `${src}?2`]);
      expect(titles(list)).to.deep.equal(['Story 1', 'Story 2', 'Story 3', 'Story 4']);
    });
  });
});
