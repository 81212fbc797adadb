import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';

const hero = css`
  .hero {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2.5 * var(--_space));
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: start;
    gap: calc(1.25 * var(--_space));
  }
  .heading {
    max-inline-size: 17em;
    font-size: 2.25em;
    line-height: 1.1;
    letter-spacing: -0.015em;
  }
  .text {
    max-inline-size: 32em;
    font-size: 1.1875em;
    color: var(--_muted);
    text-wrap: pretty;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .actions:not(:has(*)) {
    display: none;
  }
  ::slotted(a[slot='actions']) {
    all: unset !important;
    display: inline-block !important;
    padding: 0.625em 1.125em !important;
    border: 0.125em solid var(--_edge, var(--_action)) !important;
    border-radius: 0.25em !important;
    font-weight: 600 !important;
    color: var(--_text) !important;
    cursor: pointer !important;
  }
  ::slotted(a:nth-child(1 of [slot='actions'])) {
    color: var(--_on-action) !important;
    background: var(--_action) !important;
  }
  ::slotted(a[slot='actions']:hover) {
    text-decoration: underline 0.08em !important;
    text-underline-offset: 0.18em !important;
  }
  /* The bands keep their weight where it is narrow: the ends are cut off, the gap stays. */
  svg {
    display: block;
    inline-size: 100%;
    block-size: clamp(8em, 19.67cqi, 15em);
  }
  .media:dir(rtl) svg {
    transform: scaleX(-1);
  }
  ::slotted([slot='media']) {
    inline-size: 100% !important;
    max-block-size: 30em !important;
    border-radius: var(--_radius) !important;
    object-fit: cover !important;
  }
  @container (min-width: 34em) {
    .heading {
      font-size: 3em;
    }
    .text {
      font-size: 1.25em;
    }
  }
  @container (min-width: 56em) {
    .heading {
      font-size: 4em;
    }
    .text {
      font-size: 1.375em;
    }
    .pictured {
      grid-template-columns: 7fr 5fr;
      align-items: center;
    }
    .pictured .heading {
      font-size: 3.25em;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: auto;
      opacity: 0.7;
    }
  }
`;

export const styles = [prose, slotted, hero];
