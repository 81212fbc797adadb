// The link of a card, which is the story's URL. Knows the page's tree and the card's own; no story.
import type {LitElement} from 'lit';

/** The link that the page's author wrote. */
export const authoredLink = (card: Element): HTMLAnchorElement | null =>
  card.firstElementChild && card.querySelector(':scope > a[href]:not([slot]), :scope > :not([slot]) a[href]');

/** The link, whoever wrote it; none before a card of attributes has been rendered. */
export const linkOf = (card: LitElement): HTMLAnchorElement | null =>
  authoredLink(card) ?? card.shadowRoot?.querySelector('a') ?? null;
