// The design tokens that only fields and buttons need, beside those of tokens.ts. Knows no element.
import {css} from 'lit';

export const formTokens = css`
  .wrapper {
    --_surface: var(--mtg-color-surface, light-dark(#fbf7f0, #15131f));
    --_action: var(--mtg-color-action, light-dark(#1d1a2b, #f3eee6));
    --_on-action: var(--mtg-color-on-action, light-dark(#fffdf9, #1e1b2b));
    --_success: var(--mtg-color-success, light-dark(#075f5b, #5fd6cb));
  }
`;
