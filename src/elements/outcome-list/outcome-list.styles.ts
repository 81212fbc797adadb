import {css, unsafeCSS, type CSSResult} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';
import {state} from '../../design/state.js';

/** The items of a list of outcomes, ours or the page's own, which `::slotted()` does not reach. */
const items = (list: CSSResult): CSSResult => css`
  ${list} > li {
    all: unset !important;
    display: grid !important;
    grid-template-columns: 2.25em minmax(0, 1fr) !important;
    align-content: start !important;
    gap: 0.5em !important;
    padding-block-start: 1.25em !important;
    border-block-start: 0.0625em solid var(--_line) !important;
    counter-increment: outcome !important;
  }
  ${list} > li::before {
    all: unset !important;
    content: counter(outcome) !important;
    grid-row: 1 / 3 !important;
    font: 600 2.5em/1 var(--_heading) !important;
    color: var(--_accent) !important;
  }
  ${list} > li > * {
    all: unset !important;
    display: block !important;
    grid-column: 2 !important;
    max-inline-size: 34em !important;
  }
  ${list} > li > :is(h2, h3, h4, h5, h6) {
    font: 600 1.25em/1.2 var(--_heading) !important;
    text-wrap: balance !important;
  }
`;

export const lightStyles = items(unsafeCSS('mtg-outcome-list:not(#\\#):not(#\\#) > ol'));

const outcomes = css`
  .outcomes {
    display: grid;
    gap: calc(1.5 * var(--_space));
  }
  .outcomes > .heading {
    font-size: 1.75em;
  }
  ol,
  ::slotted(ol:not([hidden])) {
    display: grid !important;
    gap: calc(2 * var(--_space)) !important;
    margin: 0 !important;
    padding: 0 !important;
    list-style-type: '' !important;
    counter-reset: outcome !important;
  }
  @container (min-width: 34em) {
    .outcomes > .heading {
      font-size: 2.25em;
    }
  }
  @container (min-width: 52em) {
    ol,
    ::slotted(ol:not([hidden])) {
      grid-template-columns: repeat(auto-fit, minmax(15em, 1fr)) !important;
    }
  }
`;

export const styles = [prose, slotted, state, items(unsafeCSS('ol')), outcomes];
