// A database for a test: a new file of SQLite or, in a run of on-postgres.node.test.ts, a new schema of PostgreSQL.
import {randomUUID} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {openDatabase, type Database} from '../../receiver/database.ts';
import {readSettings, type Settings} from '../../receiver/settings.ts';
import {start} from '../../demo/server.ts';
import type {Running} from '../../receiver/server.ts';

/** A test, or the hook of a file. */
export interface Cleaner {
  after(clean: () => Promise<void>): void;
}

/** A folder that is gone after the test. */
export async function folderFor(test: Cleaner): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mtg-demo-'));
  test.after(() => rm(folder, {recursive: true, force: true}));
  return folder;
}

/** The address of a database that nobody else has. */
export async function addressFor(test: Cleaner): Promise<string> {
  const {TEST_POSTGRES} = process.env;
  if (TEST_POSTGRES === undefined) return join(await folderFor(test), 'data', 'receiver.db');
  const {default: pg} = await import('pg');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const client = new pg.Client(TEST_POSTGRES);
  await client.connect();
  await client.query(`CREATE SCHEMA ${name}`);
  await client.end();
  return `${TEST_POSTGRES}&options=-c%20search_path%3D${name}`;
}

export async function databaseFor(test: Cleaner): Promise<Database> {
  const opened: Database[] = [];
  test.after(async () => opened[0]?.close());
  opened.push(await openDatabase(await addressFor(test)));
  return opened[0]!;
}

/** Limits that no test meets by accident. */
const {limits} = readSettings({HOURLY_PER_ADDRESS: '0', HOURLY_PER_NETWORK: '0'});

export type Started = Running & {readonly database: string; readonly outbox: string};

/** A server on a database of its own. What it says is not printed. */
export async function serverFor(
  test: Cleaner,
  settings: Partial<Settings> & Partial<Parameters<typeof start>[0]> = {},
): Promise<Started> {
  // Hooks run in the order in which they were added: it stops before its folders go.
  const running: Running[] = [];
  test.after(async () => running[0]?.stop());
  const database = settings.database ?? (await addressFor(test));
  const outbox = settings.outbox ?? join(await folderFor(test), 'outbox');
  running.push(await start({port: 0, limits, showLists: true, say: () => {}, ...settings, database, outbox}));
  return {...running[0]!, database, outbox};
}
