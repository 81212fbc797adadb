// What a person, a page and the owner of the computer are told by the receiver.
import assert from 'node:assert/strict';
import {join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {after, describe, test, type TestContext} from 'node:test';
import {kinds} from '../../demo/problem.ts';
import {isFromThisComputer} from '../../demo/receiver.ts';
import {start} from '../../demo/server.ts';
import {ask, folderFor, isDescribed, listed, postForm, postJson, signup, type Reply} from './ask.ts';

const browser = {accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'};
const jsonBody = '/paths/~1signups/post/requestBody/content/application~1json/schema';

const database = join(await folderFor({after}), 'signups.db');
const server = await start({port: 0, database});
after(() => server.stop());

const byEmail = async (email: string) => (await listed(server.url)).filter((person) => person.email === email);

interface ProblemDocument {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly {readonly detail: string; readonly pointer: string}[];
}

function problemOf(reply: Reply): ProblemDocument {
  assert.equal(reply.headers['content-type'], 'application/problem+json');
  return JSON.parse(reply.text) as ProblemDocument;
}

describe('a sign-up as JSON', () => {
  test('is accepted, and kept with the words that the person was shown', async () => {
    const reply = await postJson(server.url, signup);
    assert.equal(reply.status, 202);
    assert.deepEqual(JSON.parse(reply.text), {confirmation_pending: false});
    const [person, ...others] = await byEmail('name@example.com');
    assert.equal(others.length, 0);
    assert.equal(person?.name, 'Ada');
    assert.equal(person.consent_records.length, 1);
    const {given_at, ...record} = person.consent_records[0]!;
    assert.equal(given_at, person.first_asked_at);
    assert.deepEqual(record, {
      mechanism: 'json',
      text: 'You may email me. I can stop at any time.',
      version: '2026-09',
      language: 'en-GB',
      source_url: 'https://trust.example/genomics',
      form_version: '0.1.0',
    });
  });

  test('is answered alike for a new address and a known one, in any case of letters, and the person is there once', async () => {
    const first = await postJson(server.url, {...signup, email: 'Twice@example.com'});
    const again = await postJson(server.url, {...signup, email: ' tWICE@EXAMPLE.com '});
    const {date: _, ...headers} = first.headers;
    const {date: __, ...headersAgain} = again.headers;
    assert.deepEqual([again.status, again.text, headersAgain], [first.status, first.text, headers]);
    const people = await byEmail('Twice@example.com');
    assert.equal(people.length, 1);
    assert.equal(people[0]?.consent_records.length, 2);
  });

  test('keeps the name that was given first, and takes one when there was none', async () => {
    const {name: _, ...nameless} = {...signup, email: 'later@example.com'};
    await postJson(server.url, nameless);
    assert.equal((await byEmail('later@example.com'))[0]?.name, null);
    await postJson(server.url, {...nameless, name: '  Mary\n Jackson '});
    await postJson(server.url, {...nameless, name: 'Somebody else'});
    assert.equal((await byEmail('later@example.com'))[0]?.name, 'Mary Jackson');
  });

  test('loses what could tell who was reading the page: query, fragment and user information', async () => {
    const email = 'query@example.com';
    await postJson(server.url, {...signup, email, source_url: 'https://me:secret@trust.example/a?patient=1#top'});
    assert.equal((await byEmail(email))[0]?.consent_records[0]?.source_url, 'https://trust.example/a');
  });

  for (const [sentence, body] of Object.entries({
    'may leave the name out': {...signup, name: undefined},
    'may have an empty name': {...signup, name: ''},
    'may have an empty hidden field': {...signup, fax_number: ''},
    'may have members that nobody knows': {...signup, colour: 'green', constructor: 1},
    'may have an address with a plus and an apostrophe': {...signup, email: "o'neil+list@mail.example.co.uk"},
    'may have an address in another script': {...signup, email: 'جون@example.com'},
    'may have an address of 254 characters': {...signup, email: `${'a'.repeat(242)}@example.com`},
    'may have a name of 200 characters': {...signup, name: 'a'.repeat(200)},
    'may come from a page without an address of its own': {...signup, source_url: 'about:srcdoc'},
  })) {
    test(sentence, async () => {
      assert.ok(isDescribed(jsonBody, JSON.parse(JSON.stringify(body))), 'demo/openapi.json does not allow it');
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
    assert.equal((await byEmail('zo\u00eb@example.com'))[0]?.consent_records.length, 2);
  });
});

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
    'a hidden field that was filled in': [
      {...signup, fax_number: '020'},
      'hidden-field',
      ['#/fax_number', 'Leave the fax number empty'],
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
    'without the page': [{...signup, source_url: undefined}, '#/source_url'],
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
    await postJson(server.url, {...signup, email: 'new@example.com', fax_number: '1'});
    await postJson(server.url, {...signup, email: 'new@example.com', consent: {given: false}});
    assert.deepEqual(await listed(server.url), before);
  });
});

