// What is true of the embedded database alone.
import assert from 'node:assert/strict';
import {stat} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {test} from 'node:test';
import {openDatabase} from '../../receiver/database.ts';
import {folderFor} from './databases.ts';

test('each commit is on the disk before it is answered', async (t) => {
  const file = join(await folderFor(t), 'receiver.db');
  const exec = t.mock.method(DatabaseSync.prototype, 'exec');
  const database = await openDatabase(file);
  t.after(() => database.close());
  assert.match(exec.mock.calls.map((call) => call.arguments[0]).join('\n'), /synchronous = FULL/);
  const reader = new DatabaseSync(file);
  t.after(() => reader.close());
  assert.equal(reader.prepare('PRAGMA journal_mode').get()?.journal_mode, 'wal');

  exec.mock.resetCalls();
  const order: string[] = [];
  exec.mock.mockImplementation(function (this: DatabaseSync, sql: string) {
    order.push(sql);
  });
  await database.query('SELECT 1').then(() => order.push('answer'));
  exec.mock.restore();
  assert.deepEqual(order, ['BEGIN IMMEDIATE', 'SAVEPOINT one', 'RELEASE one', 'COMMIT', 'answer']);
});

test('those who come at once are written together, and who fails takes nobody along', async (t) => {
  const database = await openDatabase(join(await folderFor(t), 'receiver.db'));
  t.after(() => database.close());
  const exec = t.mock.method(DatabaseSync.prototype, 'exec');
  const erase = (id: number) =>
    database.transaction(async (session) => {
      await session.query(`INSERT INTO erasures VALUES (?, '2026', 0)`, id);
      if (id === 2) throw new Error('two');
      return id;
    });
  const results = await Promise.allSettled([erase(1), erase(2), erase(3)]);
  assert.deepEqual(
    results.map((result) => (result.status === 'fulfilled' ? result.value : String(result.reason))),
    [1, 'Error: two', 3],
  );
  assert.equal(exec.mock.calls.filter((call) => call.arguments[0] === 'COMMIT').length, 1);
  assert.deepEqual(
    (await database.query('SELECT person_id FROM erasures')).map(({person_id}) => person_id),
    [1, 3],
  );
});

test('when nothing can be committed nobody is told that it was, and the next ones are not the worse for it', async (t) => {
  const database = await openDatabase(join(await folderFor(t), 'receiver.db'));
  t.after(() => database.close());
  const exec = t.mock.method(DatabaseSync.prototype, 'exec');
  exec.mock.mockImplementationOnce(() => assert.fail('disk full'), 3);
  const insert = (id: number) => database.query(`INSERT INTO erasures VALUES (?, '2026', 0)`, id);
  const first = insert(1);
  await assert.rejects(first, /disk full/);
  await insert(2);
  assert.deepEqual((await database.query('SELECT person_id FROM erasures')).length, 1);
});

test('the folder of the database is for its owner alone', {skip: process.platform === 'win32'}, async (t) => {
  const file = join(await folderFor(t), 'data', 'receiver.db');
  await (await openDatabase(file)).close();
  assert.equal((await stat(dirname(file))).mode & 0o077, 0);
});

test('who comes after the database was closed is told so', async (t) => {
  const database = await openDatabase(join(await folderFor(t), 'receiver.db'));
  await database.close();
  await assert.rejects(database.query('SELECT 1'), /not open/);
});
