// What somebody without script is told, and what is kept of their form.
import assert from 'node:assert/strict';
import {after, describe, test} from 'node:test';
import {ask, browser, byEmail, postForm, problemOf} from './ask.ts';
import {assertFormDescribed} from './contract.ts';
import {serverFor} from './databases.ts';

const server = await serverFor({after});

const address = 'Enter an email address in the correct format, like name@example.com';
const tick = 'Tick the box to say that you want to get these emails';

describe('a form posted by a browser without script', () => {
  const fields = {email: 'plain@example.com', name: 'Ada', consent: 'yes', purpose: 'research-invitations'};

  test('leads to the page that says so, and the record says that there was no script', async () => {
    const reply = await postForm(server.url, fields, browser);
    assert.equal(reply.status, 303);
    const page = await ask(server.url, {path: reply.headers.location ?? ''});
    assert.equal(page.status, 200);
    assert.match(page.text, /<h1>Check your inbox<\/h1>/);
    assert.match(page.text, /What happens next/);
    const {
      id: _,
      received_at: __,
      ...record
    } = (await byEmail(server.url, 'plain@example.com'))[0]!.consent_records[0]!;
    assert.deepEqual(record, {
      event: 'asked',
      name: fields.name,
      how: 'form without script',
      about_record: null,
      text: null,
      version: null,
      language: null,
      source_url: null,
      form_version: null,
      purposes: [{name: 'research-invitations', text: null}],
    });
  });

  test('may have the hidden fields empty', async () => {
    const empty = {consent_text: '', consent_version: '', source_url: '', idempotency_key: '', fax_number: ''};
    assert.equal((await postForm(server.url, {...fields, ...empty, email: 'empty@example.com'}, browser)).status, 303);
    assert.equal((await byEmail(server.url, 'empty@example.com'))[0]?.consent_records[0]?.how, 'form without script');
  });

  test('gets a page with every problem in plain words, the right status and a way back', async () => {
    const referer = 'https://trust.example/news?"><b>';
    const reply = await postForm(server.url, {email: '<b>@example', consent: ''}, {...browser, referer});
    assert.equal(reply.status, 422);
    assert.match(reply.headers['content-type'] ?? '', /^text\/html/);
    assert.ok(reply.text.includes(address));
    assert.ok(reply.text.includes(tick));
    assert.match(reply.text, /<a href="https:\/\/trust\.example\/news\?%22%3E%3Cb%3E">Go to trust\.example<\/a>/);
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
    const fields = new URLSearchParams({
      email: 'script@example.com',
      consent: 'yes',
      consent_text: 'Two\r\nlines',
      consent_version: '3',
      consent_language: 'cy',
      source_url: 'https://trust.example/cy?x=1',
      form_version: '0.1.0',
      idempotency_key: 'form-1',
      purpose: 'research-invitations',
      'purpose_text:research-invitations': 'You may ask me\r\nto take part.',
      'purpose_text:events': 'You may ask me to come.',
      'purpose_text:not-ticked': 'You may sell my address.',
    });
    fields.append('purpose', 'events');
    assertFormDescribed(String(fields));
    const reply = await postForm(server.url, String(fields));
    assert.equal(reply.status, 202);
    const {
      id: _,
      received_at: __,
      ...record
    } = (await byEmail(server.url, 'script@example.com'))[0]!.consent_records[0]!;
    assert.deepEqual(record, {
      event: 'asked',
      name: null,
      how: 'form',
      about_record: null,
      text: 'Two\nlines',
      version: '3',
      language: 'cy',
      source_url: 'https://trust.example/cy',
      form_version: '0.1.0',
      purposes: [
        {name: 'research-invitations', text: 'You may ask me\nto take part.'},
        {name: 'events', text: 'You may ask me to come.'},
      ],
    });
  });

  test('has the first of several fields of one name', async () => {
    const twice = 'email=first%40example.com&email=second%40example.com&consent=yes&consent=no&__proto__=x';
    assert.equal((await postForm(server.url, twice)).status, 202);
    assert.equal((await byEmail(server.url, 'first@example.com')).length, 1);
    assert.equal((await byEmail(server.url, 'second@example.com')).length, 0);
  });

  for (const [sentence, fields, status, kind] of [
    ['without an address', {consent: 'yes'}, 422, 'bad-address'],
    ['with consent that is not a yes', {email: 'a@example.com', consent: 'no'}, 422, 'consent-not-given'],
    [
      'with a purpose without its words',
      {email: 'a@example.com', consent: 'yes', consent_text: 'a', purpose: 'b'},
      400,
      'bad-shape',
    ],
    ['with a purpose of another shape', {email: 'a@example.com', consent: 'yes', purpose: 'B c'}, 400, 'bad-shape'],
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
