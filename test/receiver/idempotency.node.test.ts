// What a key does for somebody whose first try may have been lost.
import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {browser, byEmail, listed, postForm, postJson, problemOf, signup} from './ask.ts';
import {serverFor} from './databases.ts';

const server = await serverFor({after});

const {consent} = signup;

describe('an idempotency key', () => {
  test('makes a second try get the first answer, with nothing stored twice', async () => {
    const body = {...signup, email: 'retry@example.com'};
    const first = await postJson(server.url, body, {'idempotency-key': '"key-1"'});
    const again = await postJson(server.url, body, {'idempotency-key': '"key-1"'});
    assert.deepEqual([again.status, again.text], [first.status, first.text]);
    assert.equal(first.status, 202);
    assert.equal((await byEmail(server.url, 'retry@example.com'))[0]?.consent_records.length, 1);
  });

  test('is the same with quotes and without, and for the same members in another order', async () => {
    const {email: _, ...rest} = signup;
    await postJson(server.url, {...signup, email: 'order@example.com'}, {'idempotency-key': '"key-2"'});
    await postJson(server.url, {...rest, email: 'order@example.com'}, {'idempotency-key': 'key-2'});
    assert.equal((await byEmail(server.url, 'order@example.com'))[0]?.consent_records.length, 1);
  });

  test('makes many tries at once one sign-up', async () => {
    const body = {...signup, email: 'impatient@example.com'};
    const replies = await Promise.all(
      Array.from({length: 20}, () => postJson(server.url, body, {'idempotency-key': '"key-3"'})),
    );
    // Who comes while the first is being stored is told so.
    for (const {status} of replies) assert.ok(status === 202 || status === 409, String(status));
    assert.ok(replies.some(({status}) => status === 202));
    assert.equal((await byEmail(server.url, 'impatient@example.com'))[0]?.consent_records.length, 1);
  });

  test('carries over to the plain form, when the browser falls back to it', async () => {
    const body = {...signup, email: 'fallback@example.com'};
    await postJson(server.url, body, {'idempotency-key': '"key-4"'});
    const fields = {
      email: body.email,
      name: body.name,
      consent: 'yes',
      consent_text: consent.text,
      consent_version: consent.version,
      consent_language: consent.language,
      source_url: body.source_url,
      form_version: body.form_version,
      idempotency_key: 'key-4',
    };
    assert.equal((await postForm(server.url, fields, browser)).status, 303);
    assert.equal((await byEmail(server.url, 'fallback@example.com'))[0]?.consent_records.length, 1);
  });

  for (const [member, other] of Object.entries({
    email: {email: 'other@example.com'},
    name: {name: 'Grace'},
    'consent text': {consent: {...consent, text: 'Other words.'}},
    'form version': {form_version: '0.2.0'},
  })) {
    test(`that was used with another ${member} is refused, and stores nothing`, async () => {
      await postJson(server.url, {...signup, email: 'key@example.com'}, {'idempotency-key': `"${member}"`});
      const before = await listed(server.url);
      const changed = {...signup, email: 'key@example.com', ...other};
      const problem = problemOf(await postJson(server.url, changed, {'idempotency-key': `"${member}"`}));
      assert.equal(problem.status, 422);
      assert.equal(problem.type, '/problems/key-reused');
      assert.deepEqual(await listed(server.url), before);
    });
  }

  test('is not used up by a refused sign-up: a corrected form may keep it', async () => {
    const refused = await postJson(server.url, {...signup, email: 'name@exam'}, {'idempotency-key': '"key-5"'});
    assert.equal(refused.status, 422);
    const corrected = {...signup, email: 'corrected@example.com'};
    assert.equal((await postJson(server.url, corrected, {'idempotency-key': '"key-5"'})).status, 202);
  });

  for (const key of [
    '""',
    '',
    '"open',
    'a"b',
    'a b',
    'a,b',
    '"a", "b"',
    '"caf\u00e9"',
    '"a\\b"',
    `"${'a'.repeat(256)}"`,
  ]) {
    test(`such as ${key.slice(0, 20) || 'nothing'} is refused as malformed`, async () => {
      const problem = problemOf(await postJson(server.url, signup, {'idempotency-key': key}));
      assert.equal(problem.status, 400);
      assert.equal(problem.type, '/problems/bad-key');
    });
  }

  test('may have spaces, quotes and 255 characters when it is quoted', async () => {
    for (const key of ['"a \\"b\\" \\\\ c"', `"${'a'.repeat(255)}"`]) {
      assert.equal((await postJson(server.url, signup, {'idempotency-key': key})).status, 202);
    }
  });
});
