// How long the store remembers a key, and in which order it tells of people.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Signups} from '../../receiver/signups.ts';
import {checked} from './checked.ts';
import {databaseFor} from './databases.ts';

test('an idempotency key is forgotten after 24 hours, and the sign-up is not', async (t) => {
  const database = await databaseFor(t);
  let now = new Date('2026-09-01T12:00:00Z');
  const signups = new Signups(database, () => now);
  const another = {...checked, email: 'another@example.com'};
  assert.deepEqual(await signups.accept(checked, 'key', 'first'), {answer: 'first'});
  now = new Date('2026-09-02T11:59:59.999Z');
  assert.deepEqual(await signups.accept(checked, 'key', 'second'), {answer: 'first'});
  assert.equal(await signups.accept(another, 'key', 'third'), 'key-reused');
  assert.deepEqual(await signups.recall(checked, 'key'), {answer: 'first'});
  assert.equal(await signups.recall(another, 'key'), 'key-reused');
  now = new Date('2026-09-02T12:00:00Z');
  assert.equal(await signups.recall(checked, 'key'), undefined);
  assert.deepEqual(await signups.accept(another, 'key', 'fourth'), {answer: 'fourth'});
  assert.deepEqual(
    (await signups.list()).map(({email, first_asked_at}) => [email, first_asked_at]),
    [
      ['another@example.com', '2026-09-02T12:00:00.000Z'],
      ['name@example.com', '2026-09-01T12:00:00.000Z'],
    ],
  );
});

test('a key that is 24 hours old is taken out of the database', async (t) => {
  const database = await databaseFor(t);
  let now = new Date('2026-09-01T12:00:00Z');
  const signups = new Signups(database, () => now);
  await signups.accept(checked, 'old', '');
  now = new Date('2026-09-02T12:00:00Z');
  await signups.accept(checked, 'new', '');
  await signups.forgetKeys();
  assert.deepEqual(
    (await database.query('SELECT key FROM idempotency_keys')).map(({key}) => key),
    ['new'],
  );
});

test('a key that stands for another sign-up leaves nothing of this one behind, no person either', async (t) => {
  const database = await databaseFor(t);
  const signups = new Signups(database, () => new Date('2026-09-01T12:00:00Z'));
  await signups.accept(checked, 'key', '');
  assert.equal(await signups.accept({...checked, email: 'another@example.com'}, 'key', ''), 'key-reused');
  assert.equal((await database.query('SELECT id FROM people')).length, 1);
});

test('one key at many hands at once is one sign-up, and all get one answer', async (t) => {
  const database = await databaseFor(t);
  const signups = new Signups(database, () => new Date('2026-09-01T12:00:00Z'));
  const answers = await Promise.all(Array.from({length: 20}, (_, index) => signups.accept(checked, 'key', `${index}`)));
  assert.equal(new Set(answers.map((answer) => JSON.stringify(answer))).size, 1);
  assert.equal((await signups.list())[0]?.consent_records.length, 1);
  assert.equal((await database.query('SELECT id FROM outbox')).length, 1);
});

test('many people at once are all there', async (t) => {
  const database = await databaseFor(t);
  const signups = new Signups(database, () => new Date('2026-09-01T12:00:00Z'));
  const emails = Array.from({length: 100}, (_, index) => `${index % 50}@example.com`);
  await Promise.all(emails.map((email, index) => signups.accept({...checked, email}, `${index}`, '')));
  const people = await signups.list();
  assert.equal(people.length, 50);
  for (const {consent_records} of people) assert.equal(consent_records.length, 2);
});

test('somebody who asks again comes first, and their records are newest first, with every purpose as it was sent', async (t) => {
  const database = await databaseFor(t);
  let now = new Date('2026-09-01T12:00:00Z');
  const signups = new Signups(database, () => now);
  await signups.accept(checked, undefined, '');
  await signups.accept({...checked, email: 'another@example.com'}, undefined, '');
  now = new Date('2026-09-03T12:00:00Z');
  await signups.accept(checked, undefined, '');
  const people = await signups.list();
  assert.deepEqual(
    people.map(({email, consent_records}) => [email, ...consent_records.map(({received_at}) => received_at)]),
    [
      ['name@example.com', '2026-09-03T12:00:00.000Z', '2026-09-01T12:00:00.000Z'],
      ['another@example.com', '2026-09-01T12:00:00.000Z'],
    ],
  );
  assert.deepEqual(people[0]!.consent_records[0]!.purposes, checked.consent.purposes);
});
