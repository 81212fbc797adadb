// The look of <mtg-stream-overview> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  mtg-stream-overview:not(:defined) {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 2em;
  }
  mtg-stream-overview:not(:defined) > :is(h2, h3, h4, h5, h6) {
    grid-column: 1 / -1;
    padding-block-end: calc(1.5em / 2.25 + 0.125em / 2.25 + 1.75em / 2.25 - 2em / 2.25);
    font-size: 2.25em;
  }
`;
