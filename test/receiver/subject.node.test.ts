// What somebody gets who asks for a copy of their data, and what is left when they ask for its end.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {after, beforeEach, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {isFile, openDatabase} from '../../receiver/database.ts';
import {newestMails, recipientOf} from '../../receiver/outbox.ts';
import {ask, listed, postJson, signup} from './ask.ts';
import {serverFor} from './databases.ts';
import {inboxOf} from './inbox.ts';

const server = await serverFor({after});
const program = fileURLToPath(new URL('../../receiver/subject.ts', import.meta.url));

function command(args: readonly string[], input = '') {
  const env = {
    ...process.env,
    [isFile(server.database) ? 'DATABASE' : 'DATABASE_URL']: server.database,
    OUTBOX: server.outbox,
  };
  return spawnSync(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    encoding: 'utf8',
    env,
    input,
  });
}

const email = 'Name@example.com';
const other = 'other@example.com';

/** Every row of every table, as text. */
async function everything(): Promise<string> {
  const database = await openDatabase(server.database);
  const tables = ['people', 'consent_records', 'links', 'outbox', 'idempotency_keys', 'erasures'];
  const rows = await Promise.all(tables.map((table) => database.query(`SELECT * FROM ${table}`)));
  await database.close();
  return JSON.stringify(rows);
}

beforeEach(async () => {
  for (const address of [email, other]) {
    await postJson(server.url, {...signup, email: address}, {'idempotency-key': `"${address}-${Math.random()}"`});
  }
  await ask(server.url, {method: 'POST', path: (await inboxOf(server, email))[0]!.confirm});
});

interface Exported {
  readonly email: string;
  readonly name: string;
  readonly consent_records: readonly {readonly event: string; readonly text: string | null}[];
  readonly links_in_emails: readonly {readonly purpose: string; readonly used_at: string | null}[];
  readonly emails_to_send: readonly unknown[];
  readonly idempotency_keys: readonly unknown[];
}

describe('the export', () => {
  test('is all that is kept of one person, and nothing of another', () => {
    const {status, stdout} = command(['export', 'NAME@example.com']);
    assert.equal(status, 0);
    const copy = JSON.parse(stdout) as Exported;
    assert.deepEqual([copy.email, copy.name], [email, 'Ada']);
    assert.deepEqual(
      copy.consent_records.slice(-1).map(({event, text}) => [event, text]),
      [['asked', signup.consent.text]],
    );
    assert.equal(copy.consent_records[0]!.event, 'confirmed');
    assert.ok(copy.links_in_emails.some(({purpose, used_at}) => purpose === 'confirm' && used_at !== null));
    assert.deepEqual(copy.emails_to_send, []);
    assert.ok(copy.idempotency_keys.length > 0);
    assert.doesNotMatch(stdout, /other@/);
    assert.doesNotMatch(stdout, /hash/);
  });

  test('can be asked for without leaving the address in a history of commands', () => {
    assert.equal((JSON.parse(command(['export', '-'], `${email}\n`).stdout) as Exported).email, email);
  });
});

describe('the erasure', () => {
  test('leaves nothing of the person but that there was one: no address, no hash, no email, no link that works', async () => {
    const {confirm, unsubscribe} = (await inboxOf(server, email))[0]!;
    const {consent_records} = (await listed(server.url)).find((person) => person.email === email)!;
    const {status, stdout} = command(['erase', email.toLowerCase()]);
    assert.equal(status, 0, stdout);
    assert.doesNotMatch(stdout, /@/);
    assert.deepEqual(
      (await listed(server.url)).map((person) => person.email),
      [other],
    );
    const kept = await everything();
    assert.doesNotMatch(kept, /name@example\.com/i);
    assert.match(kept, new RegExp(`"consent_records":${consent_records.length}\\b`));
    assert.deepEqual(new Set((await newestMails(server.outbox, Infinity)).map(recipientOf)), new Set([other]));
    for (const path of [confirm, unsubscribe])
      assert.equal((await ask(server.url, {method: 'POST', path})).status, 404);
    assert.equal(command(['export', email]).status, 1);
  });

  test('is no obstacle to signing up again, as somebody new', async () => {
    command(['erase', email]);
    await postJson(server.url, {...signup, email, name: undefined});
    const person = (await listed(server.url)).find((listed) => listed.email === email)!;
    assert.deepEqual([person.name, person.status, person.consent_records.length], [null, 'pending', 1]);
  });
});

for (const action of ['export', 'erase']) {
  test(`to ${action} somebody who is not there ends with 1, and does not repeat the address`, () => {
    const {status, stdout, stderr} = command([action, 'stranger@example.com']);
    assert.equal(status, 1);
    assert.match(stderr, /Nothing is kept of this address/);
    assert.doesNotMatch(stdout + stderr, /stranger/);
  });
}

for (const args of [[], ['export'], ['delete', email], ['export', email, other]]) {
  test(`“${args.length} arguments${args[0] ? `, ${args[0]}` : ''}” gets the usage`, () => {
    const {status, stderr} = command(args);
    assert.equal(status, 2);
    assert.match(stderr, /node receiver\/subject\.ts export name@example\.com/);
  });
}
