// The cards of a list: those of the page's author, where the feed has their story, and ours. Knows no feed.
import {html, type LitElement, type TemplateResult} from 'lit';
import {urlKey, type Story} from '../../content/story.js';
import {linkOf} from '../story-card/link.js';
import type {MtgStoryCard} from '../story-card/story-card.js';

/** How our cards are made. */
type Make = Pick<MtgStoryCard, 'layout' | 'headingLevel' | 'pictureOrigins'>;

/** A slot that one card is put into by hand. */
export type CardSlot = HTMLSlotElement & {card?: MtgStoryCard};

/** The layout of the cards in a list of a layout. */
export const cardLayout = (layout: string): MtgStoryCard['layout'] => {
  if (layout === 'list') return 'row';
  return layout === 'compact' ? 'compact' : 'stacked';
};

/** The author's card of each story that has one: each card stands in one place, at the first story that is its own. */
export const matchCards = (stories: readonly Story[], cards: readonly MtgStoryCard[]): Map<Story, MtgStoryCard> => {
  const byKey = new Map<string, MtgStoryCard[]>();
  const add = (key: string, card: MtgStoryCard): void => {
    const known = byKey.get(key);
    if (known) known.push(card);
    else byKey.set(key, [card]);
  };
  for (const card of cards) {
    // By id or URL, as the card itself is written.
    for (const name of [linkOf(card)?.href, card.storyId]) {
      for (const key of name ? [name, urlKey(name)] : []) add(key, card);
    }
  }
  const matched = new Map<Story, MtgStoryCard>();
  const placed = new Set<MtgStoryCard>();
  for (const story of stories) {
    const own = [story.id, urlKey(story.url)].flatMap((key) => byKey.get(key) ?? []);
    const card = own.find((one) => !placed.has(one));
    if (!card) continue;
    placed.add(card);
    matched.set(story, card);
  }
  return matched;
};

/** A story as an item of the list: in the author's card, or in one of ours. */
export const renderCard = (story: Story, authored: MtgStoryCard | undefined, make: Make): TemplateResult =>
  authored
    ? html`<li><slot .card=${authored}></slot></li>`
    : html`<li>
        <mtg-story-card
          .story=${story}
          .layout=${make.layout}
          .headingLevel=${make.headingLevel}
          .pictureOrigins=${make.pictureOrigins}
        ></mtg-story-card>
      </li>`;

/**
 * Puts the focus, once the list shows what it has, on the link of a card, else of the first. Only from a button of the list,
 * or from nowhere, since the button may be gone: the reader may be elsewhere by now.
 */
export const focusCard = async (list: LitElement, index: number): Promise<void> => {
  await list.updateComplete;
  const root = list.shadowRoot!;
  const {activeElement} = list.getRootNode() as Document | ShadowRoot;
  const focused = activeElement === list ? root.activeElement : document.activeElement;
  const items = root.querySelectorAll('li');
  const item = (items[index] ?? items[0])?.firstElementChild as CardSlot | MtgStoryCard | undefined;
  const card = item && 'card' in item ? item.card : (item as MtgStoryCard | undefined);
  await card?.updateComplete;
  if (card && (focused ?? document.body).matches('body, button[part]')) linkOf(card)?.focus();
};
