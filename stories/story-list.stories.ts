import '@mind-the-gap/elements/story-list.js';
import type {MtgStoryList} from '@mind-the-gap/elements/story-list.js';
import {shown, type Args} from './snippet.ts';

export default {title: 'mtg-story-list', component: 'mtg-story-list', ...shown('mtg-story-list')};

interface Shown {
  readonly canvasElement: HTMLElement;
}

const list = ({canvasElement}: Shown) => canvasElement.querySelector<MtgStoryList>('mtg-story-list')!;

/** Waits until the list has read its feed, or could not. */
const answered = async (list: MtgStoryList) => {
  const status = () => list.renderRoot.querySelector('[part=status]')?.textContent ?? '';
  for (let time = 0; time < 50 && !/\d|no stories|could not/i.test(status()); time++)
    await new Promise((resolve) => setTimeout(resolve, 20));
};

const search = async (list: MtgStoryList, words: string) => {
  await answered(list);
  const field = list.renderRoot.querySelector<HTMLInputElement>('input')!;
  field.value = words;
  field.dispatchEvent(new InputEvent('input', {bubbles: true, composed: true}));
  await list.updateComplete;
};

const more = async (list: MtgStoryList) => {
  await answered(list);
  const buttons = list.renderRoot.querySelectorAll('button');
  buttons[buttons.length - 1]!.click();
  await list.updateComplete;
};

/** What a partner pastes: the first stories as cards, and a link to all of them. The feed supplies the rest. */
export const Snippet = {
  args: {
    'as-at': '2026-11-21',
    limit: 3,
    content: `<h2 slot="heading">From the collection</h2>
<mtg-story-card>
  <h3><a href="https://www.mindthegap.health/post/why-mind-the-gap-stories-of-health-data-equity">Why “Mind The Gap: Stories of Health Data Equity”?</a></h3>
  <p slot="summary">The start of a growing collection of stories, articles, podcasts and videos about who is missing from genetic data. It finds that no two people explain “ancestry” or “diversity” alike.</p>
</mtg-story-card>
<mtg-story-card>
  <h3><a href="https://www.genomicsengland.co.uk/blog/intro-diverse-data">An introduction to Diverse Data at Genomics England</a></h3>
  <p slot="summary">Most genetic data comes from people of European ancestry. Read why this is, and what the Diverse Data team set out to do about it in late 2021.</p>
</mtg-story-card>
<mtg-story-card>
  <h3><a href="https://doi.org/10.1101/2024.08.12.24311664">Missing genetic diversity impacts variant prioritisation for rare disorders</a></h3>
  <p slot="summary">A preprint on rare disease, not yet checked by other scientists. People of African ancestry had up to three times as many DNA changes to review as people of European ancestry.</p>
</mtg-story-card>
<p slot="more"><a href="https://www.mindthegap.health/about">More on mindthegap.health</a></p>`,
  } satisfies Args,
};

/** The shortest form: everything comes from the catalogue. */
export const Shortest = {args: {} satisfies Args};

/** A search and filters, with how many stories each choice leaves. */
export const WithFilters = {
  args: {heading: 'All stories', limit: 3, 'with-filters': true, 'with-search': true} satisfies Args,
};

/** Nothing fits the search: the list says what to change. */
export const NothingFound = {
  args: WithFilters.args,
  play: (shown: Shown) => search(list(shown), 'no such words'),
};

/** A part of the collection. */
export const OnlyOneStream = {
  args: {heading: 'Closing the gaps', stream: 'close', layout: 'list'} satisfies Args,
};

/** For a sidebar or a footer. */
export const Compact = {args: {heading: 'From the collection', limit: 4, layout: 'compact'} satisfies Args};

/** A feed in two pages: the second is read when its stories are asked for. */
export const TwoPages = {
  args: {heading: 'Two pages', src: '/stories/feeds/page-1.json', limit: 8, 'with-filters': true} satisfies Args,
  play: (shown: Shown) => more(list(shown)),
};

/** A feed without stories. */
export const NoStories = {
  args: {heading: 'A new collection', src: '/stories/feeds/empty.json', 'with-search': true} satisfies Args,
};

/** A feed that cannot be read: the cards inside the tag stay. */
export const Failed = {args: {...Snippet.args, src: '/stories/feeds/no-such-feed.json'} satisfies Args};

/** The same without cards inside. */
export const FailedWithNothing = {
  args: {heading: 'Stories', src: '/stories/feeds/no-such-feed.json'} satisfies Args,
};
