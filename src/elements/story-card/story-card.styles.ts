import {css, unsafeCSS} from 'lit';
import {slotted} from '../../design/isolation.js';

/** The card's link, wherever it is: its target area is the whole card, and the focus ring goes round it. */
const link = (selector: string) => {
  const on = (state: string) => unsafeCSS(selector.replaceAll('§', state));
  return css`
    ${on('')} {
      all: unset !important;
      cursor: pointer !important;
      text-decoration: underline 0.08em transparent !important;
      text-underline-offset: 0.18em !important;
    }
    ${on(':visited')} {
      color: var(--_muted) !important;
    }
    ${on(':is(:hover, :focus-visible)')} {
      text-decoration-color: currentColor !important;
    }
    ${on('::after')} {
      all: unset !important;
      content: '' !important;
      position: absolute !important;
      inset: 0 !important;
      font-size: medium !important;
      border-radius: var(--_radius) !important;
    }
    ${on(':focus-visible::after')} {
      outline: 0.1875em solid var(--_text) !important;
      outline-offset: 0.1875em !important;
      box-shadow: 0 0 0 0.1875em var(--_focus) !important;
    }
    @media print {
      ${on('::after')} {
        content: ' (' attr(href) ')' !important;
        position: static !important;
        overflow-wrap: anywhere !important;
      }
    }
  `;
};

/**
 * For the link in the page's own tree, bare or in a heading; `::slotted()` would not reach the latter. With the weight of
 * two ids and `!important` the card's one link looks the same on any page: docs/decisions/0004-light-styles.md.
 */
export const linkStyles = link(
  ['> a§', ':is(h1, h2, h3, h4, h5, h6) > a§'].map((end) => `mtg-story-card:not(#\\#):not(#\\#) ${end}`).join(),
);

const card = css`
  .card {
    --_inner: calc(var(--_radius) - 0.0625em);
    position: relative;
    display: flex;
    flex-direction: column;
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  .card:hover {
    border-color: var(--_muted);
  }
  .media {
    position: relative;
    overflow: hidden;
    aspect-ratio: 16 / 9;
    border-start-start-radius: var(--_inner);
    border-start-end-radius: var(--_inner);
    color: var(--_hue, var(--_accent));
    background: color-mix(in oklab, currentColor 8%, var(--_raised));
  }
  .media svg,
  .media img {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  .body {
    display: flex;
    flex-direction: column;
    flex: 1;
    gap: calc(0.625 * var(--_space));
    padding: calc(1.25 * var(--_space)) calc(1.375 * var(--_space)) calc(1.375 * var(--_space));
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
    text-wrap: pretty;
  }
  /* The words lie above the link's target area, so that they can be selected. */
  .kind,
  .summary,
  .notice,
  .meta {
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
    margin-block-start: auto;
    padding-block-start: calc(0.75 * var(--_space));
    font-size: 0.9em;
    color: var(--_muted);
  }
  .compact .body {
    gap: 0.25em;
    padding: calc(0.875 * var(--_space)) var(--_space);
  }
  .compact .heading {
    font-size: 1.125em;
  }
  .compact .meta {
    padding-block-start: 0;
  }
  @container (min-width: 30em) {
    .row {
      flex-direction: row;
    }
    .row .media {
      flex: 0 0 38%;
      aspect-ratio: auto;
      border-start-end-radius: 0;
      border-end-start-radius: var(--_inner);
    }
    .row .media svg,
    .row .media img {
      position: absolute;
      inset: 0;
    }
  }
  @media (forced-colors: active) {
    .media {
      forced-color-adjust: none;
      color: CanvasText;
      background: Canvas;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
  }
  @media (prefers-reduced-motion: no-preference) {
    .card {
      transition: border-color 0.15s;
    }
  }
`;

export const styles = [slotted, card, link('.heading > a§')];
