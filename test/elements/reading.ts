// What the tests of story cards and lists share: feeds that answer, what a reader sees, and what the console was told.
import '@mind-the-gap/elements/story-card.js';
import '@mind-the-gap/elements/story-list.js';
import type {MtgStoryCard} from '@mind-the-gap/elements/story-card.js';
import type {MtgStoryList} from '@mind-the-gap/elements/story-list.js';
import type {Story} from '@mind-the-gap/elements';
import {fixture, html} from '@open-wc/testing';
import {folded, settled, words} from '../contract/page.ts';
import {follow} from '../support/requests.ts';

const realFetch = window.fetch.bind(window);
const realTimeout = window.setTimeout.bind(window);
const realNow = Date.now.bind(Date);

/** What was said on the console since the file was loaded: the library says each thing once a page. */
export const warnings: string[] = [];
console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));

export const warned = (...parts: readonly string[]): string[] =>
  warnings.filter((warning) => parts.every((part) => warning.includes(part)));

/** Undoes what a test did to the browser. Call it after each. */
export const restore = () => {
  window.fetch = realFetch;
  window.setTimeout = realTimeout;
  Date.now = realNow;
  Reflect.deleteProperty(document, 'hidden');
  Reflect.deleteProperty(navigator, 'onLine');
  getSelection()!.removeAllRanges();
};

/** A wait of so many milliseconds takes a moment. */
export const hurry = (long: number) => {
  window.setTimeout = ((work: () => void, wait = 0) =>
    realTimeout(work, wait === long ? 10 : wait)) as typeof setTimeout;
};

/** The reader comes back to the tab, so many minutes after the tests began; or goes. */
export const comeBack = (minutes: number, hidden = false) => {
  Date.now = () => realNow() + minutes * 60_000;
  Object.defineProperty(document, 'hidden', {value: hidden, configurable: true});
  document.dispatchEvent(new Event('visibilitychange'));
};

export const goOffline = () => {
  Object.defineProperty(navigator, 'onLine', {value: false, configurable: true});
};

/** A list in the page, with nothing left to do. */
export const showList = async (content: unknown): Promise<MtgStoryList> => {
  const shown = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const list = shown.querySelector<MtgStoryList>('mtg-story-list')!;
  await ready(list);
  return list;
};

/** Requests without an answer so far. */
const open = new Set<object>();

/** Waits until an element has taken in what has been answered. */
export const ready = async (element: Element): Promise<void> => {
  do await settled(element);
  while (!open.size && status(element).startsWith('Loading'));
  // The cards that came with the answer.
  await settled(element);
};

/** The cards of a list, whoever wrote them, in the order in which a reader meets them. */
export const cards = (list: MtgStoryList): MtgStoryCard[] =>
  [...list.renderRoot.querySelectorAll('li > *, slot:not([name])')].flatMap((node) =>
    node instanceof HTMLSlotElement
      ? (node.assignedElements().filter(({localName}) => localName === 'mtg-story-card') as MtgStoryCard[])
      : (node as MtgStoryCard),
  );

export const titles = (list: MtgStoryList) => cards(list).map((card) => read(card, 'heading'));

/** Each order of some things. */
export const ordersOf = <T>(things: readonly T[]): readonly T[][] =>
  things.length
    ? things.flatMap((first) => ordersOf(things.filter((thing) => thing !== first)).map((rest) => [first, ...rest]))
    : [[]];

/** What a list says of its stories. */
export const status = ({shadowRoot}: Element): string =>
  folded(shadowRoot?.querySelector('[role=status]')?.textContent ?? '');

const buttons = (list: MtgStoryList) => [...list.renderRoot.querySelectorAll('button')];
export const controls = (list: MtgStoryList) => buttons(list).map((button) => folded(button.textContent ?? ''));

/** Presses a button of a list, as a keyboard does, and waits for what it does. */
export const press = async (list: MtgStoryList, words: string): Promise<void> => {
  const button = buttons(list).find(({textContent}) => textContent?.includes(words))!;
  button.focus();
  button.click();
  await ready(list);
};

