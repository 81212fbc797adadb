// How every element is printed: NHS trusts print pages for patients. Knows no element.
import {css} from 'lit';

/** What cannot be used on paper is left out, with what only decorates; nothing is cut by the end of a page. */
export const print = css`
  @media print {
    button,
    audio,
    video,
    .filters,
    .drawing,
    .media:has(svg) {
      display: none !important;
    }
    .heading {
      break-after: avoid;
    }
    li,
    tr {
      break-inside: avoid;
    }
    a::after {
      font: 400 0.875em / 1.4 var(--_body);
      overflow-wrap: anywhere;
    }
  }
`;
