// What the receiver makes of a sign-up as JSON, and what any page may know of it.
import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {escape} from '../../receiver/answer.ts';
import {openDatabase} from '../../receiver/database.ts';
import {note} from '../../receiver/problem.ts';
import {ask, byEmail, postForm, postJson, problemOf, signup, browser} from './ask.ts';
import {isDescribed} from './contract.ts';
import {serverFor} from './databases.ts';

const jsonBody = '/paths/~1signups/post/requestBody/content/application~1json/schema';

const server = await serverFor({after});

describe('a sign-up as JSON', () => {
  test('is accepted, and kept with the words that the person was shown', async () => {
    const reply = await postJson(server.url, signup);
    assert.equal(reply.status, 202);
    assert.deepEqual(JSON.parse(reply.text), {confirmation_pending: true});
    const [person, ...others] = await byEmail(server.url, 'name@example.com');
    assert.equal(others.length, 0);
    assert.equal(person?.name, 'Ada');
    assert.equal(person.consent_records.length, 1);
    assert.equal(person.status, 'pending');
    const {id: _, received_at, ...record} = person.consent_records[0]!;
    assert.equal(received_at, person.first_asked_at);
    assert.deepEqual(record, {
      event: 'asked',
      name: 'Ada',
      how: 'json',
      about_record: null,
      text: 'You may email me. I can stop at any time.',
      version: '2026-09',
      language: 'en-GB',
      source_url: 'https://trust.example/genomics',
      form_version: '0.1.0',
      purposes: [],
    });
  });

  test('is answered alike for a new address and a known one, in any case of letters, and the person is there once', async () => {
    const first = await postJson(server.url, {...signup, email: 'Twice@example.com'});
    const again = await postJson(server.url, {...signup, email: ' tWICE@EXAMPLE.com '});
    const {date: _, ...headers} = first.headers;
    const {date: __, ...headersAgain} = again.headers;
    assert.deepEqual([again.status, again.text, headersAgain], [first.status, first.text, headers]);
    const people = await byEmail(server.url, 'Twice@example.com');
    assert.equal(people.length, 1);
    assert.equal(people[0]?.consent_records.length, 2);
  });

  test('keeps the name that was given first, and takes one when there was none', async () => {
    const {name: _, ...nameless} = {...signup, email: 'later@example.com'};
    await postJson(server.url, nameless);
    assert.equal((await byEmail(server.url, 'later@example.com'))[0]?.name, null);
    await postJson(server.url, {...nameless, name: '  Mary\n Jackson '});
    await postJson(server.url, {...nameless, name: 'Somebody else'});
    assert.equal((await byEmail(server.url, 'later@example.com'))[0]?.name, 'Mary Jackson');
  });

  test('loses what could tell who was reading the page: query, fragment and user information', async () => {
    const email = 'query@example.com';
    await postJson(server.url, {...signup, email, source_url: 'https://me:secret@trust.example/a?patient=1#top'});
    assert.equal((await byEmail(server.url, email))[0]?.consent_records[0]?.source_url, 'https://trust.example/a');
  });

  for (const [sentence, body] of Object.entries({
    'may leave the name out': {...signup, name: undefined},
    'may have an empty name': {...signup, name: ''},
    'may have purposes beyond the newsletter': {
      ...signup,
      consent: {...signup.consent, purposes: [{name: 'a-1', text: 'Yes.'}]},
    },
    'may have an empty hidden field': {...signup, fax_number: ''},
    'may have members that nobody knows': {...signup, colour: 'green', constructor: 1},
    'may have an address with a plus and an apostrophe': {...signup, email: "o'neil+list@mail.example.co.uk"},
    'may have an address in another script': {...signup, email: 'جون@example.com'},
    'may have an address of 254 characters': {...signup, email: `${'a'.repeat(242)}@example.com`},
    'may have a name of 200 characters': {...signup, name: 'a'.repeat(200)},
    'may come from a page without an address of its own': {...signup, source_url: undefined},
  })) {
    test(sentence, async () => {
      assert.ok(isDescribed(jsonBody, JSON.parse(JSON.stringify(body))), 'receiver/openapi.json does not allow it');
      assert.equal((await postJson(server.url, body)).status, 202);
    });
  }

  test('may say its type in capitals, with a charset', async () => {
    const reply = await postJson(server.url, signup, {'content-type': 'Application/JSON; charset=utf-8'});
    assert.equal(reply.status, 202);
  });

  test('has its address in one form of Unicode, however the keyboard wrote it', async () => {
    await postJson(server.url, {...signup, email: 'zoe\u0308@example.com'});
    await postJson(server.url, {...signup, email: 'zo\u00eb@example.com'});
    assert.equal((await byEmail(server.url, 'zo\u00eb@example.com'))[0]?.consent_records.length, 2);
  });
});

