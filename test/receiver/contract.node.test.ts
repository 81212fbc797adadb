// Every answer that receiver/openapi.json describes is given, and is as described: `ask` holds each against it.
import assert from 'node:assert/strict';
import {rename, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, test} from 'node:test';
import openapi from '../../receiver/openapi.json' with {type: 'json'};
import {openDatabase} from '../../receiver/database.ts';
import {ask, browser, postForm, postJson, signup, type Reply} from './ask.ts';
import {isDescribed} from './contract.ts';
import {folderFor, serverFor} from './databases.ts';
import {inboxOf} from './inbox.ts';

let now = new Date('2026-09-01T12:00:00Z').getTime();
const limits = {perAddress: {most: 2, seconds: 600}, perNetwork: {most: 0, seconds: 600}};
const server = await serverFor({after}, {limits, now: () => new Date(now), publicUrl: 'https://localhost'});
const {url} = server;

let confirm = '';
let unsubscribe = '';
let expired = '';
before(async () => {
  await postJson(url, {...signup, email: 'early@example.com'});
  expired = (await inboxOf(server, 'early@example.com'))[0]!.confirm;
  now += 48 * 60 * 60 * 1000;
  await postJson(url, {...signup, email: 'linked@example.com'});
  ({confirm, unsubscribe} = (await inboxOf(server, 'linked@example.com'))[0]!);
});

/** Asks while the database has lost a table. */
async function broken(path: string, method: string): Promise<Reply> {
  const database = await openDatabase(server.database);
  await server.deliver();
  const tables = ['links', 'people'];
  for (const table of tables) await database.query(`ALTER TABLE ${table} RENAME TO no_${table}`);
  try {
    if (path === '/signups' && method === 'POST') return await postJson(url, {...signup, email: 'broken@example.com'});
    return await ask(url, {method, path});
  } finally {
    for (const table of tables) await database.query(`ALTER TABLE no_${table} RENAME TO ${table}`);
    await database.close();
  }
}

/** Asks for the outbox while a file is in the place of its folder. */
async function brokenOutbox(): Promise<Reply> {
  await server.deliver();
  await rename(server.outbox, `${server.outbox}-kept`);
  await writeFile(server.outbox, '');
  try {
    return await ask(url, {path: '/outbox'});
  } finally {
    await rm(server.outbox);
    await rename(`${server.outbox}-kept`, server.outbox);
  }
}

const lockedFile = join(await folderFor({after}), 'locked.db');
const lockedServer = await serverFor({after}, {database: lockedFile, publicUrl: 'https://localhost'});

/** Asks while somebody else has the database locked. */
async function locked(path: string, method: string): Promise<Reply> {
  const {DatabaseSync} = await import('node:sqlite');
  const database = new DatabaseSync(lockedFile);
  database.exec('BEGIN IMMEDIATE');
  try {
    if (path === '/signups' && method === 'POST') return await postJson(lockedServer.url, signup);
    return await ask(lockedServer.url, {method, path});
  } finally {
    database.exec('ROLLBACK');
    database.close();
  }
}

const unknown = 'a'.repeat(32);
const stranger = {host: 'evil.example'};
const tooOften = async (headers = {}): Promise<Reply> => {
  for (let index = 0; index < 2; index++) await postJson(url, {...signup, email: 'often@example.com'});
  return postForm(url, {email: 'often@example.com', consent: 'yes'}, headers);
};

