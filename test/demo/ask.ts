// Asks the demo server as a client does, and holds every answer of the receiver against demo/openapi.json: an answer that
// is not described there fails the test, whatever the test is about.
import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {request, type IncomingHttpHeaders, type OutgoingHttpHeaders} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Ajv2020} from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import openapi from '../../demo/openapi.json' with {type: 'json'};
import type {ListedSignup} from '../../demo/signups.ts';

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

const ajv = new Ajv2020({allErrors: true, allowUnionTypes: true});
formats.default(ajv);
// The contract is not a schema; the schemas inside it are.
ajv.addVocabulary(Object.keys(openapi));
ajv.addSchema(openapi, 'openapi', false, false);

/** Fails unless `value` is what the schema at `pointer` of the contract describes. */
export function assertDescribed(pointer: string, value: unknown): void {
  const validate = ajv.getSchema(`openapi#${encodeURI(pointer)}`);
  assert.ok(validate, `demo/openapi.json has no ${pointer}`);
  assert.ok(validate(value), `${pointer}: ${ajv.errorsText(validate.errors)} in ${JSON.stringify(value)}`);
}

export const isDescribed = (pointer: string, value: unknown): boolean =>
  ajv.getSchema(`openapi#${encodeURI(pointer)}`)?.(value) === true;

interface Described {
  readonly headers: Readonly<Record<string, {readonly $ref?: string}>>;
  readonly content?: Readonly<Record<string, unknown>>;
}

const operations: Readonly<Record<string, Readonly<Record<string, {readonly responses: object} | undefined>>>> =
  openapi.paths;

function assertInContract({method, path}: Asked, {status, headers, text}: Reply): void {
  const operation = operations[path]?.[(method ?? 'GET').toLowerCase()];
  const pointer = operation
    ? `/paths/${path.replaceAll('/', '~1')}/${(method ?? 'GET').toLowerCase()}/responses/${status}`
    : '/components/responses/WrongMethod';
  const described = (
    operation
      ? Object.entries(operation.responses).find(([code]) => code === String(status))?.[1]
      : openapi.components.responses.WrongMethod
  ) as Described | undefined;
  assert.ok(described, `${method} ${path} answered ${status}, which demo/openapi.json does not have`);
  for (const [name, header] of Object.entries(described.headers)) {
    const schema = header.$ref ? `${header.$ref.slice(1)}/schema` : `${pointer}/headers/${name}/schema`;
    assertDescribed(schema, headers[name.toLowerCase()]);
  }
  if (method === 'HEAD' || described.content === undefined) return assert.equal(text, '');
  const media = headers['content-type']?.split(';')[0] ?? '';
  assert.ok(media in described.content, `${method} ${path} ${status} came as “${media}”`);
  const schema = `${pointer}/content/${media.replace('/', '~1')}/schema`;
  assertDescribed(schema, media === 'text/html' ? text : JSON.parse(text));
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
  assert.equal(reply.headers['referrer-policy'], 'strict-origin-when-cross-origin');
  if (operations[path]?.[method.toLowerCase()] || path === '/signups') assertInContract(asked, reply);
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

/** A folder that is gone after the test. */
export async function folderFor(test: {after(clean: () => Promise<void>): void}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mtg-demo-'));
  test.after(() => rm(folder, {recursive: true, force: true}));
  return folder;
}
