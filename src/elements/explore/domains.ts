// Where links lead that leave the site, said beside them. Knows the page's tree; no programme.

import {write} from '../../foundation/page-nodes.js';
import {pageUrl} from '../../foundation/page-url.js';
import {domainOf} from '../../foundation/shared-text.js';

/** The domain of an address on another site; nothing for the page's own, or for what is no web address. */
export const domainElsewhere = (url: Pick<URL, 'protocol' | 'host'>): string | undefined =>
  /^https?:/.test(url.protocol) && url.host !== pageUrl().host ? domainOf(url) : undefined;

const items = ':scope > :is(ul, ol) > li';

/** The page's own links in an element. */
const linksIn = (element: Element): NodeListOf<HTMLAnchorElement> => element.querySelectorAll(`${items} a`);

const markAfter = (link: Element): Element | undefined => {
  const next = link.nextElementSibling;
  return next?.matches('[data-mtg="domain"]') ? next : undefined;
};

/** Whether a link of the page's leads to another site and does not say so yet. */
export const lacksDomains = (element: Element): boolean =>
  [...linksIn(element)].some((link) => domainElsewhere(link) && !markAfter(link));

/**
 * Adds the domain after each of the page's own links in an element, or takes it away where the link leads nowhere else any more.
 * What a translator has made of a domain stays until the link leads to another one.
 */
export const markDomains = (element: Element): void => {
  for (const mark of element.querySelectorAll(`${items} [data-mtg="domain"]`)) {
    // The page may have taken the link away.
    if (!mark.previousElementSibling?.matches('a')) mark.remove();
  }
  for (const link of linksIn(element)) {
    const domain = domainElsewhere(link);
    const marked = markAfter(link);
    if (!domain) marked?.remove();
    else if (marked) write(marked, {textContent: domain});
    else link.after(newMark(domain));
  }
};

const newMark = (domain: string): HTMLElement => {
  const mark = document.createElement('span');
  mark.dataset['mtg'] = 'domain';
  return write(mark, {textContent: domain});
};
