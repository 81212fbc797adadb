// The theme `host`: the page's own font and colours, for an element that its page's author wants to look home-made. Knows no
// element and no page.
import {css} from 'lit';

/**
 * A theme is a set of the public tokens, and this one too, so that elements in the element follow it. A page can say in
 * custom properties what its colours are, but not "as around here": `currentColor` says it. All text is in the page's ink,
 * undiluted, so it is as readable as the page itself; only decorative lines are thinner. Ink and ground are all that we know
 * of the page: buttons have an outline, since what could be read on a filled one is not known.
 */
export const hostTheme = css`
  .host {
    --mtg-color-raised: transparent;
    --mtg-color-surface: transparent;
    --mtg-color-action: transparent;
    --_edge: currentColor;
    --mtg-color-on-action: currentColor;
    --mtg-color-text: currentColor;
    --mtg-color-muted: currentColor;
    --mtg-color-link: currentColor;
    --mtg-color-accent: currentColor;
    --mtg-color-error: currentColor;
    --mtg-color-success: currentColor;
    --mtg-color-understand: currentColor;
    --mtg-color-fill: currentColor;
    --mtg-color-bridge: currentColor;
    --mtg-color-close: currentColor;
    --mtg-color-line: color-mix(in oklab, currentColor 25%, transparent);
    /* No family: what is invalid when it is computed is inherited, https://www.w3.org/TR/css-variables-1/#invalid-at-computed-value-time */
    --mtg-font-heading: 0;
    --mtg-font-body: 0;
  }
`;
