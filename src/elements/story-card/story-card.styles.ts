import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {link} from './page.styles.js';

const card = css`
  /* Cards in a row of a grid are as high as the highest. By a grid: without a doctype, a per cent is the window's. */
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
  }
  /* Not only without height: WebKit passes over what has none for ever, also when it has a story later. */
  :host(:state(empty)) {
    display: none;
  }
  .card {
    position: relative;
    overflow: clip;
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    min-inline-size: min(12em, 75cqi);
    break-inside: avoid;
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  .card > * {
    font-size: var(--mtg-font-size, 1em);
  }
  /* The ring again, where a page's layered !important takes that of its link: docs/decisions/0004-light-styles.md. */
  .card.focused {
    outline: 0.1875em solid var(--_text);
    outline-offset: -0.1875em;
    box-shadow: inset 0 0 0 0.375em var(--_focus);
  }
  .media {
    position: relative;
    inline-size: 100%;
    aspect-ratio: 16 / 9;
    max-block-size: 20em;
    object-fit: cover;
    color: var(--_hue, var(--_accent));
    background: color-mix(in oklab, currentColor 8%, var(--_raised));
  }
  .media svg,
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
  /* Text in a language of its own direction stands at the side of the card's. */
  p {
    margin: 0;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    white-space: pre-line;
  }
  p:empty {
    display: none;
  }
  .kind,
  .pending .kind:empty {
    display: block;
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
  /* The picture beside the words where both have room, else above them. */
  .row {
    flex-flow: row wrap;
  }
  .row .media {
    flex: 38 1 11em;
    inline-size: auto;
    max-block-size: none;
  }
  .row .body {
    flex: 62 1 18em;
  }
`;

export const styles = [slotted, card, link];
