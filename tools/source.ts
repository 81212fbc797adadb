// Fetches the bytes of a file, of standard input or of an address, up to a limit; it must not know what they mean.
import {createReadStream} from 'node:fs';
import {PrivateAddress} from './public-network.ts';

declare const __VERSION__: string;

export interface Source {
  readonly bytes: Uint8Array;
  /** Where the bytes were found in the end, if that was on the web. */
  readonly address?: string;
  /** The encoding that the server stated. */
  readonly charset?: string | undefined;
}

/** What is wanted of a source, and how much of it. */
export interface Limits {
  /** The most bytes that are read. */
  readonly bytes: number;
  /** The longest that an answer may take, in milliseconds. */
  readonly patience: number;
  /** What is asked of servers that have several: the header of that name. */
  readonly accept?: string;
}

export const isAddress = (source: string): boolean => /^https?:\/\//i.test(source);

/**
 * Reads a file, `-` for standard input, or an http: or https: address.
 * @throws {Error} with a sentence that says what is wrong and how to mend it, without the name of the source
 */
export async function readSource(name: string, limits: Limits): Promise<Source> {
  if (isAddress(name)) return fetchBytes(name, limits);
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(name)) throw new Error('is neither a file nor an http: or https: address.');
  try {
    return {bytes: await take(name === '-' ? process.stdin : createReadStream(name), limits.bytes)};
  } catch (error) {
    const {code} = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new Error('there is no such file. Check the name, or start an address with https://.');
    if (code === 'EISDIR') throw new Error('is a folder. Name a file in it.');
    if (code === 'EACCES' || code === 'EPERM') throw new Error('may not be read. Look at its permissions.');
    throw code ? new Error(`the file cannot be read (${code}).`) : error;
  }
}

/**
 * Fetches an address. Redirects are followed as `fetch` does, twenty at most and to http: and https: only.
 * @param fetchWith `fetchPublic` for what other people wrote
 */
export async function fetchBytes(
  address: string,
  {bytes, patience, accept = '*/*'}: Limits,
  fetchWith: typeof fetch = fetch,
): Promise<Source> {
  try {
    const response = await fetchWith(address, {
      signal: AbortSignal.timeout(patience),
      headers: {
        accept,
        'user-agent': `mtg/${__VERSION__}`,
      },
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw new Error(refusal(response));
    }
    return {
      bytes: await take(response.body ?? [], bytes),
      address: response.url,
      charset: /charset\s*=\s*"?([\w.:-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1],
    };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'TimeoutError')
      throw new Error(`did not answer in full within ${patience / 1000} seconds. Try again later.`, {cause: error});
    if (!(error instanceof TypeError)) throw error;
    const {code, message} = (error.cause ?? error) as NodeJS.ErrnoException;
    if (error.cause instanceof PrivateAddress) throw new Error(message, {cause: error});
    throw new Error(`could not be reached (${code ?? message}). Check the address and the connection.`, {cause: error});
  }
}

const refusal = ({status, statusText}: Response): string => {
  const answer = `the server answered “${`${status} ${statusText}`.trim()}”.`;
  if (status === 404 || status === 410) return `${answer} Check the address, for example in a browser.`;
  if (status < 500)
    return `${answer} Where a browser may read it, save the feed there and name the file instead of the address.`;
  return `${answer} Try again later.`;
};

async function take(chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, limit: number): Promise<Uint8Array> {
  const taken: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new Error(`is larger than ${limit / 2 ** 20} MiB, which is the most that is read.`);
    taken.push(chunk);
  }
  return Buffer.concat(taken);
}
