import {css} from 'lit';
import {formTokens} from '../../design/form-tokens.js';
import {slotted} from '../../design/isolation.js';
import {prose} from '../../design/prose.js';

const list = css`
  .list {
    display: flex;
    flex-direction: column;
    align-items: start;
    gap: calc(1.25 * var(--_space));
  }
  .list > .heading {
    font-size: 1.75em;
  }
  .filters {
    align-self: stretch;
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
  select,
  button {
    box-sizing: border-box;
    min-inline-size: 0;
    max-inline-size: 100%;
    margin: 0;
    padding: 0.5em 0.625em;
    font: inherit;
    color: var(--_text);
    background: var(--_surface);
    border: 0.125em solid var(--_muted);
    border-radius: 0.25em;
  }
  input,
  select {
    inline-size: 100%;
    font-size: 1.142857em;
    font-weight: 400;
  }
  /* What drops down is on a ground of the browser's. */
  option {
    color: FieldText;
    background: Field;
  }
  button {
    padding: 0.625em 1.125em;
    font-weight: 600;
    color: var(--_on-action);
    background: var(--_action);
    border-color: var(--_edge, var(--_action));
    cursor: pointer;
  }
  .status {
    min-block-size: 1.55em;
    color: var(--_muted);
  }
  .failed {
    padding-inline-start: 0.75em;
    color: var(--_text);
    border-inline-start: 0.25em solid var(--_error);
  }
  /* Nobody is told of a wait of less than 0.3 s. */
  .waiting,
  .place {
    animation: wait 0.3s;
  }
  @keyframes wait {
    from,
    to {
      visibility: hidden;
    }
  }
  .stories {
    align-self: stretch;
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
    min-block-size: 24em;
    background: var(--_raised);
    border-radius: var(--_radius);
  }
  .list .place {
    min-block-size: 14em;
  }
  .compact .place {
    min-block-size: 7em;
  }
  /* The cards of a row are as high as the highest. */
  li > *,
  .list .stories li ::slotted(*) {
    block-size: 100% !important;
  }
  @container (min-width: 34em) {
    label:has(input) {
      grid-column: span 2;
    }
    .list > .heading {
      font-size: 2.25em;
    }
  }
`;

export const styles = [formTokens, prose, slotted, list];
