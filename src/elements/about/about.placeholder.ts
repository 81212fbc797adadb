// The look of <mtg-about> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  mtg-about:not(:defined) {
    container-type: inline-size;
    border-block-start: 0.125em solid var(--_text);
    padding-block-start: 1.25em;
  }
  mtg-about:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.75em;
    margin-block-end: calc(1.25em / 1.75);
  }
  mtg-about:not(:defined) > p {
    max-inline-size: calc(36em / 1.0625);
    margin-block-end: 1em;
    font-size: 1.0625em;
  }
  mtg-about:not(:defined) > p:has(+ [slot='link']) {
    margin-block-end: calc(1em / 1.0625);
  }
  mtg-about:not(:defined) > p:last-child {
    margin-block-end: 0;
  }
  mtg-about:not(:defined) > a {
    display: inline-block;
    padding-block: 0.25em;
  }
  @container (min-width: 34em) {
    mtg-about:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
      font-size: 2.25em;
      margin-block-end: calc(1.25em / 2.25);
    }
  }
  @container (min-width: 52em) {
    mtg-about:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
      float: inline-start;
      inline-size: calc((100% - 3em / 2.25) * 5 / 12);
    }
    mtg-about:not(:defined) > :not(h1, h2, h3, h4, h5, h6) {
      margin-inline-start: calc((100cqi - 3em) * 5 / 12 + 3em);
    }
    mtg-about:not(:defined) > p {
      margin-inline-start: calc((100cqi - 3em / 1.125) * 5 / 12 + 3em / 1.125);
      font-size: 1.125em;
    }
  }
`;
