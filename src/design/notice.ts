// How it looks when an element has something to say about its own words. Knows no element.
import {css} from 'lit';

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
