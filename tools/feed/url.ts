// URLs of the web as browsers read them, written as RFC 3986 has it. Knows URLs; of feeds only what Medium adds to the links in its own.

/** All that may stand in a path, a query or a fragment: RFC 3986, sections 3.3 to 3.5. */
const refused = /%(?![\da-f]{2})|[^\w.~!$&'()*+,;=:@/?%-]/gi;

const encoded = (part: string): string => part.replace(refused, encodeURIComponent);

/**
 * An absolute http: or https: URL, if it is one, without Medium's note of which feed the reader came from. Browsers open more than
 * RFC 3986 lets stand, such as `?f[0]=x` or a lone `%`; that is percent-encoded.
 * @param base what a relative URL is resolved against, if it is a URL itself
 */
export function webUrl(written: string | undefined, base: string | undefined): string | undefined {
  const url = written && parsed(written, base);
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  if (/^rss(-|$)/.test(url.searchParams.get('source') ?? '')) url.searchParams.delete('source');
  const {protocol, username, password, host, pathname, search, hash} = url;
  const user = username || password ? `${encoded(username)}${password && `:${encoded(password)}`}@` : '';
  const place = `${protocol}//${user}${host.startsWith('[') ? host : encoded(host)}`;
  const query = search && `?${encoded(search.slice(1))}`;
  const fragment = hash && `#${encoded(hash.slice(1))}`;
  return `${place}${encoded(pathname)}${query}${fragment}`;
}

/** `URL.parse` of later versions of Node; a base that is no URL is none, and absolute URLs need none. */
function parsed(written: string, base: string | undefined): URL | undefined {
  const known = base !== undefined && URL.canParse(base) ? base : undefined;
  return URL.canParse(written, known) ? new URL(written, known) : undefined;
}

/** The base inside an element that states one, or does not: https://www.w3.org/TR/xmlbase/ */
export const innerBase = (stated: string | undefined, base: string | undefined): string | undefined =>
  (stated && parsed(stated, base)?.href) || base;
