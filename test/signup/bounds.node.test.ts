// What a list answers may be anything, of any length: what is shown of it has bounds, and a redirect is no answer.
import assert from 'node:assert/strict';
import {afterEach, describe, it} from 'node:test';
import {hubspot} from '../../dist/signup/hubspot.js';
import {json} from '../../dist/signup/json.js';
import {listmonk} from '../../dist/signup/listmonk.js';
import {mautic} from '../../dist/signup/mautic.js';
import type {Answer, Provider, SignUp} from '../../dist/signup/provider.js';

const signUp: SignUp = {
  email: 'name@example.com',
  consent: {given: true, text: 'We may email you.', version: '1', language: 'en'},
  source_url: 'https://trust.example/',
  form_version: '0.1.0',
};

const {fetch: realFetch} = globalThis;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** What a provider makes of an answer, and how it asked. */
const send = async (
  provider: Provider,
  body: unknown,
  status: number,
): Promise<{answer: Answer; asked: RequestInit}> => {
  let asked: RequestInit = {};
  globalThis.fetch = (_, options = {}) => {
    asked = options;
    return Promise.resolve(new Response(typeof body === 'string' ? body : JSON.stringify(body), {status}));
  };
  const to = {
    action: 'https://list.example/',
    settings: {portal: '1', form: '2', list: '3', subscription: '4'},
    idempotencyKey: 'key',
    signal: new AbortController().signal,
  };
  return {answer: await provider.send!(signUp, to), asked};
};

const many = <Entry>(entry: Entry): Entry[] => Array<Entry>(3_000).fill(entry);
const long = `\u202e${'word '.repeat(20_000)}`;

/** A refusal of each list, 100 times as long as any. */
const refusals: readonly (readonly [string, Provider, unknown, number])[] = [
  ['json', json, {errors: many({pointer: '#/email', detail: 'Not an address'})}, 422],
  ['json', json, {errors: [{pointer: '#/email', detail: long}]}, 422],
  [
    'hubspot',
    hubspot,
    {errors: many({message: "Error in 'fields.email'. Not an address", errorType: 'INVALID_EMAIL'})},
    400,
  ],
  ['hubspot', hubspot, {errors: [{message: long, errorType: 'INVALID_EMAIL'}]}, 400],
  ['listmonk', listmonk, {message: `E-mail ${long}`}, 400],
  ['mautic', mautic, {success: 0, validationErrors: {email: '<'.repeat(200_000)}}, 200],
];

describe('an answer of a list', () => {
  for (const [name, provider, body, status] of refusals)
    it(`is shown in bounds, however long that of ${name} is (${JSON.stringify(body).slice(0, 40)}…)`, async () => {
      const {answer} = await send(provider, body, status);
      assert.equal(answer.state, 'rejected');
      const fields = answer.state === 'rejected' ? answer.fields : [];
      assert.equal(fields.length, 1);
      assert.ok(fields[0]!.detail.length <= 300, String(fields[0]!.detail.length));
      assert.doesNotMatch(fields[0]!.detail, /[\u202a-\u202e]/u);
    });

  it('is no text where it says that it is one', async () => {
    const {answer} = await send(
      json,
      {
        errors: [
          {pointer: {toString: 1}, detail: 'x'},
          {pointer: '#/email', detail: {}},
        ],
      },
      422,
    );
    assert.deepEqual(answer, {state: 'unconfirmed', reason: 'server'});
  });

  for (const [name, provider] of Object.entries({json, hubspot, listmonk, mautic})) {
    it(`is called off by ${name} when it has no end`, async () => {
      await assert.rejects(send(provider, 'x'.repeat(2 ** 20), 200), /longer than/);
    });

    it(`of ${name} is not followed elsewhere`, async () => {
      const {asked} = await send(provider, {}, 500);
      assert.equal(asked.redirect, 'error');
    });
  }

  it('asks to wait a day at most', async () => {
    globalThis.fetch = () =>
      Promise.resolve(new Response('', {status: 429, headers: {'retry-after': '9'.repeat(400)}}));
    const to = {
      action: 'https://list.example/',
      settings: {},
      idempotencyKey: 'key',
      signal: new AbortController().signal,
    };
    assert.deepEqual(await json.send!(signUp, to), {state: 'unconfirmed', reason: 'too-many', retryAfter: undefined});
  });
});
