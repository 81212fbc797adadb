// What nobody can make the store forget, and what becomes of several events.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {statusOf, type ConsentEvent} from '../../receiver/consent-records.ts';
import {eraseSubject} from '../../receiver/erasure.ts';
import {Signups} from '../../receiver/signups.ts';
import {databaseFor} from './databases.ts';
import {checked} from './checked.ts';

const now = new Date('2026-09-01T12:00:00Z');

test('a consent record can be added, and neither changed, deleted nor replaced, by anybody with the database', async (t) => {
  const database = await databaseFor(t);
  const signups = new Signups(database, () => now);
  await signups.accept(checked, undefined, '');
  const before = await signups.list();
  for (const statement of [
    `UPDATE consent_records SET text = 'You may sell my address.'`,
    `UPDATE consent_records SET person_id = person_id`,
    `DELETE FROM consent_records`,
    `DELETE FROM consent_records WHERE id = 1`,
    ...(process.env.TEST_POSTGRES
      ? ['TRUNCATE consent_records CASCADE']
      : [
          `INSERT OR REPLACE INTO consent_records (id, person_id, event, received_at, how, text)
             VALUES (1, 1, 'asked', 'now', 'json', 'x')`,
        ]),
  ]) {
    await assert.rejects(database.query(statement), /append-only/, statement);
  }
  await assert.rejects(database.query('DELETE FROM people'), /foreign key/i);
  assert.deepEqual(await signups.list(), before);
});

test('that somebody was erased can neither be changed nor deleted, and lets go of nobody else', async (t) => {
  const database = await databaseFor(t);
  const signups = new Signups(database, () => now);
  await signups.accept(checked, undefined, '');
  await signups.accept({...checked, email: 'other@example.com'}, undefined, '');
  assert.equal(await eraseSubject(database, checked.email, now), true);
  for (const statement of ['UPDATE erasures SET consent_records = 0', 'DELETE FROM erasures']) {
    await assert.rejects(database.query(statement), /erasures are append-only/, statement);
  }
  await assert.rejects(database.query('DELETE FROM consent_records'), /consent records are append-only/);
  assert.equal((await signups.list()).length, 1);
});

for (const [sentence, broken] of [
  ['a sign-up by script has words', `'asked', 'json', NULL, NULL`],
  ['a form without script has none', `'asked', 'form without script', NULL, 'x'`],
  ['a confirmation is about a record', `'confirmed', 'link in email', NULL, NULL`],
  ['a withdrawal has no words', `'withdrawn', 'one click', 1, 'x'`],
  ['there is no other event', `'guessed', 'json', NULL, 'x'`],
]) {
  test(`the database itself sees to it that ${sentence}`, async (t) => {
    const database = await databaseFor(t);
    await new Signups(database, () => now).accept(checked, undefined, '');
    const insert = `INSERT INTO consent_records (person_id, event, received_at, how, about_record, text)`;
    const values = `VALUES (1, ${broken!.replace(/^('\w+')/, `$1, '2026-09-01T12:00:00.000Z'`)})`;
    await assert.rejects(database.query(`${insert} ${values}`), /check constraint/i);
  });
}

for (const [expected, ...events] of [
  ['pending', 'asked'],
  ['confirmed', 'confirmed', 'asked'],
  ['confirmed', 'asked', 'confirmed', 'asked'],
  ['withdrawn', 'withdrawn', 'asked'],
  ['withdrawn', 'withdrawn', 'confirmed', 'asked'],
  ['pending', 'asked', 'withdrawn', 'confirmed', 'asked'],
  ['confirmed', 'confirmed', 'asked', 'withdrawn', 'asked'],
] as const) {
  test(`somebody of whom the newest first is ${events.join(', ')} is ${expected}`, () => {
    assert.equal(statusOf(events as readonly ConsentEvent[]), expected);
  });
}
