// Whoever never confirmed is not kept for ever.
import assert from 'node:assert/strict';
import {test} from 'node:test';
import {eraseUnconfirmed} from '../../receiver/erasure.ts';
import {Links, makeLink} from '../../receiver/links.ts';
import {Signups} from '../../receiver/signups.ts';
import {checked} from './checked.ts';
import {databaseFor} from './databases.ts';

const start = new Date('2026-09-01T12:00:00Z').getTime();
const aDay = 24 * 60 * 60 * 1000;

test('somebody who asked and did not confirm is erased 30 days after they last asked, and nobody else', async (t) => {
  const database = await databaseFor(t);
  let now = new Date(start);
  const signups = new Signups(database, () => now);
  const links = new Links(database, () => now);
  const names = ['silent', 'again', 'confirmed', 'withdrawn'];
  for (const name of names) await signups.accept({...checked, email: `${name}@example.com`}, name, '');
  for (const person of await database.query('SELECT id, address FROM people')) {
    const [record] = await database.query('SELECT id FROM consent_records WHERE person_id = ?', person.id!);
    const about = {personId: Number(person.id), recordId: Number(record!.id), now};
    if (person.address === 'confirmed@example.com') await links.confirm(await makeLink(database, 'confirm', about));
    if (person.address === 'withdrawn@example.com')
      await links.withdraw(await makeLink(database, 'unsubscribe', about), 'one click');
  }
  now = new Date(start + aDay);
  await signups.accept({...checked, email: 'again@example.com'}, undefined, '');

  const kept = async (): Promise<string[]> => (await signups.list()).map(({email}) => email.split('@')[0]!).sort();
  assert.equal(await eraseUnconfirmed(database, new Date(start + 30 * aDay - 1)), 0);
  assert.deepEqual(await kept(), names.toSorted());
  assert.equal(await eraseUnconfirmed(database, new Date(start + 30 * aDay)), 1);
  assert.deepEqual(await kept(), ['again', 'confirmed', 'withdrawn']);
  assert.equal(await eraseUnconfirmed(database, new Date(start + 31 * aDay)), 1);
  assert.deepEqual(await kept(), ['confirmed', 'withdrawn']);
  await eraseUnconfirmed(database, new Date(start + 9999 * aDay));
  assert.deepEqual(await kept(), ['confirmed', 'withdrawn']);
});