describe('an idempotency key', () => {
  test('makes a second try get the first answer, with nothing stored twice', async () => {
    const body = {...signup, email: 'retry@example.com'};
    const first = await postJson(server.url, body, {'idempotency-key': '"key-1"'});
    const again = await postJson(server.url, body, {'idempotency-key': '"key-1"'});
    assert.deepEqual([again.status, again.text], [first.status, first.text]);
    assert.equal(first.status, 202);
    assert.equal((await byEmail('retry@example.com'))[0]?.consent_records.length, 1);
  });

  test('is the same with quotes and without, and for the same members in another order', async () => {
    const {email: _, ...rest} = signup;
    await postJson(server.url, {...signup, email: 'order@example.com'}, {'idempotency-key': '"key-2"'});
    await postJson(server.url, {...rest, email: 'order@example.com'}, {'idempotency-key': 'key-2'});
    assert.equal((await byEmail('order@example.com'))[0]?.consent_records.length, 1);
  });

  test('makes many tries at once one sign-up', async () => {
    const body = {...signup, email: 'impatient@example.com'};
    const replies = await Promise.all(
      Array.from({length: 20}, () => postJson(server.url, body, {'idempotency-key': '"key-3"'})),
    );
    assert.deepEqual(new Set(replies.map(({status}) => status)), new Set([202]));
    assert.equal((await byEmail('impatient@example.com'))[0]?.consent_records.length, 1);
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
    assert.equal((await byEmail('fallback@example.com'))[0]?.consent_records.length, 1);
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

describe('a form posted by a browser without script', () => {
  const fields = {email: 'plain@example.com', name: 'Ada', consent: 'yes'};

  test('leads to the page that says so, and the record says that there was no script', async () => {
    const reply = await postForm(server.url, fields, browser);
    assert.equal(reply.status, 303);
    const page = await ask(server.url, {path: reply.headers.location ?? ''});
    assert.equal(page.status, 200);
    assert.match(page.text, /<h1>You have asked to join the list<\/h1>/);
    assert.match(page.text, /What happens next/);
    const {given_at: _, ...record} = (await byEmail('plain@example.com'))[0]!.consent_records[0]!;
    assert.deepEqual(record, {
      mechanism: 'form without script',
      text: null,
      version: null,
      language: null,
      source_url: null,
      form_version: null,
    });
  });

  test('may have the hidden fields empty', async () => {
    const empty = {consent_text: '', consent_version: '', source_url: '', idempotency_key: '', fax_number: ''};
    assert.equal((await postForm(server.url, {...fields, ...empty, email: 'empty@example.com'}, browser)).status, 303);
    assert.equal((await byEmail('empty@example.com'))[0]?.consent_records[0]?.mechanism, 'form without script');
  });

  test('gets a page with every problem in plain words, the right status and a way back', async () => {
    const referer = 'https://trust.example/news?"><b>';
    const reply = await postForm(server.url, {email: '<b>@example', consent: ''}, {...browser, referer});
    assert.equal(reply.status, 422);
    assert.match(reply.headers['content-type'] ?? '', /^text\/html/);
    assert.ok(reply.text.includes(address));
    assert.ok(reply.text.includes(tick));
    assert.match(reply.text, /<a href="https:\/\/trust\.example\/news\?%22%3E%3Cb%3E">Go back to the form<\/a>/);
    assert.doesNotMatch(reply.text, /<b>/);
  });

  test('gets no way back to an address of a stranger’s choice', async () => {
    const reply = await postForm(
      server.url,
      {source_url: 'https://evil.example/'},
      {...browser, referer: 'javascript:1'},
    );
    assert.doesNotMatch(reply.text, /evil|javascript:|<a /);
  });

  test('gets a page for a body that cannot be read, too', async () => {
    const sent = {
      method: 'POST',
      path: '/signups',
      body: 'email=a%40b.uk',
      headers: {...browser, 'content-type': 'text/plain'},
    };
    const reply = await ask(server.url, sent);
    assert.equal(reply.status, 415);
    assert.match(reply.text, /There is a problem/);
  });
});

describe('a form sent by script', () => {
  test('is kept with its words, and answered as JSON', async () => {
    const reply = await postForm(server.url, {
      email: 'script@example.com',
      consent: 'yes',
      consent_text: 'Two\r\nlines',
      consent_version: '3',
      consent_language: 'cy',
      source_url: 'https://trust.example/cy?x=1',
      form_version: '0.1.0',
      idempotency_key: 'form-1',
    });
    assert.equal(reply.status, 202);
    const {given_at: _, ...record} = (await byEmail('script@example.com'))[0]!.consent_records[0]!;
    assert.deepEqual(record, {
      mechanism: 'form',
      text: 'Two\nlines',
      version: '3',
      language: 'cy',
      source_url: 'https://trust.example/cy',
      form_version: '0.1.0',
    });
  });

  test('has the first of several fields of one name', async () => {
    const twice = 'email=first%40example.com&email=second%40example.com&consent=yes&consent=no&__proto__=x';
    assert.equal((await postForm(server.url, twice)).status, 202);
    assert.equal((await byEmail('first@example.com')).length, 1);
    assert.equal((await byEmail('second@example.com')).length, 0);
  });

  for (const [sentence, fields, status, kind] of [
    ['without an address', {consent: 'yes'}, 422, 'bad-address'],
    ['with consent that is not a yes', {email: 'a@example.com', consent: 'no'}, 422, 'consent-not-given'],
    ['with the hidden field filled in', {email: 'a@example.com', consent: 'yes', fax_number: '1'}, 422, 'hidden-field'],
    ['with a page that is not an address', {email: 'a@example.com', consent: 'yes', source_url: 'x'}, 400, 'bad-shape'],
    ['with a NUL in its words', {email: 'a@example.com', consent: 'yes', consent_text: 'a\0b'}, 400, 'bad-shape'],
    ['with a malformed key', {email: 'a@example.com', consent: 'yes', idempotency_key: 'a b'}, 400, 'bad-key'],
  ] as const) {
    test(`${sentence} gets a problem`, async () => {
      const problem = problemOf(await postForm(server.url, fields));
      assert.deepEqual([problem.status, problem.type], [status, `/problems/${kind}`]);
    });
  }
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

  test('may read the answer and every problem, and no header beyond', async () => {
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

describe('the list of sign-ups', () => {
  test('has the newest first', async () => {
    for (const name of ['older', 'newer', 'newest'])
      await postForm(server.url, {email: `${name}@example.com`, consent: 'yes'});
    const emails = (await listed(server.url)).slice(0, 3).map(({email}) => email);
    assert.deepEqual(emails, ['newest@example.com', 'newer@example.com', 'older@example.com']);
  });

  for (const headers of [
    {host: 'evil.example'},
    {host: '127.0.0.1.evil.example:80'},
    {host: 'localhost@evil.example'},
    {'x-forwarded-for': '203.0.113.9'},
  ]) {
    test(`is not for a request with ${JSON.stringify(headers)}`, async () => {
      const reply = await ask(server.url, {path: '/signups', headers: {...headers, ...browser}});
      assert.equal(problemOf(reply).status, 403);
      assert.doesNotMatch(reply.text, /@/);
      assert.equal((await ask(server.url, {method: 'HEAD', path: '/signups', headers})).status, 403);
    });
  }

  for (const [remote, host, expected] of [
    ['127.0.0.1', 'localhost:4173', true],
    ['127.8.9.10', '127.0.0.1', true],
    ['::1', '[::1]:4173', true],
    ['::ffff:127.0.0.1', 'LOCALHOST', true],
    ['192.168.1.7', 'localhost', false],
    ['::ffff:192.168.1.7', 'localhost', false],
    ['127.0.0.1', '192.168.1.7:4173', false],
    ['127.0.0.1', undefined, false],
    ['127.0.0.1', 'localhost:', false],
    [undefined, 'localhost', false],
    ['1127.0.0.1', 'localhost', false],
  ] as const) {
    test(`is ${expected ? '' : 'not '}for ${remote} that asks ${host}`, () => {
      assert.equal(isFromThisComputer(remote, {host}), expected);
    });
  }

  test('can be asked for its head alone', async () => {
    const reply = await ask(server.url, {method: 'HEAD', path: '/signups'});
    assert.equal(reply.status, 200);
    assert.ok(Number(reply.headers['content-length']) > 2);
  });
});

test('a person whose sign-up meets a broken store is told that it could not be confirmed, and the server lives on', async (t: TestContext) => {
  const log = t.mock.method(console, 'error', () => {});
  const other = new DatabaseSync(database);
  t.after(() => other.close());
  const email = 'broken@example.com';
  other.exec('ALTER TABLE consent_records RENAME TO elsewhere');
  const reply = await postJson(server.url, {...signup, email}, {'idempotency-key': '"broken"'});
  const page = await postForm(server.url, {email, consent: 'yes'}, browser);
  const list = await ask(server.url, {path: '/signups'});
  other.exec('ALTER TABLE elsewhere RENAME TO consent_records');
  assert.equal(problemOf(reply).type, '/problems/unexpected');
  assert.equal(page.status, 500);
  assert.match(page.text, /Try again in a few minutes/);
  assert.equal(list.status, 500);
  assert.equal(log.mock.callCount(), 3);
  assert.doesNotMatch(JSON.stringify(log.mock.calls.map((call) => call.arguments)), /@/);
  assert.equal((await byEmail(email)).length, 0);
  // The key was not used up by the attempt that failed.
  assert.equal((await postJson(server.url, {...signup, email}, {'idempotency-key': '"broken"'})).status, 202);
  assert.equal((await byEmail(email))[0]?.consent_records.length, 1);
});
