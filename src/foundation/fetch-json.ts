// Reads the JSON at a URL within limits, as a guest of the page: no cookie and no referrer go along. Knows fetch; not what the
// JSON is, and not who asks.
import {WebUrl} from '../content/web-url.js';
import {pageUrl} from './page-url.js';
import {yieldToMain} from './time-slices.js';

const timeoutMs = 10_000;
const maxBytes = 8 * 2 ** 20;
/** From this size on, in bytes, JSON takes long enough to parse for a reader to notice. */
const longBytes = 2 ** 18;

const requireAllowed = (url: string): void => {
  if (!url.startsWith('https:') && new WebUrl(url).origin !== pageUrl().origin)
    throw new Error('not on https: or this site');
};

/** A second try helps where there was no network or the server stumbled. */
const fetchTwice = async (url: string, signal: AbortSignal): Promise<Response> => {
  const request = () => fetch(url, {signal, credentials: 'omit', referrerPolicy: 'no-referrer'});
  const first = await request().catch(() => undefined);
  return first && first.status < 500 ? first : request();
};

const readChunks = async (body: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>[]> => {
  const reader = body.getReader();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (;;) {
    const {value} = await reader.read();
    if (!value) return chunks;
    chunks.push(value);
    size += value.length;
    if (size > maxBytes) throw new Error('larger than 8 MiB');
  }
};

const readJson = async (response: Response): Promise<unknown> => {
  if (!response.ok) throw new Error(`status ${response.status}`);
  if (!response.body) throw new Error('empty');
  const blob = new Blob(await readChunks(response.body));
  // Decoded beside the page's own work, and what is long is parsed in a task of its own.
  const data: unknown = JSON.parse(await blob.text());
  if (blob.size > longBytes) await yieldToMain();
  return data;
};

/**
 * The JSON at an absolute URL on https: or this site. Rejects with the reason after 10 seconds, over 8 MiB, for a status that is
 * not 2xx, and when `abort` is aborted; whatever is wrong ends the request, so that nothing more of it is loaded.
 */
export const fetchJson = async (url: string, abort: AbortController): Promise<unknown> => {
  requireAllowed(url);
  const timer = setTimeout(() => abort.abort(new Error('no answer in 10 seconds')), timeoutMs);
  try {
    return await readJson(await fetchTwice(url, abort.signal));
  } catch (error) {
    abort.abort(error);
    throw abort.signal.reason;
  } finally {
    clearTimeout(timer);
  }
};
