// How somebody gets on the list and off it again, by the links in their inbox.
import assert from 'node:assert/strict';
import {after, beforeEach, describe, test} from 'node:test';
import {ask, browser, byEmail, postForm, postJson, signup, type Reply} from './ask.ts';
import {serverFor} from './databases.ts';
import {inboxOf} from './inbox.ts';

const start = new Date('2026-09-01T12:00:00Z').getTime();
const anHour = 60 * 60 * 1000;
let now = start;
beforeEach(() => void (now = start));
const server = await serverFor({after}, {now: () => new Date(now)});

const get = (path: string): Promise<Reply> => ask(server.url, {path, headers: browser});
const post = (path: string, body = '', headers = {}): Promise<Reply> =>
  ask(server.url, {method: 'POST', path, headers: {...browser, ...headers}, body});

const eventsOf = async (email: string): Promise<string[]> =>
  (await byEmail(server.url, email))[0]!.consent_records.map(({event}) => event);
const statusOf = async (email: string): Promise<string> => (await byEmail(server.url, email))[0]!.status;

/** Somebody who signed up, with what came into their inbox. */
async function somebody(email: string) {
  assert.equal((await postJson(server.url, {...signup, email})).status, 202);
  return (await inboxOf(server, email))[0]!;
}

describe('the link to confirm', () => {
  test('opens a page with a button, and opening it changes nothing, however often', async () => {
    const {confirm} = await somebody('prefetched@example.com');
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await ask(server.url, {method, path: confirm});
      assert.equal(page.status, 200);
      if (method === 'GET') assert.match(page.text, /<form method="post"><button>Confirm<\/button><\/form>/);
    }
    assert.equal(await statusOf('prefetched@example.com'), 'pending');
    assert.deepEqual(await eventsOf('prefetched@example.com'), ['asked']);
  });

  test('puts the person on the list when the button is pressed, with a record that says so', async () => {
    const email = 'confirmed@example.com';
    const {confirm} = await somebody(email);
    now += anHour;
    const page = await post(confirm);
    assert.equal(page.status, 200);
    assert.match(page.text, /<h1>You are on the list<\/h1>/);
    const [{status, consent_records} = assert.fail()] = await byEmail(server.url, email);
    assert.equal(status, 'confirmed');
    const [confirmed, asked] = consent_records;
    assert.deepEqual(
      [confirmed!.event, confirmed!.how, confirmed!.received_at, confirmed!.about_record, confirmed!.text],
      ['confirmed', 'link in email', '2026-09-01T13:00:00.000Z', asked!.id, null],
    );
    assert.equal(asked!.text, signup.consent.text);
  });

  test('works once: the second press is told so and recorded nowhere', async () => {
    const {confirm} = await somebody('once@example.com');
    await post(confirm);
    for (const page of [await post(confirm), await get(confirm)]) {
      assert.equal(page.status, 200);
      assert.match(page.text, /This link was used already/);
    }
    assert.deepEqual(await eventsOf('once@example.com'), ['confirmed', 'asked']);
  });

  test('confirms once, when it is pressed many times at once', async () => {
    const {confirm} = await somebody('impatient@example.com');
    await Promise.all(Array.from({length: 10}, () => post(confirm)));
    assert.deepEqual(await eventsOf('impatient@example.com'), ['confirmed', 'asked']);
  });

  test('works for 48 hours, and after that the page says what to do', async () => {
    const early = await somebody('early@example.com');
    const late = await somebody('late@example.com');
    now += 48 * anHour - 1;
    assert.match((await post(early.confirm)).text, /You are on the list/);
    now += 1;
    for (const page of [await get(late.confirm), await post(late.confirm)]) {
      assert.equal(page.status, 410);
      assert.match(page.text, /This link has expired/);
      assert.match(page.text, /<a href="\/">sign up again<\/a>/);
    }
    assert.equal(await statusOf('late@example.com'), 'pending');
  });

  test('that nobody was sent gets a page that says what to do', async () => {
    const {unsubscribe} = await somebody('curious@example.com');
    for (const path of [
      `/confirm/${'a'.repeat(32)}`,
      unsubscribe.replace('unsubscribe', 'confirm'),
      '/confirm/x',
      '/confirm/',
    ]) {
      for (const page of [await get(path), await post(path)]) {
        assert.equal(page.status, 404);
        assert.match(page.text, /This link does not work/);
        assert.match(page.text, /sign up again/);
      }
    }
    assert.equal(await statusOf('curious@example.com'), 'pending');
  });

  test('can be opened and pressed, and nothing else', async () => {
    const {confirm, unsubscribe} = await somebody('method@example.com');
    for (const path of [confirm, unsubscribe]) {
      const reply = await ask(server.url, {method: 'DELETE', path});
      assert.equal(reply.status, 405);
      assert.equal(reply.headers.allow, 'GET, HEAD, POST');
    }
  });

  test('tells no other site of itself, and is shown in no frame', async () => {
    const {headers} = await get((await somebody('framed@example.com')).confirm);
    assert.equal(headers['referrer-policy'], 'no-referrer');
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/);
  });
});

