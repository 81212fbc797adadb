// The look of <mtg-stream> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  mtg-stream:not(:defined) {
    container-type: inline-size;
  }
  mtg-stream:not(:defined)::before {
    content: '';
    display: block;
    max-inline-size: 15.625em;
    aspect-ratio: 250 / 80;
    margin-block-end: 1em;
  }
  mtg-stream:not(:defined) > * + * {
    margin-block-start: 0.5em;
  }
  mtg-stream:not(:defined) > [slot='strapline'] {
    font-weight: 600;
  }
  @container (min-width: 36em) {
    mtg-stream:not(:defined)::before {
      float: inline-start;
      inline-size: 12.5em;
      margin-inline-end: 2em;
      margin-block-end: 0;
    }
    mtg-stream:not(:defined) > * {
      display: flow-root;
    }
  }
`;