/** Where the focus is, in whatever tree. */
export const focused = (): Element | null => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};

/** A card in the page, with nothing left to do. */
export const show = async (content: unknown): Promise<MtgStoryCard> => {
  const shown = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const card = shown.querySelector<MtgStoryCard>('mtg-story-card')!;
  await settled(card);
  return card;
};

/** A part of a card, unless it has nothing to say. */
export const part = (card: MtgStoryCard, name: string) =>
  card.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]:not(p:empty)`);

/** What a person reads in a part of the card, or in all of it. */
export const read = (card: MtgStoryCard, name = 'card'): string | undefined => {
  const node = part(card, name);
  return node ? folded(words(node)) : undefined;
};

export const isDrawn = (card: MtgStoryCard): boolean => Boolean(part(card, 'media')?.querySelector('svg'));

/** A story as a page has it. */
export const story = (more: Partial<Story> = {}): Story => ({
  id: 'an-example',
  url: 'https://stories.example/an-example',
  title: 'An example',
  kind: 'story',
  ...more,
});

/** An item as a feed has it. */
export const item = (more: object = {}) => ({
  id: 'an-example',
  url: 'https://stories.example/an-example',
  title: 'An example of the feed',
  summary: 'The summary of the feed.',
  ...more,
});

/** So many items, numbered. */
export const items = (count: number, from = 1, more: object = {}) =>
  Array.from({length: count}, (_, index) =>
    item({
      id: `${from + index}`,
      url: `https://stories.example/${from + index}`,
      title: `Story ${from + index}`,
      ...more,
    }),
  );

export const feed = (...items: readonly object[]) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'A feed',
  items,
});

let addresses = 0;
/** A feed that nobody has asked for: a page asks once. */
export const newAddress = (): string => `https://feeds.example/${++addresses}.json`;

export interface Asked {
  readonly url: string;
  readonly init: RequestInit;
}

type Answer = (url: string) => Response | Promise<Response>;

/** Feeds that answer with each of these in turn, the last one again. Returns what was asked. */
export const feedsAnswer = (...answers: readonly Answer[]): Asked[] => {
  const asked: Asked[] = [];
  window.fetch = (url, init = {}) => {
    if (init.signal?.aborted) return Promise.reject(init.signal.reason as Error);
    asked.push({url: url as string, init});
    const answer = answers[Math.min(asked.length, answers.length) - 1]!;
    return new Promise((resolve, reject) => {
      open.add(init);
      init.signal?.addEventListener('abort', () => {
        open.delete(init);
        reject(init.signal!.reason as Error);
      });
      Promise.resolve()
        .then(() => answer(url as string))
        .finally(() => open.delete(init))
        .then(
          // A body that is called off fails, as one from the network does.
          ({body, status}) => {
            const end = new Promise<void>((flush) => {
              init.signal?.addEventListener('abort', () => flush());
              const whole = new TransformStream({flush: () => flush()});
              resolve(new Response(body?.pipeThrough(whole, {signal: init.signal!}), {status}));
            });
            // Engines take their time over a stream. The body of a failure is not read.
            if (status < 400) follow(end);
          },
          reject,
        );
    });
  };
  return asked;
};

export const answer =
  (body: unknown, status = 200): Answer =>
  () =>
    new Response(typeof body === 'string' ? body : JSON.stringify(body), {status});

export const noNetwork: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** An answer that does not come, unless the request is called off. */
export const never: Answer = () => new Promise(() => {});

/** A promise, and what fulfils it. */
export const later = (): {answer: Answer; arrive: (body: unknown) => void} => {
  let arrive!: (body: unknown) => void;
  const promise = new Promise<Response>((resolve) => {
    arrive = (body) => resolve(new Response(JSON.stringify(body)));
  });
  return {answer: () => promise, arrive};
};

/** Follows no link, so that the tests stay where they are. */
before(() => {
  for (const type of ['click', 'auxclick']) document.addEventListener(type, (event) => event.preventDefault());
});
