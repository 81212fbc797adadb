// Whether a tag may be registered in this document. Knows documents and copies of the library; no element.
import {warn} from './warn.js';

/** What tells two copies of the library apart. */
interface Copy {
  readonly version: string;
  readonly source: string;
}

const named = ({version, source}: Partial<Copy>): string => `${version} of ${source || 'a bundle'}`;

const everyElement = {localName: 'mtg-*'};

/**
 * Whether a tag is to be registered: not where an earlier copy of the library has it, since the first is used, and not in an XML
 * document, where templates cannot be parsed. A warning says so, but for a second copy of the same version.
 */
export const mayDefine = (tag: string, {version, source}: Copy): boolean => {
  const type = globalThis.document?.contentType ?? 'text/html';
  if (type !== 'text/html') {
    warn(everyElement, `needs a page of type text/html, and this one is ${type}: the page's own words stay.`);
    return false;
  }
  const first = customElements.get(tag) as Partial<Copy> | undefined;
  if (first && first.version !== version)
    warn(everyElement, `is ${named(first)}, not ${named({version, source})}: load one.`);
  return !first;
};
