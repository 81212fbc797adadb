// What the store keeps, and what nobody can make it forget.
import assert from 'node:assert/strict';
import {stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test, type TestContext} from 'node:test';
import {Signups, type Signup} from '../../demo/signups.ts';
import {folderFor} from './ask.ts';

const signup: Signup = {
  email: 'name@example.com',
  name: null,
  mechanism: 'json',
  consent: {text: 'You may email me.', version: '1', language: 'en-GB'},
  sourceUrl: 'https://trust.example/',
  formVersion: '1',
};

async function fileFor(t: TestContext): Promise<string> {
  return join(await folderFor(t), 'data', 'signups.db');
}

test('a consent record can be added, and neither changed, deleted nor replaced, by anybody with the file', async (t) => {
  const file = await fileFor(t);
  const signups = new Signups(file);
  t.after(() => signups.close());
  signups.accept(signup, undefined, '');
  const before = signups.list();

  const stranger = new DatabaseSync(file);
  t.after(() => stranger.close());
  for (const statement of [
    `UPDATE consent_records SET text = 'You may sell my address.'`,
    `DELETE FROM consent_records`,
    `INSERT OR REPLACE INTO consent_records (id, person_id, given_at, mechanism, text) VALUES (1, 1, 'now', 'json', 'x')`,
  ]) {
    assert.throws(() => stranger.exec(statement), /append-only/, statement);
  }
  assert.throws(() => stranger.exec('DELETE FROM people'), /FOREIGN KEY/);
  assert.deepEqual(signups.list(), before);
});

test('each commit is on the disk before it is answered', async (t) => {
  const file = await fileFor(t);
  const exec = t.mock.method(DatabaseSync.prototype, 'exec');
  const signups = new Signups(file);
  t.after(() => signups.close());
  assert.match(exec.mock.calls.map((call) => call.arguments[0]).join('\n'), /synchronous = FULL/);
  const reader = new DatabaseSync(file);
  t.after(() => reader.close());
  assert.equal(reader.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal');
});

test('an idempotency key is forgotten after 24 hours, and the sign-up is not', async (t) => {
  let now = new Date('2026-09-01T12:00:00Z');
  const signups = new Signups(await fileFor(t), () => now);
  t.after(() => signups.close());
  const another = {...signup, email: 'another@example.com'};
  assert.equal(signups.accept(signup, 'key', 'first'), 'first');
  now = new Date('2026-09-02T11:59:59.999Z');
  assert.equal(signups.accept(signup, 'key', 'second'), 'first');
  assert.equal(signups.accept(another, 'key', 'third'), undefined);
  now = new Date('2026-09-02T12:00:00Z');
  assert.equal(signups.accept(another, 'key', 'fourth'), 'fourth');
  assert.deepEqual(
    signups.list().map(({email, first_asked_at}) => [email, first_asked_at]),
    [
      ['another@example.com', '2026-09-02T12:00:00.000Z'],
      ['name@example.com', '2026-09-01T12:00:00.000Z'],
    ],
  );
});

test('somebody who asks again comes first, and their records are newest first', async (t) => {
  let now = new Date('2026-09-01T12:00:00Z');
  const signups = new Signups(await fileFor(t), () => now);
  t.after(() => signups.close());
  signups.accept(signup, undefined, '');
  signups.accept({...signup, email: 'another@example.com'}, undefined, '');
  now = new Date('2026-09-03T12:00:00Z');
  signups.accept(signup, undefined, '');
  assert.deepEqual(
    signups.list().map(({email, consent_records}) => [email, ...consent_records.map(({given_at}) => given_at)]),
    [
      ['name@example.com', '2026-09-03T12:00:00.000Z', '2026-09-01T12:00:00.000Z'],
      ['another@example.com', '2026-09-01T12:00:00.000Z'],
    ],
  );
});

test('the folder of the database is for its owner alone', {skip: process.platform === 'win32'}, async (t) => {
  const file = await fileFor(t);
  new Signups(file).close();
  assert.equal((await stat(dirname(file))).mode & 0o077, 0);
});
