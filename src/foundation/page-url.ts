// Where the page is that elements are in. Knows the document; no element.
import {WebUrl} from '../content/web-url.js';

/**
 * The URL of the page. A frame of text (`srcdoc`) and a blank one have none of their own: theirs is that of the page around them, which is
 * their base: https://html.spec.whatwg.org/multipage/urls-and-fetching.html#fallback-base-url
 */
export const pageUrl = (): URL =>
  new WebUrl([location.href, document.baseURI].find((url) => /^https?:/.test(url)) ?? location.href);