describe('a page of another origin', () => {
  test('may ask before it sends JSON with a key', async () => {
    const reply = await ask(server.url, {
      method: 'OPTIONS',
      path: '/signups',
      headers: {origin: 'https://trust.example', 'access-control-request-method': 'POST'},
    });
    assert.equal(reply.status, 204);
    assert.equal(reply.headers['access-control-allow-headers'], 'content-type, idempotency-key');
  });

  test('may read the answer and every problem, and no header beyond when to try again', async () => {
    for (const body of [signup, {...signup, email: ''}, '[', 'a'.repeat(20_000)]) {
      const {headers} = await postJson(server.url, body);
      assert.equal(headers['access-control-allow-origin'], '*');
      assert.equal(headers['access-control-expose-headers'], undefined);
      assert.equal(headers['access-control-allow-credentials'], undefined);
    }
  });

  test('may not read the list', async () => {
    const {headers} = await ask(server.url, {path: '/signups', headers: {origin: 'https://trust.example'}});
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.equal(headers['cross-origin-resource-policy'], 'same-origin');
  });
});

test('a person whose sign-up meets a broken store is told that it could not be confirmed, and the server lives on', async (t) => {
  const log = t.mock.method(console, 'error', () => {});
  await server.deliver(); // so that no email meets it too
  const other = await openDatabase(server.database);
  t.after(() => other.close());
  const email = 'broken@example.com';
  await other.query('ALTER TABLE consent_records RENAME TO elsewhere');
  const reply = await postJson(server.url, {...signup, email}, {'idempotency-key': '"broken"'});
  const page = await postForm(server.url, {email, consent: 'yes'}, browser);
  const list = await ask(server.url, {path: '/signups'});
  await other.query('ALTER TABLE elsewhere RENAME TO consent_records');
  assert.equal(problemOf(reply).type, '/problems/unexpected');
  assert.equal(page.status, 500);
  assert.match(page.text, /We could not confirm your sign-up\. Try again in a few minutes\./);
  assert.equal(list.status, 500);
  assert.equal(log.mock.callCount(), 3);
  assert.doesNotMatch(JSON.stringify(log.mock.calls.map((call) => call.arguments)), /@/);
  assert.equal((await byEmail(server.url, email)).length, 0);
  // The key was not used up by the attempt that failed.
  assert.equal((await postJson(server.url, {...signup, email}, {'idempotency-key': '"broken"'})).status, 202);
  assert.equal((await byEmail(server.url, email))[0]?.consent_records.length, 1);
});

test('the log has the place of a mistake, and not its words, which may be somebody’s', (t) => {
  const log = t.mock.method(console, 'error', () => {});
  note(new TypeError('name@example.com\nname@example.com'));
  note('name@example.com');
  const printed = log.mock.calls.map((call) => String(call.arguments[0]));
  assert.match(printed[0] ?? '', /^Unexpected TypeError\n    at .*receiver\.node\.test\.ts/);
  assert.doesNotMatch(printed.join(), /@example/);
});

test('nothing that a stranger sent becomes markup', () => {
  assert.equal(escape(`<a href="x" id='y'>&`), '&#60;a href=&#34;x&#34; id=&#39;y&#39;&#62;&#38;');
});
