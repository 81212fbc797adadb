// What the email says, to whom, and where the demo shows it.
import assert from 'node:assert/strict';
import {after, beforeEach, describe, test} from 'node:test';
import {ask, browser, byEmail, postJson, signup, type Reply} from './ask.ts';
import {serverFor} from './databases.ts';
import {inboxOf} from './inbox.ts';

const start = new Date('2026-09-01T12:00:00Z').getTime();
const anHour = 60 * 60 * 1000;
let now = start;
beforeEach(() => void (now = start));
const server = await serverFor({after}, {now: () => new Date(now)});

const get = (path: string): Promise<Reply> => ask(server.url, {path, headers: browser});
const post = (path: string): Promise<Reply> => ask(server.url, {method: 'POST', path, headers: browser});
const statusOf = async (email: string): Promise<string> => (await byEmail(server.url, email))[0]!.status;

/** Somebody who signed up, with what came into their inbox. */
async function somebody(email: string) {
  assert.equal((await postJson(server.url, {...signup, email})).status, 202);
  return (await inboxOf(server, email))[0]!;
}

describe('the email', () => {
  test('has nothing in it that was typed into the form', async () => {
    const {mail} = await somebody('victim@example.com');
    for (const words of [signup.name, signup.consent.text, 'trust.example']) {
      assert.ok(!`${mail.headers}${mail.text}`.includes(words), words);
    }
  });

  test('can be left by in one click: RFC 8058', async () => {
    const {mail, unsubscribe} = await somebody('headers@example.com');
    assert.ok(mail.headers.includes(`List-Unsubscribe: <${server.url}${unsubscribe}>`));
    assert.match(mail.headers, /^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
    assert.match(mail.headers, /^Auto-Submitted: auto-generated\r?$/m);
    assert.match(mail.headers, /^Date: Tue, 01 Sep 2026 12:00:00 \+0000\r?$/m);
  });

  test('leads to where the server says that it is, whatever host was asked', async () => {
    await postJson(
      server.url,
      {...signup, email: 'host@example.com'},
      {host: 'evil.example', 'x-forwarded-host': 'evil.example'},
    );
    const {mail} = (await inboxOf(server, 'host@example.com'))[0]!;
    assert.doesNotMatch(`${mail.headers}${mail.text}`, /evil/);
  });

  test('to somebody who is on the list says so, and their place on it does not change', async () => {
    const email = 'twice@example.com';
    await post((await somebody(email)).confirm);
    now += anHour;
    const {mail} = await somebody(email);
    assert.match(mail.text, /You are on the list already/);
    assert.equal(await statusOf(email), 'confirmed');
  });

  test('goes to the one address that was typed, commas and all', async () => {
    const email = 'a,b;c@example.com';
    assert.equal((await inboxOf(server, email)).length, 0);
    const {mail} = await somebody(email);
    assert.match(mail.headers, /^To: <"a,b;c"@example\.com>\r?$/m);
  });
});

describe('the outbox', () => {
  test('shows the newest email, with links that can be followed', async () => {
    now += 9 * 365 * 24 * anHour;
    const {confirm} = await somebody('newest@example.com');
    const page = await get('/outbox');
    assert.equal(page.status, 200);
    assert.ok(page.text.includes(`<a href="${server.url}${confirm}">`));
    assert.match(page.text, /To newest@example\.com/);
  });

  for (const headers of [{host: 'evil.example'}, {'x-forwarded-for': '203.0.113.9'}]) {
    test(`is not for a request with ${JSON.stringify(headers)}`, async () => {
      const page = await ask(server.url, {path: '/outbox', headers});
      assert.equal(page.status, 403);
      assert.doesNotMatch(page.text, /@example|confirm/);
    });
  }
});
