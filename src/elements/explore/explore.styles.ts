import {css, unsafeCSS, type CSSResult} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';
import {state} from '../../design/state.js';

/** The items of a list of links, ours or the page's own, which `::slotted()` does not reach. */
const items = (list: CSSResult): CSSResult => css`
  ${list} > li {
    all: unset !important;
    display: block !important;
    padding-block: 1em !important;
    border-block-end: 0.0625em solid var(--_line) !important;
  }
  ${list} > li a {
    all: unset !important;
    font: 600 1.1875em/1.3 var(--_heading) !important;
    color: var(--_link) !important;
    text-decoration: underline 0.08em !important;
    text-underline-offset: 0.18em !important;
    cursor: pointer !important;
  }
  ${list} > li a:hover {
    text-decoration-thickness: 0.16em !important;
  }
  ${list} > li a:focus-visible {
    outline: 0.1875em solid var(--_text) !important;
    outline-offset: 0.1875em !important;
    box-shadow: 0 0 0 0.1875em var(--_focus) !important;
  }
  ${list} > li [data-mtg='domain'] {
    all: unset !important;
    /* A line may break before it, though no space stands there. */
    display: inline-block !important;
    margin-inline-start: 0.5em !important;
    font-size: 0.875em !important;
    color: var(--_muted) !important;
    overflow-wrap: anywhere !important;
    unicode-bidi: isolate !important;
  }
  ${list} > li > p {
    all: unset !important;
    display: block !important;
    max-inline-size: 38em !important;
    margin-block-start: 0.25em !important;
  }
`;

export const lightStyles = items(unsafeCSS('mtg-explore:not(#\\#):not(#\\#) > :is(ul, ol)'));

const explore = css`
  .explore {
    display: grid;
    gap: calc(1.25 * var(--_space));
  }
  .explore > .heading {
    font-size: 1.75em;
  }
  ul,
  ::slotted(:is(ul, ol):not([hidden])) {
    display: grid !important;
    column-gap: calc(3 * var(--_space)) !important;
    margin: 0 !important;
    padding: 0 !important;
    list-style-type: '' !important;
    border-block-start: 0.125em solid var(--_text) !important;
  }
  @container (min-width: 34em) {
    .explore > .heading {
      font-size: 2.25em;
    }
  }
  @container (min-width: 52em) {
    ul,
    ::slotted(:is(ul, ol):not([hidden])) {
      grid-template-columns: repeat(2, minmax(0, 1fr)) !important;
    }
  }
  @media print {
    ul a::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
  }
`;

export const styles = [prose, slotted, state, items(unsafeCSS('ul')), explore];
