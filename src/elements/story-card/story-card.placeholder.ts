// The look of <mtg-story-card> before its script is there, so that nothing moves when it comes: its part of `cdn/before.css`. Knows the
// words that `mtg snapshot` writes into the tag.
import {css} from 'lit';

export const placeholder = css`
  /* The picture, the line of the kind, and the line of the people. */
  mtg-story-card:not(:defined) {
    padding-block-end: calc(1.25em + 1.9em);
    background: var(--_raised);
    border: 0.0625em solid var(--_line);
    border-radius: var(--_radius);
  }
  /* Skipped, it has the height of one that is defined: what it lacks of that is around its content. */
  mtg-story-card:not(#\\#):not(#\\#):not(:defined) {
    contain-intrinsic-block-size: auto calc(var(--_place) - 1.25em - 1.9em - 0.125em);
  }
  mtg-story-card:not(:defined) > * {
    margin-inline: 1.25em !important;
  }
  mtg-story-card:not(:defined) > :is(h2, h3, h4, h5, h6) {
    margin-inline: calc(1.25em / 1.375) !important;
  }
  mtg-story-card:not(:defined) > [slot] {
    margin-block-start: 0.625em;
  }
  mtg-story-card:not(:defined)::before {
    content: '';
    display: block;
    aspect-ratio: 16 / 9;
    max-block-size: 20em;
    margin-block-end: calc(1.25em + 0.875em * 1.55 + 0.625em);
  }
  mtg-story-card[layout='compact']:not(:defined)::before {
    display: none;
  }
  /* One that has its words in attributes: about the height of a usual card. */
  mtg-story-card:not(:defined):empty {
    min-block-size: var(--_place);
  }
  mtg-story-card:not(:defined) a {
    color: inherit;
    text-decoration: none;
  }
`;
