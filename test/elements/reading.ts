// What the tests of the story card share: feeds that answer, what a reader sees of a card, and what the console was told.
import '@mind-the-gap/elements/story-card.js';
import type {MtgStoryCard} from '@mind-the-gap/elements/story-card.js';
import type {Story} from '@mind-the-gap/elements';
import {fixture, html} from '@open-wc/testing';
import {folded, settled, words} from '../contract/page.ts';

const realFetch = window.fetch.bind(window);
const realTimeout = window.setTimeout.bind(window);

/** What was said on the console since the file was loaded: the library says each thing once a page. */
export const warnings: string[] = [];
console.warn = (...said: unknown[]) => void warnings.push(said.join(' '));

export const warned = (...parts: readonly string[]): string[] =>
  warnings.filter((warning) => parts.every((part) => warning.includes(part)));

/** Undoes what a test did to the browser. Call it after each. */
export const restore = () => {
  window.fetch = realFetch;
  window.setTimeout = realTimeout;
  getSelection()!.removeAllRanges();
};

/** A wait of so many milliseconds takes a moment. */
export const hurry = (long: number) => {
  window.setTimeout = ((work: () => void, wait = 0) =>
    realTimeout(work, wait === long ? 10 : wait)) as typeof setTimeout;
};

/** A card in the page, with nothing left to do. */
export const show = async (content: unknown): Promise<MtgStoryCard> => {
  const shown = await fixture<HTMLElement>(html`<div>${content}</div>`);
  const card = shown.querySelector<MtgStoryCard>('mtg-story-card')!;
  await settled(card);
  return card;
};

export const part = (card: MtgStoryCard, name: string) =>
  card.renderRoot.querySelector<HTMLElement>(`[part~="${name}"]`);

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

type Answer = () => Response | Promise<Response>;

/** Feeds that answer with each of these in turn, the last one again. Returns what was asked. */
export const feedsAnswer = (...answers: readonly Answer[]): Asked[] => {
  const asked: Asked[] = [];
  window.fetch = (url, init = {}) => {
    if (init.signal?.aborted) return Promise.reject(init.signal.reason as Error);
    asked.push({url: url as string, init});
    const answer = answers[Math.min(asked.length, answers.length) - 1]!;
    return new Promise((resolve, reject) => {
      init.signal?.addEventListener('abort', () => reject(init.signal!.reason as Error));
      Promise.resolve()
        .then(answer)
        .then(
          // A body that is called off fails, as one from the network does.
          ({body, status}) =>
            resolve(new Response(body?.pipeThrough(new TransformStream(), {signal: init.signal!}), {status})),
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
