// The look of <mtg-explore> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  mtg-explore:not(:defined) {
    container-type: inline-size;
  }
  mtg-explore:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.75em;
  }
  mtg-explore:not(:defined) > :is(ol, ul) {
    display: grid;
    margin: 0;
    padding: 0;
    list-style-type: '';
  }
  mtg-explore:not(:defined) > ul {
    column-gap: 3em;
    margin-block-start: 1.25em;
    border-block-start: 0.125em solid var(--_text);
  }
  /* Where a link leads that leaves the site. */
  mtg-explore:not(:defined) li a:is([href^='https:'], [href^='http:'])::after {
    content: '';
    display: block;
    block-size: calc(1.55em * 0.875 / 1.1875);
  }
  @container (min-width: 34em) {
    mtg-explore:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
      font-size: 2.25em;
    }
  }
  @container (min-width: 52em) {
    mtg-explore:not(:defined) > ul {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
`;
