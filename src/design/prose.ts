// Paragraphs, lists, links and the focus ring in an element's own tree. Knows no element.
import {css} from 'lit';

export const prose = css`
  p,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  a {
    color: var(--_link);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.18em;
  }
  /* Two rings, so that one of them shows on any ground, and a line between them and a filled button; forced colours
     keep the outline. */
  :focus-visible {
    outline: 0.1875em solid var(--_text);
    outline-offset: 0.1875em;
    box-shadow: 0 0 0 0.1875em var(--_focus);
    border-color: var(--_on-action);
    border-radius: 0.125em;
  }
  /* Of more weight than what an element says of its slotted links. */
  ::slotted(:not(#\\#):focus-visible) {
    outline: 0.1875em solid var(--_text) !important;
    outline-offset: 0.1875em !important;
    box-shadow: 0 0 0 0.1875em var(--_focus) !important;
  }
`;
