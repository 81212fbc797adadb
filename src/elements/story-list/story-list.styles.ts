import {css} from 'lit';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';
import {statusStyles} from '../../design/status.styles.js';

const list = css`
  section {
    display: flex;
    flex-direction: column;
    gap: calc(1.25 * var(--_space));
  }
  section > .heading {
    font-size: 1.75em;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5em), 1fr));
    gap: calc(0.75 * var(--_space)) var(--_space);
    padding: var(--_space);
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  label {
    display: grid;
    gap: 0.25em;
    font-size: 0.875em;
    font-weight: 600;
  }
  input,
  select {
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 0;
    margin: 0;
    padding: 0.5em 0.625em;
    font: inherit;
    font-size: 1.142857em;
    font-weight: 400;
    color: var(--_text);
    background: var(--_surface);
    border: 0.125em solid var(--_muted);
    border-radius: 0.25em;
  }
  /* What drops down is on a ground of the browser's. */
  option {
    color: FieldText;
    background: Field;
  }
  .stories {
    display: grid;
    gap: calc(1.5 * var(--_space));
  }
  .grid {
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
  }
  .compact {
    gap: calc(0.5 * var(--_space));
  }
  .place {
    min-block-size: 32em;
    background: var(--_raised);
    border-radius: var(--_radius);
  }
  .compact .place {
    min-block-size: 10em;
  }
  /* The cards of a row are as high as the highest. */
  li,
  section .stories li ::slotted(*) {
    display: grid !important;
    grid-template-columns: minmax(0, 1fr) !important;
  }
  @container (min-width: 34em) {
    label:has(input) {
      grid-column: span 2;
    }
    section > .heading {
      font-size: 2.25em;
    }
    .list .place {
      min-block-size: 15em;
    }
  }
`;

export const styles = [prose, slotted, statusStyles, list];
