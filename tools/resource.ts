// Text at a file, an address or standard input. Knows encodings; not what the text says.
import {readSource} from './source.ts';

/** What an element takes too: src/foundation/document-controller.ts. */
const limits = {bytes: 8 * 2 ** 20, patience: 10_000};

/** Something that a person can put right, in words for them. */
export class Failure extends Error {}

/** What went wrong, for a person. */
export const inPlainWords = (error: unknown): string => {
  if (error instanceof Failure) return error.message;
  return error instanceof RangeError ? 'It is nested too deep to be read.' : `It could not be read: ${String(error)}.`;
};

/** What is said of a source after its name, as a sentence. */
const sentence = (words: string): string =>
  /^(the|there)\b/.test(words) ? words[0]!.toUpperCase() + words.slice(1) : `It ${words}`;

/** The text at a file, an http(s) address, or `-` for standard input; with its byte order mark. Throws a `Failure`. */
export const readText = async (source: string): Promise<string> => {
  let bytes: Uint8Array;
  try {
    ({bytes} = await readSource(source, limits));
  } catch (error) {
    throw new Failure(sentence((error as Error).message));
  }
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    throw new Failure(
      'It is not UTF-8, the one encoding that is read here. Save it as UTF-8, and say <meta charset="utf-8"> in a page.',
    );
  }
};

/** A text without its byte order mark. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
