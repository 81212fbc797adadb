import {css, unsafeCSS} from 'lit';
import {slotted} from '../../design/isolation.js';

// The link in the page's own tree, bare or in a heading, which `::slotted()` would not reach; and ours in the shadow root.
const link = unsafeCSS(
  ':not(#\\#):not(#\\#):is(mtg-story-card, mtg-story-card > :is(h1, h2, h3, h4, h5, h6):not([slot]), :host .heading) > a:not([slot])',
);

/**
 * The card's one link: its target area is the whole card, and the focus ring goes round it. With the weight of two ids
 * and `!important` it looks the same on any page: docs/decisions/0004-light-styles.md.
 */
export const linkStyles = css`
  ${link} {
    all: unset !important;
    cursor: pointer !important;
  }
  ${link}:visited {
    color: var(--_muted) !important;
  }
  ${link}:is(:hover, :focus-visible) {
    text-decoration: underline 0.08em !important;
  }
  ${link}::after {
    all: unset !important;
    content: '' !important;
    position: absolute !important;
    inset: 0 !important;
    font-size: medium !important;
    border-radius: var(--_radius) !important;
  }
  ${link}:focus-visible::after {
    outline: 0.1875em solid var(--_text) !important;
    outline-offset: -0.1875em !important;
    box-shadow: inset 0 0 0 0.375em var(--_focus) !important;
  }
  @media print {
    ${link}::after {
      content: ' (' attr(href) ')' !important;
      position: static !important;
    }
  }
`;

const card = css`
  /* Cards in a row of a grid are as high as the highest. */
  .wrapper,
  .root,
  .card {
    block-size: 100%;
  }
  .card {
    position: relative;
    overflow: hidden;
    display: flex;
    flex-direction: column;
    break-inside: avoid;
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  .media {
    position: relative;
    aspect-ratio: 16 / 9;
    max-block-size: 20em;
    color: var(--_hue, var(--_accent));
    background: color-mix(in oklab, currentColor 8%, var(--_raised));
  }
  .media :is(svg, img),
  .media ::slotted(*) {
    position: absolute !important;
    inline-size: 100% !important;
    block-size: 100% !important;
    object-fit: cover !important;
  }
  .body {
    display: flex;
    flex-direction: column;
    flex: 1;
    gap: calc(0.625 * var(--_space));
    padding: calc(1.25 * var(--_space));
  }
  .kind {
    min-block-size: 1.55em;
    font-size: 0.875em;
    font-weight: 600;
    color: var(--_hue, var(--_accent));
  }
  .understand {
    --_hue: var(--_understand);
  }
  .fill {
    --_hue: var(--_fill);
  }
  .bridge {
    --_hue: var(--_bridge);
  }
  .close {
    --_hue: var(--_close);
  }
  .heading {
    font-size: 1.375em;
  }
  /* The words lie above the link's target area, so that they can be selected. */
  .body > :not(.heading) {
    position: relative;
    z-index: 1;
    align-self: start;
    max-inline-size: 38em;
  }
  .notice {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_error);
  }
  .meta {
    display: grid;
    justify-items: start;
    margin-block-start: auto;
    font-size: 0.875em;
    color: var(--_muted);
  }
  .player,
  .player * {
    inline-size: 100%;
  }
  .translations {
    font-size: 0.875em;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li a {
    display: inline-block;
    padding-block: 0.25em;
    color: var(--_link);
  }
  .compact .heading {
    font-size: 1.125em;
  }
  @container (min-width: 30em) {
    .row {
      flex-direction: row;
    }
    .row .media {
      flex: 0 0 38%;
      aspect-ratio: auto;
      max-block-size: none;
    }
  }
`;

export const styles = [slotted, card, linkStyles];
