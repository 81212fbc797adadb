// Asks a list by script, as a guest of the page: no cookie goes, nor the page's address. Knows fetch, and no list.
import type {Answer, Destination} from './provider.js';

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

/** Posts to a list that lets the page read its answer. Rejects when the answer does not arrive whole. */
export const post = async (
  {action, signal}: Pick<Destination, 'action' | 'signal'>,
  body: string | URLSearchParams,
  headers: Record<string, string> = {},
): Promise<Reply> => {
  const response = await fetch(action, {
    method: 'POST',
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers,
    body,
    signal,
  });
  return {response, content: record(parse(await response.text()))};
};

/** The seconds of a `Retry-After`, which may also be a date: RFC 9110 section 10.2.3. CORS hides it where the list does not expose it. */
const retryAfter = ({headers}: Response): number | undefined => {
  const value = headers.get('retry-after') ?? '';
  const seconds = /^\d+$/.test(value) ? Number(value) : (Date.parse(value) - Date.now()) / 1000;
  return seconds > 0 ? Math.ceil(seconds) : undefined;
};

/** The answer of a list that neither accepted nor named a field. */
export const unconfirmed = (response: Response): Answer =>
  response.status === 429
    ? {state: 'unconfirmed', reason: 'too-many', retryAfter: retryAfter(response)}
    : {state: 'unconfirmed', reason: response.ok ? 'format' : 'server'};
