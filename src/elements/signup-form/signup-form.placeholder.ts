// The look of <mtg-signup-form> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  mtg-signup-form:not(:defined) {
    padding: 2.5em;
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  /* The line that says why the address is asked for. */
  mtg-signup-form:not(#\\#):not(#\\#):not(:defined) label:not(:has(input), [type='checkbox'] + label)::after {
    content: '';
    display: block;
    block-size: 1.925em;
  }
`;
