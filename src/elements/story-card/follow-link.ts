// What happens when a reader comes to a card: a click follows its link, whatever of the card was clicked, and the focus shows. Knows
// cards and their link; not how a card looks.
import {listen, PerTree} from '../../foundation/per-tree.js';
import {linkOf} from './link.js';
import type {MtgStoryCard} from './story-card.js';

/** What in a card has a use of its own for a click. */
const controls = 'a, label, summary, audio, video, :enabled';

const isControl = (target: EventTarget): boolean => (target as Partial<Element>).matches?.(controls) ?? false;

/** The card of this tree that an event is in. One in the shadow tree of a list is that tree's. */
const cardOf = (path: readonly EventTarget[], tree: EventTarget | null): MtgStoryCard | undefined =>
  path.find(
    (target) =>
      (target as Partial<Element>).localName === 'mtg-story-card' && (target as Element).getRootNode() === tree,
  ) as MtgStoryCard | undefined;

/**
 * Tells the page that the link is followed, whatever follows it: mouse, key, script or the card around it. A click on the
 * card's text follows it too, unless it was for something else: to select, or for a control that the author wrote. The page
 * hears of one click for one click.
 */
const handleClick = (event: Event): void => {
  const {button} = event as MouseEvent;
  const path = event.composedPath();
  const card = cardOf(path, event.currentTarget);
  const link = card && linkOf(card);
  if (!link || button > 1) return;
  if (path.includes(link)) {
    if (!card.announceOpen(link)) event.preventDefault();
    return;
  }
  const isForControl = path.slice(0, path.indexOf(card)).some(isControl);
  if (button || isForControl || getSelection()?.type === 'Range') return;
  event.stopPropagation();
  link.dispatchEvent(new MouseEvent('click', event));
};

/** Shows on the card that its link has the focus: a page can take the link's own ring, and none of what is in the card. */
const handleFocus = (event: Event): void => {
  const card = cardOf(event.composedPath(), event.currentTarget);
  const link = card && linkOf(card);
  card?.shadowRoot?.querySelector('.card')?.classList.toggle('focused', Boolean(link?.matches(':focus-visible')));
};

/** Follows clicks and focus in a tree that has cards: one listener of each kind for all of them. */
export const cardEvents = new PerTree((tree) => {
  const stops = [listen(tree, ['click', 'auxclick'], handleClick), listen(tree, ['focusin', 'focusout'], handleFocus)];
  return () => stops.forEach((stop) => stop());
});
