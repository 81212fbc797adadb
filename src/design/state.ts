// How it looks when an element waits, has failed, or has something to say about its own words. Knows no element.
import {css} from 'lit';
import {formTokens} from './form-tokens.js';

const states = css`
  .state {
    display: grid;
    justify-items: start;
    gap: var(--_space);
  }
  button {
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

export const state = [formTokens, states];

/** What stands under words that may be out of date. */
export const notice = css`
  .notice {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--_error);
  }
  .as-of {
    font-size: 0.875em;
    color: var(--_muted);
  }
`;
