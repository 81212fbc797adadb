// Where links lead that leave the site, said beside them. Knows the page's tree; no programme.

import {domainOf} from '../../foundation/words.js';

/** The domain of an address on another site; nothing for the page's own, or for what is no web address. */
export const domainElsewhere = (address: Pick<URL, 'protocol' | 'host'>): string | undefined =>
  /^https?:/.test(address.protocol) && address.host !== location.host ? domainOf(address) : undefined;

const items = ':scope > :is(ul, ol) > li';

/** Adds the domain after each of the page's own links in an element, puts right what was added before, or takes it away. */
export const markDomains = (element: Element): void => {
  for (const mark of element.querySelectorAll(`${items} [data-mtg="domain"]`)) {
    // The page may have taken the link away.
    if (!mark.previousElementSibling?.matches('a')) mark.remove();
  }
  for (const link of element.querySelectorAll<HTMLAnchorElement>(`${items} a`)) {
    const next = link.nextElementSibling;
    const marked = next?.matches('[data-mtg="domain"]') ? next : undefined;
    const domain = domainElsewhere(link);
    if (!domain) {
      marked?.remove();
      continue;
    }
    const mark = marked ?? document.createElement('span');
    mark.setAttribute('data-mtg', 'domain');
    // A browser's translation may have wrapped it.
    if (mark.textContent !== domain) mark.textContent = domain;
    if (!marked) link.after(mark);
  }
};
