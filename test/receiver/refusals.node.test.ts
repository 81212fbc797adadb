// What a person and a partner developer are told when a sign-up is not accepted.
import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {kinds} from '../../receiver/problem.ts';
import {ask, listed, postJson, problemOf, signup} from './ask.ts';
import {serverFor} from './databases.ts';

const server = await serverFor({after});

const {consent} = signup;
const address = 'Enter an email address in the correct format, like name@example.com';
const tick = 'Tick the box to say that you want to get these emails';

describe('a person is told what to put right', () => {
  const answers: Record<string, readonly [unknown, string, ...(readonly [string, string])[]]> = {
    'no address': [{...signup, email: undefined}, 'bad-address', ['#/email', 'Enter your email address']],
    'an address of spaces': [{...signup, email: ' \t '}, 'bad-address', ['#/email', 'Enter your email address']],
    'consent that was not given': [{...signup, consent: {given: false}}, 'consent-not-given', ['#/consent', tick]],
    'no consent at all': [{...signup, consent: undefined}, 'consent-not-given', ['#/consent', tick]],
    'consent that is only inherited': [
      JSON.stringify({...signup, consent: undefined}).replace('{', '{"__proto__":{"consent":{"given":true}},'),
      'consent-not-given',
      ['#/consent', tick],
    ],
    'a name that is too long': [
      {...signup, name: 'a'.repeat(201)},
      'long-name',
      ['#/name', 'Name must be 200 characters or fewer'],
    ],
    'several at once, the first of which gives its type': [
      {...signup, email: 'name', consent: {given: false}, name: 'a'.repeat(201)},
      'bad-address',
      ['#/email', address],
      ['#/name', 'Name must be 200 characters or fewer'],
      ['#/consent', tick],
    ],
  };
  for (const [sentence, [body, kind, ...errors]] of Object.entries(answers)) {
    test(sentence, async () => {
      const reply = await postJson(server.url, body);
      assert.equal(reply.status, 422);
      const problem = problemOf(reply);
      assert.equal(problem.type, `/problems/${kind}`);
      assert.deepEqual(
        problem.errors,
        errors.map(([pointer, detail]) => ({detail, pointer})),
      );
      assert.equal(problem.detail, errors[0]?.[1]);
    });
  }

  for (const email of [
    'name',
    '@example.com',
    'name@',
    'name@example',
    'name@example.',
    'name@.com',
    'name@exam..ple.com',
    'name@@example.com',
    'a@b@example.com',
    'na me@example.com',
    'name@exam\u00a0ple.com',
    'na\u0000me@example.com',
    'na\u0085me@example.com',
    'na\u202eme@example.com',
    '<name@example.com',
    'name@example.com>',
    'name@example.com\nbcc:all@example.com',
    `${'a'.repeat(243)}@example.com`,
  ]) {
    test(`an address such as ${JSON.stringify(email).slice(0, 40)}`, async () => {
      const problem = problemOf(await postJson(server.url, {...signup, email}));
      assert.equal(problem.status, 422);
      assert.deepEqual(problem.errors, [{detail: address, pointer: '#/email'}]);
    });
  }

  test('in words that neither beg nor blame', () => {
    for (const {title} of Object.values(kinds)) assert.doesNotMatch(title, /please|sorry|valid|oops|forbidden/i);
  });
});

