// Asks the demo server as a client does, and holds every answer of the receiver against the contract.
import assert from 'node:assert/strict';
import {request, type IncomingHttpHeaders, type OutgoingHttpHeaders} from 'node:http';
import type {ListedSignup} from '../../receiver/signups.ts';
import {assertInContract} from './contract.ts';

export interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string | Uint8Array;
}

/** One request on a connection of its own. The path goes out as it is, dots and all. */
export async function ask(url: string, asked: Asked): Promise<Reply> {
  const {method = 'GET', path, headers, body} = asked;
  const {hostname, port} = new URL(url);
  const reply = await new Promise<Reply>((resolve, reject) => {
    const sent = request({hostname, port, method, path, headers, agent: false}, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk: string) => (text += chunk));
      response.on('error', reject);
      response.on('end', () => resolve({status: response.statusCode ?? 0, headers: response.headers, text}));
    });
    sent.on('error', reject);
    sent.end(body);
  });
  assert.equal(reply.headers['x-content-type-options'], 'nosniff');
  assert.match(String(reply.headers['referrer-policy']), /^(?:strict-origin-when-cross-origin|no-referrer)$/);
  assertInContract(method, path, reply);
  return reply;
}

export const signup = {
  email: 'name@example.com',
  name: 'Ada',
  consent: {given: true, text: 'You may email me. I can stop at any time.', version: '2026-09', language: 'en-GB'},
  source_url: 'https://trust.example/genomics',
  form_version: '0.1.0',
};

export const postJson = (url: string, body: unknown, headers: OutgoingHttpHeaders = {}): Promise<Reply> =>
  ask(url, {
    method: 'POST',
    path: '/signups',
    headers: {'content-type': 'application/json', ...headers},
    body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
  });

export const postForm = (
  url: string,
  fields: string | Record<string, string>,
  headers: OutgoingHttpHeaders = {},
): Promise<Reply> =>
  ask(url, {
    method: 'POST',
    path: '/signups',
    headers: {'content-type': 'application/x-www-form-urlencoded', ...headers},
    body: String(new URLSearchParams(fields)),
  });

/** The sign-ups as the owner of the computer sees them. */
export async function listed(url: string): Promise<readonly ListedSignup[]> {
  return JSON.parse((await ask(url, {path: '/signups'})).text) as readonly ListedSignup[];
}

export const byEmail = async (url: string, email: string): Promise<readonly ListedSignup[]> =>
  (await listed(url)).filter((person) => person.email === email);

/** What a browser says when it posts a form by itself. */
export const browser = {accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'};

interface ProblemDocument {
  readonly type: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly {readonly detail: string; readonly pointer: string}[];
}

export function problemOf(reply: Reply): ProblemDocument {
  assert.equal(reply.headers['content-type'], 'application/problem+json');
  return JSON.parse(reply.text) as ProblemDocument;
}
