// Text at a file, an address or standard input. Knows the file system and HTTP; not what the text says.
import {readFile} from 'node:fs/promises';
import {buffer} from 'node:stream/consumers';

/** What an element takes too: src/foundation/feed-controller.ts. */
const patience = 10_000;
const maxBytes = 8 * 2 ** 20;

/** Something that a person can put right, in words for them. */
export class Failure extends Error {}

/** What went wrong, for a person. */
export const inPlainWords = (error: unknown): string => {
  if (error instanceof Failure) return error.message;
  return error instanceof RangeError ? 'It is nested too deep to be read.' : `It could not be read: ${String(error)}.`;
};

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'It is a folder: name the files in it.',
  EACCES: 'It may not be read: look at its permissions.',
  EPERM: 'It may not be read: look at its permissions.',
};

const reason = (error: unknown): string => {
  const {code, name, message, cause} = error as NodeJS.ErrnoException;
  if (name === 'TimeoutError') return 'There was no answer in 10 seconds.';
  return (
    reasons[code ?? ''] ?? (cause instanceof Error && cause.message ? `${message}: ${cause.message}.` : `${message}.`)
  );
};

const download = async (address: string): Promise<Uint8Array> => {
  const answer = await fetch(address, {signal: AbortSignal.timeout(patience)});
  if (!answer.ok) {
    await answer.body?.cancel();
    throw new Failure(`The server answered ${answer.status} ${answer.statusText}`.trim() + '.');
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body ?? []) {
    chunks.push(chunk);
    size += (chunk as Uint8Array).length;
    if (size > maxBytes) throw new Failure('It is larger than 8 MiB, which is the most that the elements read.');
  }
  return Buffer.concat(chunks);
};

/** The text at a file, an http(s) address, or `-` for standard input; with its byte order mark. Throws a `Failure`. */
export const readText = async (source: string): Promise<string> => {
  let bytes: Uint8Array;
  try {
    bytes =
      source === '-' ? await buffer(process.stdin) : await (isAddress(source) ? download(source) : readFile(source));
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(reason(error));
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
