// The styles that make every element a guest which looks the same on any page. Knows no element.
import {css} from 'lit';

/**
 * `:host` carries only `display` and `hidden`, since the page's rules beat it. `.wrapper` starts afresh; what a page uses
 * to hide us still counts. Its font size is the reader's own (`medium`, not `rem`, which follows the page's root).
 *
 * `.root` is the query container. A container has no width of its own, so in a parent that shrinks to fit (flex item,
 * float, table cell) it would collapse to nothing: the words of `.wrapper::before`, never seen, give a width that
 * is preferred (24em) and one that it can shrink to (12em).
 */
export const isolation = css`
  :host {
    display: block;
  }
  :host([hidden]) {
    display: none;
  }
  .wrapper {
    all: initial;
    display: block;
    color-scheme: inherit;
    visibility: inherit;
    pointer-events: inherit;
    cursor: inherit;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
    font-family: var(--_body);
    font-size: medium;
    line-height: 1.55;
    color: var(--_text);
    text-align: start;
    overflow-wrap: break-word;
  }
  :host([scheme='light']) .wrapper {
    color-scheme: light;
  }
  :host([scheme='dark']) .wrapper {
    color-scheme: dark;
  }
  .wrapper::before {
    content: 'i i';
    letter-spacing: 11.7em;
    word-spacing: -11.7em;
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .root {
    display: block;
    container-type: inline-size;
  }
  .root *,
  .root *::before,
  .root *::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul {
    margin: 0;
    padding: 0;
    font: inherit;
  }
  ul {
    list-style: none;
  }
  a {
    color: var(--_link);
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.18em;
  }
  .heading {
    font-family: var(--_heading);
    font-weight: 600;
    line-height: 1.2;
    text-wrap: balance;
  }
  /* Two rings, so that one of them shows on any ground; forced colours keep the outline. */
  :focus-visible {
    outline: 0.1875em solid var(--_text);
    outline-offset: 0.1875em;
    box-shadow: 0 0 0 0.1875em var(--_focus);
    border-radius: 0.125em;
  }
`;

/** Directly slotted nodes start afresh too; links have a sheet of their own, and what is nested is the page's own. */
export const slotted = css`
  ::slotted(:not(a)) {
    all: unset !important;
    display: block !important;
    unicode-bidi: isolate !important;
  }
  ::slotted([hidden]) {
    display: none !important;
  }
`;
