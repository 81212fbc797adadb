// Turns bytes into text by the encoding that they state; it must not know what the text says.
import {isUtf8} from 'node:buffer';

/**
 * A byte order mark wins over what the server says, and that over the XML declaration: RFC 7303, section 3.
 * Without any of them it is UTF-8. What says that it has one byte a letter, and is UTF-8 with letters of several, is UTF-8: nobody
 * writes such a sequence otherwise.
 * @throws {Error} when the encoding is not known, or the bytes are not in it
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const marked = markOf(bytes);
  if (marked === 'utf-32') throw new Error('is in UTF-32, which is not read. Save it as UTF-8.');
  const stated = marked ?? charset ?? declaredIn(bytes) ?? 'UTF-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(stated, {fatal: true});
  } catch {
    throw new Error(`states the encoding “${stated}”, which is not known. Save it as UTF-8.`);
  }
  if (hasOneByteALetter.test(decoder.encoding)) {
    if (isUtf8(bytes)) return new TextDecoder().decode(bytes);
    if (decoder.encoding === 'windows-1252') return fromWindows1252(bytes);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error(
      `states the encoding ${stated.toUpperCase()}, but has bytes that are not. Save it as UTF-8, or state the encoding that it has in its first line.`,
    );
  }
}

/** By the names of https://encoding.spec.whatwg.org/#names-and-labels */
const hasOneByteALetter = /^(windows-\d+|iso-8859-\d+|koi8|macintosh|x-mac|ibm866)/;

/** What the bytes 80 to 9F are in windows-1252: https://encoding.spec.whatwg.org/index-windows-1252.txt */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Not by TextDecoder: that of Node 20.18.3, 22.13 and 24.0 on reads ISO-8859-1 instead (nodejs/node#56542). */
const fromWindows1252 = (bytes: Uint8Array): string => fromC1(Buffer.from(bytes).toString('latin1'));

/**
 * The text with the characters that were meant where it has the control characters U+0080 to U+009F: nobody writes those, and
 * many write the bytes of windows-1252 for them.
 */
export const fromC1 = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (char) => windows1252[char.charCodeAt(0) - 0x80]!);

const markOf = ([a, b, c, d]: Uint8Array): string | undefined => {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  const isWide = (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0x3c && b === 0 && c === 0 && d === 0);
  if (isWide || (a === 0 && b === 0 && (c === 0xfe || d === 0x3c))) return 'utf-32';
  // Without a mark, the "<" that any XML starts with gives UTF-16 away: XML 1.0, appendix F.
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return undefined;
};

const declaredIn = (bytes: Uint8Array): string | undefined =>
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))?.[1];
