// The cards of a list: those of the page's author, where the feed has their story, and ours. Knows no feed.
import {html, type LitElement, type TemplateResult} from 'lit';
import {sameAddress, type Story} from '../../content/story.js';
import {linkOf} from '../story-card/link.js';
import type {MtgStoryCard} from '../story-card/story-card.js';

/** How our cards are made. */
type Make = Pick<MtgStoryCard, 'layout' | 'headingLevel' | 'pictureOrigins'>;

/** A slot that one card is put into by hand. */
export type CardSlot = HTMLSlotElement & {card?: MtgStoryCard};

/** The layout of the cards in a list of a layout. */
export const cardLayout = (layout: string): MtgStoryCard['layout'] =>
  layout === 'list' ? 'row' : layout === 'compact' ? 'compact' : 'stacked';

/** A story as an item of the list. The author's card is taken out of `authored`: it can stand in one place. */
export const renderCard = (story: Story, authored: MtgStoryCard[], make: Make): TemplateResult => {
  const at = authored.findIndex((card) =>
    [linkOf(card)?.href, card.storyId].some((address = '') => address === story.id || sameAddress(address, story.url)),
  );
  return at < 0
    ? html`<li><mtg-story-card .story=${story} .layout=${make.layout} .headingLevel=${make.headingLevel} .pictureOrigins=${make.pictureOrigins}></mtg-story-card></li>`
    : html`<li><slot .card=${authored.splice(at, 1)[0]}></slot></li>`;
};

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
