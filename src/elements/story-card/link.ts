// The link of a card, which is the story's address. Knows the page's tree and the card's own; no story.
import type {LitElement} from 'lit';

/** The link that the page's author wrote. */
export const authoredLink = (card: Element): HTMLAnchorElement | null =>
  card.querySelector(':scope > a[href]:not([slot]), :scope > :not([slot]) a[href]');

/** The link, whoever wrote it. */
export const linkOf = (card: LitElement): HTMLAnchorElement | null =>
  authoredLink(card) ?? card.renderRoot.querySelector('a');
