import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';

const about = css`
  .about {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.25 * var(--_space)) calc(3 * var(--_space));
    border-block-start: 0.125em solid var(--_text);
    padding-block-start: calc(1.25 * var(--_space));
  }
  .about > .heading {
    font-size: 1.75em;
  }
  .body,
  .text {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: var(--_space);
    max-inline-size: 36em;
  }
  .text {
    font-size: 1.0625em;
  }
  .link a {
    display: inline-block;
    padding-block: 0.25em;
  }
  ::slotted(a[slot='link']) {
    all: unset !important;
    display: inline-block !important;
    padding-block: 0.25em !important;
    color: var(--_link) !important;
    text-decoration: underline 0.08em !important;
    text-underline-offset: 0.18em !important;
    cursor: pointer !important;
  }
  @container (min-width: 34em) {
    .about > .heading {
      font-size: 2.25em;
    }
  }
  /* Wide: the heading stands beside the text. */
  @container (min-width: 52em) {
    .about {
      grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
    }
    .text {
      font-size: 1.125em;
    }
  }
  @media print {
    .link a::after {
      content: ' (' attr(href) ')';
    }
  }
`;

export const styles = [prose, slotted, about];
