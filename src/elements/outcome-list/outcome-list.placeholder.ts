// The look of <mtg-outcome-list> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  mtg-outcome-list:not(:defined) {
    container-type: inline-size;
  }
  mtg-outcome-list:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.75em;
  }
  mtg-outcome-list:not(:defined) > :is(ol, ul) {
    display: grid;
    margin: 0;
    padding: 0;
    list-style-type: '';
  }
  mtg-outcome-list:not(:defined) > ol {
    gap: 2em;
    margin-block-start: 1.5em;
    counter-reset: outcome;
  }
  @container (min-width: 34em) {
    mtg-outcome-list:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
      font-size: 2.25em;
    }
  }
  @container (min-width: 52em) {
    mtg-outcome-list:not(:defined) > ol {
      grid-template-columns: repeat(auto-fit, minmax(15em, 1fr));
    }
  }
`;
