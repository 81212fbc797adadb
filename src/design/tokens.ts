// The design tokens of the default theme, as the elements read them. Knows no element.
import {css} from 'lit';

/**
 * Each public token `--mtg-…` with the default theme behind it, as a private variable of the wrapper. `light-dark()` follows
 * the page's `color-scheme`; a browser without it (before Chrome 123, Firefox 120, Safari 17.5) shows its own text colours.
 * `dist/tokens.json` and the contrast tests are made from these sheets.
 */
export const tokens = css`
  .wrapper {
    --_raised: var(--mtg-color-raised, light-dark(#fffdf9, #1e1b2b));
    --_text: var(--mtg-color-text, light-dark(#1d1a2b, #f3eee6));
    --_muted: var(--mtg-color-muted, light-dark(#555064, #b6afc2));
    --_line: var(--mtg-color-line, light-dark(#e2d9cb, #38334a));
    --_link: var(--mtg-color-link, light-dark(#33307f, #c3bdff));
    --_accent: var(--mtg-color-accent, light-dark(#8a1c55, #ff9ccb));
    --_focus: var(--mtg-color-focus, #ffd23f);
    --_error: var(--mtg-color-error, light-dark(#9c1c36, #ff9aa6));
    --_understand: var(--mtg-color-understand, light-dark(#3b3aa0, #a9a6ff));
    --_fill: var(--mtg-color-fill, light-dark(#075f5b, #5fd6cb));
    --_bridge: var(--mtg-color-bridge, light-dark(#7a4900, #f2b65a));
    --_close: var(--mtg-color-close, light-dark(#9c1c36, #ff9aa6));
    --_heading: var(--mtg-font-heading, 'Iowan Old Style', 'Palatino Linotype', Palatino, Georgia, serif);
    --_body: var(--mtg-font-body, system-ui, sans-serif);
    --_space: var(--mtg-space, 1em);
    --_radius: var(--mtg-radius, 0.75em);
  }
`;