describe('a partner developer is told what is wrong with the body', () => {
  const bodies: Record<string, readonly [unknown, pointer?: string]> = {
    'that is empty': [''],
    'that is not JSON': ['{"email": name@example.com}'],
    'that is a list': [[signup]],
    'that is null': ['null'],
    'that is a string': ['"name@example.com"'],
    'whose address is a list': [{...signup, email: ['name@example.com']}, '#/email'],
    'whose address is null': [{...signup, email: null}, '#/email'],
    'whose name is a number': [{...signup, name: 7}, '#/name'],
    'whose name is half a character': ['{"name":"\\ud800","email":"name@example.com"}', '#/name'],
    'whose consent is a word': [{...signup, consent: 'yes'}, '#/consent'],
    'whose consent is a list': [{...signup, consent: [true]}, '#/consent'],
    'whose consent is given as a word': [{...signup, consent: {...consent, given: 'true'}}, '#/consent/given'],
    'whose consent has no words': [{...signup, consent: {...consent, text: undefined}}, '#/consent/text'],
    'whose consent has blank words': [{...signup, consent: {...consent, text: ' \n'}}, '#/consent/text'],
    'whose consent has words that would be cut': [{...signup, consent: {...consent, text: 'a\0b'}}, '#/consent/text'],
    'whose consent has no version': [{...signup, consent: {...consent, version: undefined}}, '#/consent/version'],
    'whose consent has no language': [{...signup, consent: {...consent, language: ['en']}}, '#/consent/language'],
    'whose purposes are a word': [{...signup, consent: {...consent, purposes: 'all'}}, '#/consent/purposes'],
    'whose purpose is a word': [{...signup, consent: {...consent, purposes: ['all']}}, '#/consent/purposes/0'],
    'whose purpose has no words': [
      {...signup, consent: {...consent, purposes: [{name: 'events'}]}},
      '#/consent/purposes/0/text',
    ],
    'whose purpose has a name with spaces': [
      {...signup, consent: {...consent, purposes: [{name: 'All of it', text: 'Yes.'}]}},
      '#/consent/purposes',
    ],
    'whose purposes are twice the same': [
      {
        ...signup,
        consent: {
          ...consent,
          purposes: [
            {name: 'a', text: 'Yes.'},
            {name: 'a', text: 'No.'},
          ],
        },
      },
      '#/consent/purposes',
    ],
    'with more purposes than anybody reads': [
      {...signup, consent: {...consent, purposes: Array.from({length: 21}, (_, i) => ({name: `a${i}`, text: 'Yes.'}))}},
      '#/consent/purposes',
    ],
    'whose page is a file on somebody’s disk': [{...signup, source_url: 'file:///home/a/page.html'}, '#/source_url'],
    'whose page is a script': [{...signup, source_url: 'javascript:alert(1)'}, '#/source_url'],
    'whose page is not an address': [{...signup, source_url: '/genomics'}, '#/source_url'],
    'whose page has a very long address': [
      {...signup, source_url: `https://trust.example/${'a'.repeat(2048)}`},
      '#/source_url',
    ],
    'without the version of the form': [{...signup, form_version: undefined}, '#/form_version'],
    'whose hidden field is a number': [{...signup, fax_number: 0}, '#/fax_number'],
  };
  for (const [sentence, [body, pointer]] of Object.entries(bodies)) {
    test(sentence, async () => {
      const problem = problemOf(await postJson(server.url, body));
      assert.equal(problem.status, 400);
      assert.equal(problem.type, '/problems/bad-shape');
      assert.deepEqual(
        problem.errors?.map((error) => error.pointer),
        pointer === undefined ? undefined : [pointer],
      );
    });
  }

  test('that is not UTF-8', async () => {
    const bytes = Buffer.from(JSON.stringify(signup).replace('Ada', 'Zo\u00eb'), 'latin1');
    assert.equal(problemOf(await postJson(server.url, bytes)).detail, 'The body must be UTF-8');
  });

  for (const type of ['text/plain', 'multipart/form-data; boundary=x', 'application/jsonp', 'constructor', '']) {
    test(`of type “${type}”`, async () => {
      const problem = problemOf(await postJson(server.url, signup, {'content-type': type}));
      assert.equal(problem.status, 415);
      assert.equal(problem.type, '/problems/wrong-format');
    });
  }

  test('that has 16 KiB and one byte, and not when it has one byte fewer', async () => {
    const room = 16 * 1024 - JSON.stringify({...signup, padding: ''}).length;
    const largest = JSON.stringify({...signup, padding: 'a'.repeat(room)});
    assert.equal((await postJson(server.url, largest)).status, 202);
    const reply = await postJson(server.url, `${largest} `);
    assert.equal(problemOf(reply).status, 413);
    assert.equal(reply.headers.connection, 'close');
  });

  test('that is too large and does not say so', async () => {
    const reply = await postJson(server.url, Buffer.alloc(500_000, 'a'), {'transfer-encoding': 'chunked'});
    assert.equal(problemOf(reply).type, '/problems/too-large');
    assert.equal(reply.headers.connection, 'close');
  });

  for (const method of ['PUT', 'PATCH', 'DELETE', 'QUERY']) {
    test(`that was sent by ${method}`, async () => {
      const reply = await ask(server.url, {method, path: '/signups', headers: {'content-length': 0}});
      assert.equal(problemOf(reply).status, 405);
      assert.equal(reply.headers.allow, 'GET, HEAD, POST, OPTIONS');
    });
  }

  test('and none of these was stored', async () => {
    const before = await listed(server.url);
    for (const [body] of Object.values(bodies)) await postJson(server.url, body);
    await postJson(server.url, {...signup, email: 'new@example.com', consent: {given: false}});
    assert.deepEqual(await listed(server.url), before);
  });
});
