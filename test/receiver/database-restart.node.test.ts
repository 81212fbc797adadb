// PostgreSQL ends a connection in the middle of a transaction, as it does when it is restarted or fails over: the receiver goes on.
import assert from 'node:assert/strict';
import {after, before, test} from 'node:test';
import {openPostgres} from '../../receiver/postgres.ts';
import type {Database} from '../../receiver/database.ts';
import {startPostgres, type Postgres} from './postgres.ts';

const started = await startPostgres().catch((error: unknown) => String(error));
if (typeof started === 'string') {
  test('a connection that PostgreSQL ends', {skip: process.env.CI !== 'true' && started}, () => {
    throw new Error(started);
  });
} else {
  const postgres: Postgres = started;
  let database: Database;
  before(async () => {
    database = await openPostgres(postgres.url);
  });
  after(async () => {
    await database.close();
    await postgres.stop();
  });

  test('a connection that PostgreSQL ends fails what it was used for, and nothing else', async () => {
    const ended = database.transaction(async (session) => {
      const [{pid}] = (await session.query('SELECT pg_backend_pid() AS pid')) as [{pid: number}];
      await database.query('SELECT pg_terminate_backend(?)', pid);
      // The server says so by itself, before the next query.
      await new Promise((resolve) => setTimeout(resolve, 200));
      await session.query('SELECT 1');
    });
    await assert.rejects(ended);
    assert.deepEqual(await database.query('SELECT 1 AS one'), [{one: 1}]);
  });
}
