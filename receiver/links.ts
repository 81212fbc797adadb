// The links in emails, by which somebody confirms or leaves: random, kept as hashes, and what following one changes.
// Knows no HTTP and no email.
import {createHash, randomBytes} from 'node:crypto';
import {addRecord, laterEvent, recordsOf, type ConsentRecord} from './consent-records.ts';
import type {Database, Session} from './database.ts';

export type Purpose = 'confirm' | 'unsubscribe';

/** What a link is good for now: `open` can be used, `used` was, `unknown` never was or belongs to who was erased. */
export type LinkState = 'open' | 'used' | 'expired' | 'unknown';

export const confirmWithinHours = 48;

const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * Makes a link for a record and gives its token, which is kept nowhere. 192 random bits cannot be guessed, so an unsalted
 * hash is enough (RFC 6819 section 5.1.4.2.2 asks for 128).
 */
export async function makeLink(
  session: Session,
  purpose: Purpose,
  {personId, recordId, now}: {readonly personId: number; readonly recordId: number; readonly now: Date},
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const expires = new Date(now.getTime() + confirmWithinHours * 60 * 60 * 1000).toISOString();
  await session.query(
    'INSERT INTO links (token_hash, purpose, person_id, record_id, expires_at) VALUES (?, ?, ?, ?, ?)',
    hashOf(token),
    purpose,
    personId,
    recordId,
    purpose === 'confirm' ? expires : null,
  );
  return token;
}

/** Makes later changes to one person wait for this one, on either product. False when they were erased meanwhile. */
const lock = async (session: Session, personId: unknown): Promise<boolean> => {
  const people = await session.query('UPDATE people SET name = name WHERE id = ? RETURNING id', Number(personId));
  return people.length > 0;
};

export class Links {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  /** What a link is good for. Changes nothing, since programs that read email follow every link in it. */
  async look(purpose: Purpose, token: string, session: Session = this.#database): Promise<LinkState> {
    const [link] = await session.query(
      'SELECT expires_at, used_at FROM links WHERE token_hash = ? AND purpose = ?',
      hashOf(token),
      purpose,
    );
    if (link === undefined) return 'unknown';
    if (link.used_at !== null) return 'used';
    return link.expires_at !== null && link.expires_at! <= this.#now().toISOString() ? 'expired' : 'open';
  }

  /** What is agreed to by following a link: the record of what was asked. */
  async recordBehind(token: string): Promise<ConsentRecord | undefined> {
    const [link] = await this.#database.query(
      `SELECT person_id, record_id FROM links WHERE token_hash = ? AND purpose = 'confirm'`,
      hashOf(token),
    );
    if (link === undefined) return undefined;
    const records = await recordsOf(this.#database, Number(link.person_id));
    return records.get(Number(link.person_id))?.find(({id}) => id === Number(link.record_id));
  }

  /** Confirms, if the link is open, and gives what it was until now. */
  confirm(token: string): Promise<LinkState> {
    return this.#database.transaction(async (session) => {
      const now = this.#now().toISOString();
      const [known] = await session.query(
        `SELECT person_id FROM links WHERE token_hash = ? AND purpose = 'confirm'`,
        hashOf(token),
      );
      // The person first, as everywhere: who confirms and who leaves must not wait for each other.
      if (known === undefined || !(await lock(session, known.person_id))) return 'unknown';
      const [link] = await session.query(
        `UPDATE links SET used_at = ? WHERE token_hash = ? AND purpose = 'confirm' AND used_at IS NULL
           AND expires_at > ? RETURNING person_id, record_id`,
        now,
        hashOf(token),
        now,
      );
      if (link === undefined) return this.look('confirm', token, session);
      const record = laterEvent('confirmed', 'link in email', now, Number(link.record_id));
      await addRecord(session, Number(link.person_id), record);
      await session.query(
        'UPDATE people SET name = (SELECT name FROM consent_records WHERE id = ?) WHERE id = ?',
        link.record_id!,
        link.person_id!,
      );
      return 'open';
    });
  }

  /**
   * Takes somebody off the list, with the other emails on their way and the confirmations still open. Pressing twice is
   * leaving once. Gives whether there is such a link.
   */
  withdraw(token: string, how: 'link in email' | 'one click'): Promise<boolean> {
    return this.#database.transaction(async (session) => {
      const now = this.#now().toISOString();
      const [link] = await session.query(
        `SELECT person_id, record_id FROM links WHERE token_hash = ? AND purpose = 'unsubscribe'`,
        hashOf(token),
      );
      if (link === undefined || !(await lock(session, link.person_id))) return false;
      const [last] = await session.query(
        'SELECT event FROM consent_records WHERE person_id = ? ORDER BY id DESC LIMIT 1',
        link.person_id!,
      );
      if (last?.event === 'withdrawn') return true;
      await addRecord(session, Number(link.person_id), laterEvent('withdrawn', how, now, Number(link.record_id)));
      await session.query(
        `UPDATE links SET used_at = ? WHERE person_id = ? AND purpose = 'confirm' AND used_at IS NULL`,
        now,
        link.person_id!,
      );
      await session.query('DELETE FROM outbox WHERE person_id = ?', link.person_id!);
      return true;
    });
  }
}
