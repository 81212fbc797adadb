// How it looks when an element waits or has failed. Knows no element.
import {css} from 'lit';
import {formTokens} from './form-tokens.js';

const states = css`
  .state {
    display: grid;
    gap: var(--_space);
  }
  button {
    inline-size: fit-content;
    margin: 0;
    padding: 0.625em 1.125em;
    font: inherit;
    font-weight: 600;
    color: var(--_on-action);
    background: var(--_action);
    border: 0.125em solid var(--_edge, var(--_action));
    border-radius: 0.25em;
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
  .waiting {
    animation: wait 0.3s;
  }
  @keyframes wait {
    from,
    to {
      visibility: hidden;
    }
  }
`;

export const statusStyles = [formTokens, states];
