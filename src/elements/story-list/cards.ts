// The cards of a list: those of the page's author, where the feed has their story, and ours. Knows no feed.
import {html, type TemplateResult} from 'lit';
import {sameAddress, type Story} from '../../content/story.js';
import type {MtgStoryCard} from '../story-card/story-card.js';

/** How our cards are made. */
type Make = Pick<MtgStoryCard, 'layout' | 'headingLevel' | 'pictureOrigins'>;

/** A slot that one card is put into by hand. */
export type CardSlot = HTMLSlotElement & {card?: MtgStoryCard};

/** The layout of the cards in a list of a layout. */
export const cardLayout = (layout: string): MtgStoryCard['layout'] =>
  layout === 'list' ? 'row' : layout === 'compact' ? 'compact' : 'stacked';

const isOf = (story: Story, card: MtgStoryCard): boolean => {
  const address = card.querySelector('a')?.href || card.href || card.storyId || '';
  return address === story.id || sameAddress(address, story.url);
};

/** A story as an item of the list. */
export const renderCard = (story: Story, authored: readonly MtgStoryCard[], make: Make): TemplateResult => {
  const card = authored.find((card) => isOf(story, card));
  return card
    ? html`<li><slot .card=${card}></slot></li>`
    : html`<li><mtg-story-card .story=${story} .layout=${make.layout} .headingLevel=${make.headingLevel} .pictureOrigins=${make.pictureOrigins}></mtg-story-card></li>`;
};

/** Puts the focus on the link of a card, unless the reader has put it elsewhere meanwhile. */
export const focusCard = async (list: Element, index: number): Promise<void> => {
  const {activeElement} = list.getRootNode() as Document | ShadowRoot;
  const item = list.shadowRoot!.querySelectorAll('li')[index]?.firstElementChild as CardSlot | MtgStoryCard | undefined;
  const card = item && 'card' in item ? item.card : (item as MtgStoryCard | undefined);
  await card?.updateComplete;
  if (!activeElement || activeElement === list || activeElement === document.body)
    (card?.querySelector('a') ?? card?.renderRoot.querySelector('a'))?.focus();
};
