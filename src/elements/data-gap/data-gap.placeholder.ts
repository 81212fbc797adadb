// The look of <mtg-data-gap> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  /* The bands, the notes and the table. */
  mtg-data-gap:not(:defined) {
    display: grid;
    gap: 1.25em;
    container-type: inline-size;
  }
  mtg-data-gap:not(:defined) > :is(h2, h3, h4, h5, h6) {
    max-inline-size: 20em;
    font-size: 1.75em;
  }
  mtg-data-gap:not(:defined)::after {
    content: '';
    block-size: 50em;
  }
  mtg-data-gap:not(:defined) > [slot='source'] {
    order: 1;
  }
  @container (min-width: 34em) {
    mtg-data-gap:not(:defined) > :is(h2, h3, h4, h5, h6) {
      font-size: 2.25em;
    }
    mtg-data-gap:not(:defined)::after {
      block-size: 37em;
    }
  }
  @container (min-width: 44em) {
    mtg-data-gap:not(:defined)::after {
      block-size: 64em;
    }
  }
`;
