// How the items of a list of outcomes look, in the element's own tree and in the page's. Knows no element.
import {css, type CSSResult} from 'lit';

/** The items of a list of outcomes, ours or the page's own, which `::slotted()` does not reach. */
export const outcomeItemStyles = (list: CSSResult): CSSResult => css`
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
    font-family: var(--_heading) !important;
    font-size: 2.5em !important;
    font-weight: 600 !important;
    line-height: 1 !important;
    color: var(--_accent) !important;
  }
  ${list} > li > * {
    all: unset !important;
    display: block !important;
    grid-column: 2 !important;
    max-inline-size: 34em !important;
  }
  ${list} > li > :is(h2, h3, h4, h5, h6) {
    font-family: var(--_heading) !important;
    font-size: 1.25em !important;
    font-weight: 600 !important;
    line-height: 1.2 !important;
    text-wrap: balance !important;
  }
`;

export const pageSheet = outcomeItemStyles(css`mtg-outcome-list:not(#\\#):not(#\\#) > ol`);
