// The styles that make every element a guest which looks the same on any page. Knows no element.
import {css} from 'lit';

/**
 * `:host` carries only `display` and `hidden`, since the page's rules beat it. `.wrapper` starts afresh; what a page uses
 * to hide us still counts. Its font size is the reader's own (`medium`, not `rem`, which follows the page's root).
 *
 * `.contained` has a query container, `.root`. A container has no width of its own, so in a parent that shrinks to fit (flex
 * item, float, table cell) it would collapse to nothing: the words of `.contained::before`, never seen, give a width that
 * is preferred (24em) and one that it can shrink to (12em, less where large type is all the room). Cards do without, since a page may have thousands.
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
    overflow-wrap: anywhere;
  }
  .light {
    color-scheme: light;
  }
  .dark {
    color-scheme: dark;
  }
  .contained::before {
    content: 'i i';
    --_strut: min(11.7em, 36cqi);
    letter-spacing: var(--_strut);
    word-spacing: calc(-1 * var(--_strut));
    display: block;
    block-size: 0;
    overflow: hidden;
    visibility: hidden;
  }
  .root {
    container-type: inline-size;
    font-size: var(--mtg-font-size, 1em);
  }
  .heading {
    margin: 0;
    font-family: var(--_heading);
    font-size: 1em;
    font-weight: 600;
    line-height: 1.2;
  }
  .contained .heading {
    text-wrap: balance;
  }
`;

/** Directly slotted nodes start afresh too; links have a sheet of their own, and what is nested is the page's own. */
export const slotted = css`
  ::slotted(:not(a, [hidden])) {
    all: unset !important;
    display: block !important;
  }
`;
