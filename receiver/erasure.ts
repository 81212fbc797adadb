// What somebody may ask of who keeps their data: a copy of it (UK GDPR article 15), and that it is erased (article 17).
// Knows the tables; no HTTP and no command line.
import {addressHash, addressKey} from './address.ts';
import {recordsOf} from './consent-records.ts';
import type {Database, Session} from './database.ts';

/** Everything that is kept of one person, or undefined. Hashes of links and answers are left out: they say nothing. */
export async function exportSubject(database: Database, email: string): Promise<object | undefined> {
  const [person] = await database.query(
    'SELECT id, address, name, first_asked_at FROM people WHERE address_lower = ?',
    addressKey(email),
  );
  if (person === undefined) return undefined;
  const {id, address, name, first_asked_at} = person;
  return {
    email: address,
    name,
    first_asked_at,
    consent_records: (await recordsOf(database, Number(id))).get(Number(id)) ?? [],
    links_in_emails: await database.query(
      'SELECT purpose, record_id AS about_record, expires_at, used_at FROM links WHERE person_id = ? ORDER BY record_id',
      id!,
    ),
    emails_to_send: await database.query(
      'SELECT record_id AS about_record, queued_at, tries, next_try_at FROM outbox WHERE person_id = ? ORDER BY id',
      id!,
    ),
    idempotency_keys: await database.query(
      'SELECT key, used_at FROM idempotency_keys WHERE person_id = ? ORDER BY used_at',
      id!,
    ),
  };
}

/**
 * Erases everything that is kept of one person, and gives whether there was anything. What stays is a line that says that
 * somebody was erased, when, and how many consent records there were. No suppression hash stays: nobody is put on this
 * list but by a link in their own inbox, so there is nothing that it would have to keep away, and a hash of an address is
 * still personal data.
 */
export const eraseSubject = (database: Database, email: string, now: Date): Promise<boolean> =>
  database.transaction(async (session) => {
    // An update and not a query: it makes a sign-up of the same person wait until this is done.
    const [person] = await session.query(
      'UPDATE people SET name = NULL WHERE address_lower = ? RETURNING id',
      addressKey(email),
    );
    if (person !== undefined) await erase(session, Number(person.id), now);
    return person !== undefined;
  });

/** Erases those again who were erased before, and whom a restored backup brought back. Gives how many they were. */
export async function eraseAgain(database: Database, erased: ReadonlyMap<string, string>, now: Date): Promise<number> {
  const people = await database.query('SELECT address, first_asked_at FROM people');
  // Who signed up anew since is there of their own will.
  const returned = people.filter(
    ({address, first_asked_at}) => (erased.get(addressHash(String(address))) ?? '') > String(first_asked_at),
  );
  for (const {address} of returned) await eraseSubject(database, String(address), now);
  return returned.length;
}

/**
 * Whether the clock can be believed: that of a computer which has just started may be weeks ahead, and erasing cannot be undone. It is
 * near the newest record of the database, or the database is empty.
 */
export async function isClockPlausible(database: Database, now: Date): Promise<boolean> {
  const [newest] = await database.query('SELECT max(received_at) AS received_at FROM consent_records');
  return !newest?.received_at || now.getTime() - Date.parse(String(newest.received_at)) < plausibleDays * aDay;
}

const aDay = 24 * 60 * 60 * 1000;
const plausibleDays = 7;

/** How long somebody who asked and did not confirm is kept: long enough to be asked what happened, and no longer. */
const unconfirmedDays = 30;

const unconfirmed = `NOT EXISTS (SELECT 1 FROM consent_records
  WHERE person_id = people.id AND (event <> 'asked' OR received_at > ?))`;

/** Erases everybody who last asked 30 days ago and never confirmed, and gives how many they were. */
export async function eraseUnconfirmed(database: Database, now: Date): Promise<number> {
  const until = new Date(now.getTime() - unconfirmedDays * aDay).toISOString();
  const people = await database.query(`SELECT id FROM people WHERE ${unconfirmed} ORDER BY id LIMIT 1000`, until);
  for (const {id} of people) {
    await database.transaction(async (session) => {
      // They may have asked again in the meantime: looked at once more, with whoever asks kept waiting.
      await session.query('UPDATE people SET name = name WHERE id = ?', id!);
      const [person] = await session.query(`SELECT id FROM people WHERE id = ? AND ${unconfirmed}`, id!, until);
      if (person !== undefined) await erase(session, Number(id), now);
    });
  }
  return people.length;
}

async function erase(session: Session, id: number, now: Date): Promise<void> {
  const [count] = await session.query('SELECT count(*) AS records FROM consent_records WHERE person_id = ?', id);
  // First, since the triggers of consent_records let go only of who is written down here.
  await session.query(
    'INSERT INTO erasures (person_id, erased_at, consent_records) VALUES (?, ?, ?)',
    id,
    now.toISOString(),
    Number(count?.records),
  );
  for (const table of ['idempotency_keys', 'outbox', 'links', 'consent_records']) {
    await session.query(`DELETE FROM ${table} WHERE person_id = ?`, id);
  }
  await session.query('DELETE FROM people WHERE id = ?', id);
}
