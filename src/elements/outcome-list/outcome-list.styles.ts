import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';
import {outcomeItemStyles} from './outcome-item.styles.js';

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

export const styles = [prose, slotted, outcomeItemStyles(css`ol`), outcomes];
