// Asks a list by script, as a guest of the page: no cookie goes, nor the page's address. Knows fetch, and no list.
import type {Answer, Destination} from './provider.js';

/** The most that is read of an answer, in bytes: those that are documented have a few hundred. */
const maxBytes = 2 ** 18;

/** What a list answered. */
export interface Reply {
  readonly response: Response;
  /** The JSON in it, of which nothing is known; without members if it is none. */
  readonly content: Record<string, unknown>;
}

/** Members of something that may be anything. */
export const record = (value: unknown): Record<string, unknown> => (value ?? {}) as Record<string, unknown>;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The text of an answer. Rejects for one that does not arrive whole or is longer than any. */
const textOf = async ({body}: Response): Promise<string> => {
  if (!body) return '';
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const {done, value} = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > maxBytes) {
      await reader.cancel();
      throw new Error(`The answer is longer than ${maxBytes} characters.`);
    }
  }
};

/**
 * Posts to a list that lets the page read its answer. Rejects when the answer does not arrive whole, and for a redirect: the browser
 * would carry the address to a place that nobody has named, and the answer from there is not that of the list.
 */
export const post = async (
  {action, signal}: Pick<Destination, 'action' | 'signal'>,
  body: string | URLSearchParams,
  headers: Record<string, string> = {},
): Promise<Reply> => {
  const response = await fetch(action, {
    method: 'POST',
    redirect: 'error',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers,
    body,
    signal,
  });
  return {response, content: record(parse(await textOf(response)))};
};

/** The seconds of a `Retry-After`, which may also be a date: RFC 9110 section 10.2.3. CORS hides it where the list does not expose it. */
const retryAfter = ({headers}: Response): number | undefined => {
  const value = headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  // Nobody waits for more than a day; a longer wait is no news to act on.
  return seconds > 0 && seconds <= 86_400 ? Math.ceil(seconds) : undefined;
};

/** The answer of a list that neither accepted nor named a field. */
export const unconfirmed = (response: Response): Answer =>
  response.status === 429
    ? {state: 'unconfirmed', reason: 'too-many', retryAfter: retryAfter(response)}
    : {state: 'unconfirmed', reason: response.ok ? 'format' : 'server'};
