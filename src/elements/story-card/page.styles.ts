// How a card looks in the page's own tree, before and after it has a frame. Imports nothing of ours, since `before.css` is made
// of it too.
import {css} from 'lit';

// The link in the page's own tree, bare or in a heading, which `::slotted()` would not reach; and ours in the shadow root.
const linkSelector = css`:not(#\\#):not(#\\#):is(
    mtg-story-card,
    mtg-story-card > :is(h1, h2, h3, h4, h5, h6):not([slot]),
    :host .heading
  ) > a:not([slot])`;

/**
 * The card's one link: its target area is the whole card, and the focus ring goes round it. With the weight of two ids
 * and `!important` it looks the same on any page: docs/decisions/0004-light-styles.md.
 */
export const link = css`
  ${linkSelector} {
    all: unset !important;
    cursor: pointer !important;
  }
  ${linkSelector}:visited {
    color: var(--_muted) !important;
  }
  ${linkSelector}:is(:hover, :focus-visible) {
    text-decoration: underline 0.08em !important;
  }
  ${linkSelector}::after {
    all: unset !important;
    content: '' !important;
    position: absolute !important;
    inset: 0 !important;
    font-size: medium !important;
    border-radius: var(--_radius) !important;
  }
  ${linkSelector}:focus-visible::after {
    outline: 0.1875em solid var(--_text) !important;
    outline-offset: -0.1875em !important;
    box-shadow: inset 0 0 0 0.375em var(--_focus) !important;
  }
  @media print {
    ${linkSelector}::after {
      content: ' (' attr(href) ')' !important;
      position: static !important;
      font-family: var(--_body) !important;
      font-weight: 400 !important;
      overflow-wrap: anywhere !important;
    }
  }
`;

/**
 * Cards that are out of sight cost the browser nothing. The rule stands in the page's tree, on the element itself, so that it also
 * holds before there is a frame. The height is that of a usual card, and then the one that the card had last: that of a frame, not
 * that of bare words, else everything below moves when the frames come, and an anchor leads to nowhere.
 */
const skipping = css`
  mtg-story-card:not(#\\#):not(#\\#) {
    --_place: 30em;
    content-visibility: auto;
    contain-intrinsic-size: auto 12em auto var(--_place);
    /* What may be skipped clips what it holds: rows of a fixed height would cut words. Chromium alone takes this. */
    min-block-size: min-content;
  }
  mtg-story-card[layout='row']:not(#\\#):not(#\\#) {
    --_place: 16em;
  }
  mtg-story-card[layout='compact']:not(#\\#):not(#\\#) {
    --_place: 10em;
  }
  mtg-story-card:defined:not(:state(framed), [hidden], #\\#):not(#\\#) {
    display: block;
    contain-intrinsic-size: 12em var(--_place);
    min-block-size: var(--_place);
  }
`;

/** What of it stands in the page's tree. */
export const pageSheet = css`
  ${link}
  ${skipping}
`;
