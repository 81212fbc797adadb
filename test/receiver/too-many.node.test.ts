// What keeps programs from filling somebody's inbox, and whoever is slow or impatient from being told the wrong thing.
import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import {RateLimiter} from '../../receiver/limits.ts';
import {answerSignups, type Receiver} from '../../receiver/signups-route.ts';
import {defaultLimits} from '../../receiver/settings.ts';
import type {Outcome, Signups} from '../../receiver/signups.ts';
import {browser, byEmail, listed, postForm, postJson, problemOf, signup} from './ask.ts';
import {assertInContract} from './contract.ts';
import {serverFor} from './databases.ts';

async function limitedFor(t: TestContext, perAddress: number, perNetwork: number, proxies = 0) {
  const clock = {now: new Date('2026-09-01T12:00:00Z').getTime()};
  const seconds = 3600;
  const limits = {perAddress: {most: perAddress, seconds}, perNetwork: {most: perNetwork, seconds}};
  return {...(await serverFor(t, {limits, proxies, now: () => new Date(clock.now)})), clock};
}

test('one address is taken so often in an hour and no more, however it is written, and others still are', async (t) => {
  const {url, clock} = await limitedFor(t, 2, 0);
  const send = (email: string) => postJson(url, {...signup, email});
  assert.equal((await send('name@example.com')).status, 202);
  clock.now += 1_800_500;
  assert.equal((await send('NAME@example.com')).status, 202);
  const refused = await send('name@example.com ');
  assert.equal(problemOf(refused).type, '/problems/too-many');
  assert.deepEqual([refused.status, refused.headers['retry-after']], [429, '1800']);
  assert.equal(refused.headers['access-control-expose-headers'], 'retry-after');
  assert.equal((await send('other@example.com')).status, 202);
  assert.equal((await byEmail(url, 'name@example.com'))[0]!.consent_records.length, 2);
  clock.now += 1_799_500;
  assert.equal((await send('name@example.com')).status, 202);
});

test('one network is taken so often in an hour and no more', async (t) => {
  const {url, clock} = await limitedFor(t, 0, 3);
  for (let index = 0; index < 3; index++) {
    assert.equal((await postJson(url, {...signup, email: `${index}@example.com`})).status, 202);
  }
  const page = await postForm(url, {email: 'more@example.com', consent: 'yes'}, browser);
  assert.deepEqual([page.status, page.headers['retry-after']], [429, '3600']);
  assert.match(page.text, /There were too many sign-ups from here, or for this address\. Try again later\./);
  clock.now += 3_600_000;
  assert.equal((await postJson(url, signup)).status, 202);
});

test('behind a proxy of ours the network is that of the person, and nobody can choose it', async (t) => {
  const {url} = await limitedFor(t, 0, 1, 1);
  const from = async (addresses: string) => (await postJson(url, signup, {'x-forwarded-for': addresses})).status;
  assert.equal(await from('203.0.113.9'), 202);
  assert.equal(await from('203.0.113.200'), 429);
  assert.equal(await from('198.51.100.7, 203.0.113.9'), 429);
  assert.equal(await from('203.0.113.9, 198.51.100.7'), 202);
});

test('behind a proxy that writes ports and brackets the network is that of the address', async (t) => {
  const {url} = await limitedFor(t, 0, 1, 1);
  const from = async (address: string) => (await postJson(url, signup, {'x-forwarded-for': address})).status;
  assert.deepEqual([await from('203.0.113.9:5678'), await from('203.0.113.10')], [202, 429]);
  assert.deepEqual(
    [await from('[2001:db8::1]:443'), await from('[2001:db8::2]'), await from('2001:db8::3')],
    [202, 429, 429],
  );
});

