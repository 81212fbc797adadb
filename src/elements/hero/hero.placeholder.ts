// The look of <mtg-hero> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  mtg-hero:not(:defined) {
    container-type: inline-size;
    display: flex;
    flex-wrap: wrap;
    gap: 1.25em 0.75em;
  }
  mtg-hero:not(:defined) > :not([slot='actions']),
  mtg-hero:not(:defined)::after {
    flex: 0 0 100%;
  }
  mtg-hero:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    box-sizing: border-box;
    max-inline-size: 100%;
    padding-inline-end: max(0em, 100% - 17em);
    font-size: 2.25em;
    line-height: 1.1;
    letter-spacing: -0.015em;
  }
  mtg-hero:not(:defined) > p:not([slot]) {
    box-sizing: border-box;
    max-inline-size: 100%;
    padding-inline-end: max(0em, 100% - 32em);
    font-size: 1.1875em;
    color: var(--_muted);
  }
  mtg-hero:not(:defined) > a {
    padding: 0.625em 1.125em;
    border: 0.125em solid;
    border-radius: 0.25em;
    font-weight: 600;
  }
  /* The bands. */
  mtg-hero:not(:defined)::after {
    content: '';
    block-size: clamp(8em, 19.67cqi, 15em);
    margin-block-start: 1.25em;
  }
  @container (min-width: 34em) {
    mtg-hero:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
      font-size: 3em;
    }
    mtg-hero:not(:defined) > p:not([slot]) {
      font-size: 1.25em;
    }
  }
  @container (min-width: 56em) {
    mtg-hero:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
      font-size: 4em;
    }
    mtg-hero:not(:defined) > p:not([slot]) {
      font-size: 1.375em;
    }
  }
`;
