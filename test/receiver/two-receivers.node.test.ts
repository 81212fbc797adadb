// Two receivers on one PostgreSQL: they are one to whoever signs up. Part of on-postgres.node.test.ts.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {openDatabase} from '../../receiver/database.ts';
import {listed, postJson, signup} from './ask.ts';
import {addressFor, folderFor, serverFor} from './databases.ts';
import {newestMails} from '../../receiver/outbox.ts';

const skip = process.env.TEST_POSTGRES === undefined && 'SQLite is for one';

test('two receivers on one database count together, under hashes, and send each email once', {skip}, async (t) => {
  const database = await addressFor(t);
  const outbox = await folderFor(t);
  const limits = {perAddress: {most: 2, seconds: 600}, perNetwork: {most: 4, seconds: 600}};
  const servers = [await serverFor(t, {database, outbox, limits}), await serverFor(t, {database, outbox, limits})];
  const statuses: number[] = [];
  const send = async (email: string, index: number): Promise<void> => {
    const reply = await postJson(servers[index % 2]!.url, {...signup, email});
    statuses.push(reply.status);
    if (reply.status === 429) assert.ok(Number(reply.headers['retry-after']) > 0);
  };
  for (const [index, email] of ['a@a.example', 'A+x@a.example', 'a@a.example', 'b@a.example', 'c@a.example'].entries())
    await send(email, index);
  assert.deepEqual(statuses, [202, 202, 429, 202, 429]);

  await Promise.all(servers.map((server) => server.deliver()));
  assert.equal((await newestMails(outbox, Infinity)).length, 3);
  assert.equal((await listed(servers[0]!.url)).length, 3);
  const opened = await openDatabase(database);
  const rows = await opened.query('SELECT key FROM rate_limits');
  await opened.close();
  assert.equal(rows.length, 3);
  assert.doesNotMatch(JSON.stringify(rows), /example|127/);
});
