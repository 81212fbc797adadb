// The other side of the contract: what the sign-up form sends is described in receiver/openapi.json, and the receiver takes it.
import assert from 'node:assert/strict';
import {after, test} from 'node:test';
import {consentTo} from '../../dist/signup/consent.js';
import {json} from '../../dist/signup/json.js';
import {byEmail} from './ask.ts';
import {assertDescribed, assertSignupDescribed} from './contract.ts';
import {serverFor} from './databases.ts';

const server = await serverFor({after});
const to = {action: `${server.url}/signups`, settings: {}, signal: new AbortController().signal};

for (const name of ['Ada', undefined]) {
  test(`a sign-up ${name ? 'with' : 'without'} a name is sent as described, and accepted as such`, async (t) => {
    const sent = t.mock.method(globalThis, 'fetch');
    const email = `${name ?? 'nameless'}@example.com`;
    const consent = consentTo('  Genomics England may\n email me. ', 'en-GB');
    const signUp = {email, name, consent, source_url: 'https://trust.example/genomics', form_version: '0.1.0'};
    const answer = await json.send!(signUp, {...to, idempotencyKey: crypto.randomUUID()});
    assert.deepEqual(answer, {state: 'accepted', confirmationPending: true});

    const request = new Request(...(sent.mock.calls[0]!.arguments as [string, RequestInit]));
    assert.equal(request.method, 'POST');
    assert.equal(request.headers.get('content-type'), 'application/json');
    assertDescribed('/paths/~1signups/post/parameters/0/schema', request.headers.get('idempotency-key'));
    assertSignupDescribed(await request.json());
    const [record] = (await byEmail(server.url, email))[0]!.consent_records;
    assert.deepEqual([record!.text, record!.version], ['Genomics England may email me.', consent.version]);
  });
}

test('what the receiver refuses is shown at the field, in its words', async () => {
  const consent = consentTo('You may email me.', 'en-GB');
  const signUp = {email: 'name', consent, source_url: 'https://trust.example/', form_version: '0.1.0'};
  const answer = await json.send!(signUp, {...to, idempotencyKey: 'a'});
  const detail = 'Enter an email address in the correct format, like name@example.com';
  assert.deepEqual(answer, {state: 'rejected', fields: [{name: 'email', detail}]});
});

test('who is refused for now is told so, and not that anything was wrong', async (t) => {
  const one = {most: 1, seconds: 60};
  const {url} = await serverFor(t, {limits: {perAddress: one, perNetwork: one}});
  const consent = consentTo('You may email me.', 'en-GB');
  const signUp = {email: 'name@example.com', consent, source_url: 'https://trust.example/', form_version: '0.1.0'};
  const send = (idempotencyKey: string) => json.send!(signUp, {...to, action: `${url}/signups`, idempotencyKey});
  assert.equal((await send('a')).state, 'accepted');
  assert.deepEqual(await send('b'), {state: 'unconfirmed', reason: 'too-many', retryAfter: 60});
});
