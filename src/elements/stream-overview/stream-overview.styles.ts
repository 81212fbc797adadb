import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';

const overview = css`
  .overview {
    display: flex;
    flex-direction: column;
    gap: calc(1.5 * var(--_space));
  }
  .overview > .heading {
    font-size: 1.75em;
  }
  .streams {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(2 * var(--_space));
    border-block-start: 0.125em solid var(--_text);
    padding-block-start: calc(1.75 * var(--_space));
  }
  .list {
    gap: 0;
    padding-block-start: 0;
  }
  .list > li,
  .list ::slotted(*) {
    padding-block: calc(1.75 * var(--_space)) !important;
    border-block-end: 0.0625em solid var(--_line) !important;
  }
  /* Two by two, then as many as there is room for: never three and a widow for four. */
  @container (min-width: 34em) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
    .overview > .heading {
      font-size: 2.25em;
    }
  }
  @container (min-width: 62em) {
    .grid {
      grid-template-columns: repeat(auto-fit, minmax(13em, 1fr));
    }
  }
`;

export const styles = [prose, slotted, overview];