describe('the link to leave', () => {
  test('opens a page with a button, and opening it changes nothing', async () => {
    const {unsubscribe} = await somebody('looking@example.com');
    assert.match((await get(unsubscribe)).text, /<button>Leave the list<\/button>/);
    assert.deepEqual(await eventsOf('looking@example.com'), ['asked']);
  });

  test('takes the person off the list, years later too, and is recorded once', async () => {
    const email = 'leaving@example.com';
    const {confirm, unsubscribe} = await somebody(email);
    await post(confirm);
    now += 3 * 365 * 24 * anHour;
    for (const page of [await post(unsubscribe), await post(unsubscribe)]) {
      assert.equal(page.status, 200);
      assert.match(page.text, /You have left the list/);
    }
    const [{status, consent_records} = assert.fail()] = await byEmail(server.url, email);
    assert.equal(status, 'withdrawn');
    assert.deepEqual(
      consent_records.map(({event, how}) => [event, how]),
      [
        ['withdrawn', 'link in email'],
        ['confirmed', 'link in email'],
        ['asked', 'json'],
      ],
    );
  });

  for (const [type, body] of [
    ['application/x-www-form-urlencoded', 'List-Unsubscribe=One-Click'],
    [
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    ],
  ]) {
    test(`is pressed by a mail program as ${type}, and the record says so`, async () => {
      const email = `${type!.length}@example.com`;
      const {unsubscribe} = await somebody(email);
      assert.equal((await post(unsubscribe, body, {'content-type': type, accept: '*/*'})).status, 200);
      const [last] = (await byEmail(server.url, email))[0]!.consent_records;
      assert.deepEqual([last!.event, last!.how], ['withdrawn', 'one click']);
    });
  }

  test('closes the confirmations that are still open', async () => {
    const email = 'closing@example.com';
    const first = await somebody(email);
    now += anHour;
    const second = await somebody(email);
    await post(first.unsubscribe);
    for (const {confirm} of [first, second]) assert.match((await post(confirm)).text, /This link was used already/);
    assert.equal(await statusOf(email), 'withdrawn');
  });

  test('has the last word when both are pressed at once', async () => {
    for (let index = 0; index < 20; index++) {
      const {confirm, unsubscribe} = await somebody(`both-${index}@example.com`);
      const pages = await Promise.all([post(confirm), post(unsubscribe)]);
      assert.deepEqual(
        pages.map(({status}) => status),
        [200, 200],
      );
      assert.equal(await statusOf(`both-${index}@example.com`), 'withdrawn');
    }
  });

  test('is no obstacle to coming back', async () => {
    const email = 'back@example.com';
    const first = await somebody(email);
    await post(first.unsubscribe);
    now += anHour;
    const second = await somebody(email);
    assert.equal(await statusOf(email), 'pending');
    await post(second.confirm);
    assert.equal(await statusOf(email), 'confirmed');
    await post(first.unsubscribe);
    assert.equal(await statusOf(email), 'withdrawn');
  });

  test('that nobody was sent gets a page that says what to do', async () => {
    const page = await post(`/unsubscribe/${'a'.repeat(32)}`);
    assert.equal(page.status, 404);
    assert.match(page.text, /This link does not work/);
  });
});

test('a form without script ends on the page that says to look into the inbox', async () => {
  const reply = await postForm(server.url, {email: 'plain@example.com', consent: 'yes'}, browser);
  assert.equal(reply.headers.location, '/signed-up');
  assert.match((await get('/signed-up')).text, /<h1>Check your inbox<\/h1>/);
  assert.equal((await inboxOf(server, 'plain@example.com')).length, 1);
});
