// The look of <mtg-story-list> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  mtg-story-list:not(:defined) {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17em), 1fr));
    gap: 1.5em;
  }
  mtg-story-list:is([layout='list'], [layout='compact']):not(:defined) {
    grid-template-columns: 100%;
  }
  mtg-story-list[layout='compact']:not(:defined) {
    gap: 0.5em;
  }
  /* The heading, and the line that says how many stories there are. */
  mtg-story-list:not(:defined) > :is(h1, h2, h3, h4, h5, h6) {
    grid-column: 1 / -1;
    margin-block-end: calc((1.25em + 1.55em + 1.25em - 1.5em) / 2.25);
    font-size: 2.25em;
  }
  mtg-story-list:not(:defined) > [slot='more'] {
    grid-column: 1 / -1;
  }
`;
