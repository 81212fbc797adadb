import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';
import {linkItemStyles} from './link-item.styles.js';

const explore = css`
  .explore {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(1.25 * var(--_space));
  }
  .explore > .heading {
    font-size: 1.75em;
  }
  ul,
  ::slotted(:is(ul, ol):not([hidden])) {
    display: grid !important;
    grid-template-columns: minmax(0, 1fr) !important;
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
    }
  }
`;

export const styles = [prose, slotted, linkItemStyles(css`ul`), explore];
