// Where links lead that leave the site, said beside them. Knows the page's tree; no programme.

/** The domain of an address on another site, without its `www.`; nothing for the page's own, or for what is no web address. */
export const domainOf = (href: string): string | undefined => {
  const {protocol, host} = new URL(href, document.baseURI);
  return /^https?:/.test(protocol) && host !== location.host ? host.replace(/^www\./, '') : undefined;
};

/** Adds the domain after each of the page's own links in an element, or puts right the one that was added before. */
export const markDomains = (element: Element): void => {
  for (const link of element.querySelectorAll<HTMLAnchorElement>(':scope > :is(ul, ol) > li a[href]')) {
    const next = link.nextElementSibling;
    const marked = next?.matches('[data-mtg="domain"]') ? next : undefined;
    const domain = URL.canParse(link.href) ? domainOf(link.href) : undefined;
    if (!domain) {
      marked?.remove();
      continue;
    }
    const mark = marked ?? Object.assign(document.createElement('span'), {dir: 'ltr'});
    mark.setAttribute('data-mtg', 'domain');
    // A browser's translation may have wrapped it.
    if (mark.textContent !== domain) mark.textContent = domain;
    if (!marked) link.after(mark);
  }
};
