// Names of people as feeds write them, with an email address, a handle or a link beside. Knows their forms; nothing of feeds.
import {clean} from './html.ts';

/** The longest that a name may be: what is longer is a text. */
const longest = 200;

const isContact = (word: string): boolean => /@|:\/\//.test(word);

/**
 * The name in `Ann Example`, `ann@a.example (Ann Example)`, `Ann Example <ann@a.example>` or `Ann Example (@ann)`. An address to write
 * to is not for publishing.
 * @returns '' where there is only such an address
 */
export function personName(written: string): string {
  const text = clean(written.slice(0, 4 * longest));
  if (text.length > longest) return '';
  if (!isContact(text)) return text;
  const parts = text.split(/[()<>[\]]/).map((part) => part.trim());
  const names = parts
    .filter((part) => part && !isContact(part))
    .concat(parts.filter(isContact).map(wordsBeside).filter(Boolean));
  return names[0] ?? '';
}

/** What stands beside an address without brackets: `Ann Example ann@a.example`. */
const wordsBeside = (part: string): string =>
  part
    .split(' ')
    .filter((word) => !isContact(word))
    .join(' ')
    .replace(/^[\s,;:|/–-]+|(?<![\s,;:|/–-])[\s,;:|/–-]+$/g, '');