test('behind a proxy that says nothing nobody uses up the limit of everybody', async (t) => {
  const {url} = await limitedFor(t, 0, 1, 1);
  const statuses = [];
  // `connection: close`, so that each is a connection of its own.
  for (let index = 0; index < 3; index++)
    statuses.push((await postJson(url, {...signup, email: `${index}@example.com`}, {connection: 'close'})).status);
  assert.deepEqual(statuses, [202, 202, 202]);
});

test('without a proxy nobody gets another network by saying so', async (t) => {
  const {url} = await limitedFor(t, 0, 1);
  assert.equal((await postJson(url, signup, {'x-forwarded-for': '203.0.113.9'})).status, 202);
  assert.equal((await postJson(url, signup, {'x-forwarded-for': '198.51.100.7'})).status, 429);
});

test('who was accepted and asks again with the same key gets the same answer, whatever the limit', async (t) => {
  const {url} = await limitedFor(t, 1, 0);
  const key = {'idempotency-key': '"again"'};
  const first = await postJson(url, signup, key);
  for (let index = 0; index < 3; index++) {
    const again = await postJson(url, signup, key);
    assert.deepEqual([again.status, again.text], [202, first.text]);
  }
  assert.equal((await byEmail(url, signup.email))[0]!.consent_records.length, 1);
  assert.equal(problemOf(await postJson(url, {...signup, name: 'Grace'}, key)).type, '/problems/key-reused');
});

test('a program that fills in the hidden field is told what everybody is told, and nothing is kept', async (t) => {
  const server = await serverFor(t);
  const person = await postJson(server.url, signup);
  const program = await postJson(server.url, {...signup, email: 'program@example.com', fax_number: '020'});
  const {date: _, ...headers} = person.headers;
  const {date: __, ...headersOfProgram} = program.headers;
  assert.deepEqual([program.status, program.text, headersOfProgram], [person.status, person.text, headers]);
  const form = {email: 'program@example.com', consent: 'yes', fax_number: '020'};
  assert.equal((await postForm(server.url, form, browser)).headers.location, '/signed-up');
  assert.deepEqual(
    (await listed(server.url)).map(({email}) => email),
    [signup.email],
  );
});

test('while a sign-up is being stored, another one with its key is told to wait, and then gets its answer', async () => {
  const waiting: ((outcome: Outcome) => void)[] = [];
  let isStoring = (): void => {};
  const stored = new Promise<void>((resolve) => (isStoring = resolve));
  const accept = () => new Promise<Outcome>((resolve) => (waiting.push(resolve), isStoring()));
  const receiver: Receiver = {
    signups: {accept} as unknown as Signups,
    limiter: new RateLimiter(defaultLimits, () => new Date(0)),
    inProgress: new Set(),
    proxies: 0,
    showLists: true,
    wake: () => {},
  };
  const send = (key: string) => {
    const headers = {'content-type': 'application/json', 'idempotency-key': key};
    const body = Buffer.from(JSON.stringify(signup));
    const from = {remoteAddress: '127.0.0.1', remotePort: 1};
    return answerSignups({method: 'POST', path: '/signups', headers, body, ...from}, receiver);
  };
  const first = send('"same"');
  await stored;
  const second = await send('same');
  assert.deepEqual([second.status, second.headers['retry-after']], [409, '1']);
  const problem = JSON.parse(String(second.body)) as {type: string};
  assert.equal(problem.type, '/problems/in-progress');
  const everyAnswer = {'x-content-type-options': 'nosniff', 'referrer-policy': 'strict-origin-when-cross-origin'};
  assertInContract('POST', '/signups', {
    status: 409,
    headers: {...everyAnswer, ...second.headers},
    text: String(second.body),
  });
  const other = send('other');
  while (waiting.length < 2) await new Promise(setImmediate);
  for (const resolve of waiting) resolve({answer: '{}'});
  assert.deepEqual([(await first).status, (await other).status], [202, 202]);
  const third = send('same');
  while (waiting.length < 3) await new Promise(setImmediate);
  waiting[2]!({answer: '{}'});
  assert.equal((await third).status, 202);
});