const asked: Readonly<Record<string, (() => Promise<Reply>)[]>> = {
  'post /signups 202': [() => postJson(url, signup)],
  'post /signups 303': [() => postForm(url, {email: 'form@example.com', consent: 'yes'}, browser)],
  'post /signups 400': [() => postJson(url, '['), () => postForm(url, 'consent_text=%00', browser)],
  // Of 409 too-many.node.test.ts knows: it takes a store that waits.
  'post /signups 413': [
    () => postJson(url, 'a'.repeat(20_000)),
    () => postForm(url, {email: 'a'.repeat(20_000)}, browser),
  ],
  'post /signups 415': [() => postJson(url, signup, {'content-type': 'text/plain'})],
  'post /signups 422': [() => postJson(url, {...signup, email: ''}), () => postForm(url, {}, browser)],
  'post /signups 429': [() => tooOften(), () => tooOften(browser)],
  'post /signups 500': [() => broken('/signups', 'POST')],
  'post /signups 503': [() => locked('/signups', 'POST')],
  'options /signups 204': [() => ask(url, {method: 'OPTIONS', path: '/signups'})],
  'get /signups 200': [() => ask(url, {path: '/signups'})],
  'get /signups 403': [() => ask(url, {path: '/signups', headers: stranger})],
  'get /signups 500': [() => broken('/signups', 'GET')],
  'get /signups 503': [() => locked('/signups', 'GET')],
  'head /signups 200': [() => ask(url, {method: 'HEAD', path: '/signups'})],
  'head /signups 403': [() => ask(url, {method: 'HEAD', path: '/signups', headers: stranger})],
  'head /signups 500': [() => broken('/signups', 'HEAD')],
  'head /signups 503': [() => locked('/signups', 'HEAD')],
  'get /signed-up 200': [() => ask(url, {path: '/signed-up'})],
  'get /outbox 200': [() => ask(url, {path: '/outbox'})],
  'get /outbox 403': [() => ask(url, {path: '/outbox', headers: stranger})],
  'get /outbox 500': [() => brokenOutbox()],
  'get /confirm/{token} 200': [() => ask(url, {path: confirm})],
  'get /confirm/{token} 404': [() => ask(url, {path: `/confirm/${unknown}`})],
  'get /confirm/{token} 410': [() => ask(url, {path: expired})],
  'get /confirm/{token} 500': [() => broken(confirm, 'GET')],
  'get /confirm/{token} 503': [() => locked(`/confirm/${unknown}`, 'GET')],
  'post /confirm/{token} 200': [() => ask(url, {method: 'POST', path: confirm})],
  'post /confirm/{token} 404': [() => ask(url, {method: 'POST', path: `/confirm/${unknown}`})],
  'post /confirm/{token} 410': [() => ask(url, {method: 'POST', path: expired})],
  'post /confirm/{token} 500': [() => broken(confirm, 'POST')],
  'post /confirm/{token} 503': [() => locked(`/confirm/${unknown}`, 'POST')],
  'get /unsubscribe/{token} 200': [() => ask(url, {path: unsubscribe})],
  'get /unsubscribe/{token} 404': [() => ask(url, {path: `/unsubscribe/${unknown}`})],
  'get /unsubscribe/{token} 500': [() => broken(unsubscribe, 'GET')],
  'get /unsubscribe/{token} 503': [() => locked(`/unsubscribe/${unknown}`, 'GET')],
  'post /unsubscribe/{token} 200': [() => ask(url, {method: 'POST', path: unsubscribe})],
  'post /unsubscribe/{token} 404': [() => ask(url, {method: 'POST', path: `/unsubscribe/${unknown}`})],
  'post /unsubscribe/{token} 500': [() => broken(unsubscribe, 'POST')],
  'post /unsubscribe/{token} 503': [() => locked(`/unsubscribe/${unknown}`, 'POST')],
};

for (const [answer, requests] of Object.entries(asked)) {
  test(`${answer} is as described`, async (t) => {
    if (answer.endsWith('500')) t.mock.method(console, 'error', () => {});
    for (const request of requests) {
      const {status, headers} = await request();
      assert.equal(status, Number(answer.split(' ')[2]));
      assert.equal(headers['strict-transport-security'], 'max-age=31536000');
    }
  });
}

test('and no answer is described that nobody asks for', () => {
  const described = Object.entries(openapi.paths).flatMap(([path, operations]) =>
    Object.entries(operations).flatMap(([method, operation]) =>
      Object.keys((operation as {responses?: object}).responses ?? {}).map((status) => `${method} ${path} ${status}`),
    ),
  );
  assert.deepEqual(described.filter((answer) => answer !== 'post /signups 409').sort(), Object.keys(asked).sort());
});

for (const [what, body] of Object.entries(openapi.paths['/signups'].post.requestBody.content)) {
  test(`the example of ${what} is what its schema says, and is accepted`, async () => {
    const pointer = `/paths/~1signups/post/requestBody/content/${what.replace('/', '~1')}/schema`;
    assert.ok(isDescribed(pointer, body.example));
    const example = {...body.example, email: `${what.length}@example.com`};
    const reply = what.endsWith('json') ? postJson(url, example) : postForm(url, example as Record<string, string>);
    assert.equal((await reply).status, 202);
  });
}
