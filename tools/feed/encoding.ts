// Turns bytes into text by the encoding that they state; it must not know what the text says.

/**
 * A byte order mark wins over what the server says, and that over the XML declaration: RFC 7303, section 3.
 * Without any of them it is UTF-8.
 * @throws {Error} when the encoding is not known, or the bytes are not in it
 */
export function decode(bytes: Uint8Array, charset?: string): string {
  const encoding = markOf(bytes) ?? charset ?? declaredIn(bytes) ?? 'UTF-8';
  let decoder: TextDecoder;
  try {
    decoder = new TextDecoder(encoding, {fatal: true});
  } catch {
    throw new Error(`states the encoding “${encoding}”, which is not known. Save it as UTF-8.`);
  }
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Error(
      `states the encoding ${encoding.toUpperCase()}, but has bytes that are not. Save it as UTF-8, or state the encoding that it has in its first line.`,
    );
  }
}

const markOf = ([a, b, c]: Uint8Array): string | undefined => {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  // Without a mark, the "<" that any XML starts with gives UTF-16 away: XML 1.0, appendix F.
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return undefined;
};

const declaredIn = (bytes: Uint8Array): string | undefined =>
  /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w.:-]+)/.exec(Buffer.from(bytes.subarray(0, 256)).toString('latin1'))?.[1];
