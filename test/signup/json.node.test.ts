import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {json} from '../../dist/signup/json.js';

const signUp = {
  email: 'name@example.com',
  name: undefined,
  consent: {given: true, text: 'You may email me.', version: '2a', language: 'en'},
  source_url: 'https://trust.example/genomics',
  form_version: '0.1.0',
} as const;

const realFetch = globalThis.fetch;

/** Sends the sign-up to a list that answers so. */
const send = async (answer: () => Response | Promise<Response>) => {
  const requests: Request[] = [];
  globalThis.fetch = async (url, init) => {
    requests.push(new Request(url, init));
    return answer();
  };
  const {signal} = new AbortController();
  const result = await json(signUp, {action: 'https://list.example/signups', idempotencyKey: 'k-1', signal});
  return {result, request: requests[0]!};
};

const body = (status: number, content: unknown) => () => Response.json(content, {status});
const error = {detail: 'Enter your email address', pointer: '#/email'};
const field = {name: 'email', detail: 'Enter your email address'};
const server = {state: 'unconfirmed', reason: 'server'};
const format = {state: 'unconfirmed', reason: 'format'};

describe('a sign-up sent as JSON', () => {
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('is one request, without cookies, under a key in quotes, with nothing that is not documented', async () => {
    const {request} = await send(body(202, {confirmation_pending: true}));
    assert.equal(request.url, 'https://list.example/signups');
    assert.deepEqual([request.method, request.credentials], ['POST', 'omit']);
    assert.equal(request.headers.get('content-type'), 'application/json');
    assert.equal(request.headers.get('idempotency-key'), '"k-1"');
    const {name: _, ...documented} = signUp;
    assert.deepEqual(await request.json(), documented);
  });

  it('fails as the network does, for the caller to word', async () => {
    await assert.rejects(
      send(() => Promise.reject(new TypeError('Failed to fetch'))),
      TypeError,
    );
  });

  const answers: [what: string, answer: () => Response, result: unknown][] = [
    ...[200, 201, 202].flatMap((status): [string, () => Response, unknown][] => [
      [
        `${status}, pending`,
        body(status, {confirmation_pending: true}),
        {state: 'accepted', confirmationPending: true},
      ],
      [
        `${status}, not pending`,
        body(status, {confirmation_pending: false}),
        {state: 'accepted', confirmationPending: false},
      ],
    ]),
    [
      '200 with other members too',
      body(200, {confirmation_pending: false, id: 7}),
      {state: 'accepted', confirmationPending: false},
    ],
    ['200 with a word for a boolean', body(200, {confirmation_pending: 'true'}), format],
    ['200 without the member', body(200, {}), format],
    ['200 with null', body(200, null), format],
    ['200 with a list', body(200, []), format],
    ['200 with a page', () => new Response('<h1>Thank you</h1>'), format],
    ['204', () => new Response(null, {status: 204}), format],
    ['206 that says all the same', body(206, {confirmation_pending: false}), format],
    ['400 with a field', body(400, {errors: [error]}), {state: 'rejected', fields: [field]}],
    ['422 with a field', body(422, {errors: [error]}), {state: 'rejected', fields: [field]}],
    [
      '422 with every field, and members of them',
      body(422, {errors: [error, {...error, pointer: '#/name'}, {...error, pointer: '#/consent/given'}]}),
      {state: 'rejected', fields: [field, {...field, name: 'name'}, {...field, name: 'consent'}]},
    ],
    [
      '422 with a field and errors that nobody can mend',
      body(422, {errors: [null, 'x', {detail: 7, pointer: '#/name'}, {...error, pointer: '#/emailed'}, error]}),
      {state: 'rejected', fields: [field]},
    ],
    ['422 about a field that nobody fills in', body(422, {errors: [{...error, pointer: '#/source_url'}]}), server],
    ['422 without errors', body(422, {type: '/problems/key-reused'}), server],
    ['422 with errors that are none', body(422, {errors: 'email'}), server],
    ['400 with a page', () => new Response('<h1>Bad request</h1>', {status: 400}), server],
    ['403 with a field', body(403, {errors: [error]}), server],
    ['409', body(409, {}), server],
    ['429', body(429, {}), {state: 'unconfirmed', reason: 'too-many'}],
    ['500 that says it is done', body(500, {confirmation_pending: false}), server],
    ['503', () => new Response('', {status: 503}), server],
  ];
  for (const [what, answer, expected] of answers) {
    it(`is ${(expected as {state: string}).state} after ${what}`, async () => {
      const {result} = await send(answer);
      assert.deepEqual(result, expected);
    });
  }
});
