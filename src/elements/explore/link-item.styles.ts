// How the items of a list of links look, in the element's own tree and in the page's. Knows no element.
import {css, type CSSResult} from 'lit';

/** The items of a list of links, ours or the page's own, which `::slotted()` does not reach. */
export const linkItemStyles = (list: CSSResult): CSSResult => css`
  ${list} > li {
    all: unset !important;
    display: block !important;
    padding-block: 1em !important;
    border-block-end: 0.0625em solid var(--_line) !important;
  }
  ${list} > li a {
    all: unset !important;
    font-family: var(--_heading) !important;
    font-size: 1.1875em !important;
    font-weight: 600 !important;
    line-height: 1.3 !important;
    color: var(--_link) !important;
    text-decoration: underline 0.08em !important;
    text-underline-offset: 0.18em !important;
    cursor: pointer !important;
  }
  ${list} > li a:hover {
    text-decoration-thickness: 0.16em !important;
  }
  ${list} > li a:focus-visible {
    outline: 0.1875em solid var(--_text) !important;
    outline-offset: 0.1875em !important;
    box-shadow: 0 0 0 0.1875em var(--_focus) !important;
  }
  ${list} > li [data-mtg='domain'] {
    all: unset !important;
    display: block !important;
    font-size: 0.875em !important;
    color: var(--_muted) !important;
    overflow-wrap: anywhere !important;
    unicode-bidi: isolate !important;
  }
  ${list} > li > p {
    all: unset !important;
    display: block !important;
    max-inline-size: 38em !important;
    margin-block-start: 0.25em !important;
  }
`;

/** Where a link may lead elsewhere and does not say so yet: the domain's place. */
const domainPlace = css`
  mtg-explore:not(#\\#):not(#\\#):not(:state(marked))
    > :is(ul, ol)
    > li
    a:is([href^='https:'], [href^='http:']):not(:has(+ [data-mtg='domain']))::after {
    content: '' !important;
    display: block !important;
    block-size: calc(1.55em * 0.875 / 1.1875) !important;
  }
`;

export const pageSheet = css`
  ${linkItemStyles(css`mtg-explore:not(#\\#):not(#\\#) > :is(ul, ol)`)}
  ${domainPlace}
`;
