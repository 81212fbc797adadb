// Who asked to join the list, and the record of what they were told each time. Knows no HTTP, no email and no product.
import {createHash} from 'node:crypto';
import {addressKey} from './address.ts';
import type {Database, Session} from './database.ts';
import type {ConsentEvent, ConsentRecord, Purpose} from './consent-records.ts';
import {addRecord, recordsOf, statusOf, type Status} from './consent-records.ts';

/** A sign-up that was checked. What a form without script could not say is null. */
export interface Signup {
  readonly email: string;
  readonly name: string | null;
  readonly how: 'json' | 'form' | 'form without script';
  readonly consent: {
    readonly text: string | null;
    readonly version: string | null;
    readonly language: string | null;
    readonly purposes: readonly Purpose[];
  };
  readonly sourceUrl: string | null;
  readonly formVersion: string | null;
}

/** Somebody who asked, in the members of `GET /signups`. */
export interface ListedSignup {
  readonly email: string;
  readonly name: string | null;
  readonly status: Status;
  readonly first_asked_at: string;
  readonly consent_records: readonly ConsentRecord[];
}

/** What becomes of a sign-up: the answer to give, or that its key stands for another one. */
export type Outcome = {readonly answer: string} | 'key-reused';

const aDay = 24 * 60 * 60 * 1000;

/** The same sign-up has the same hash, whether it came as JSON or, on a second attempt, as a form. */
const hashOf = ({email, name, consent: {text, version, language, purposes}, sourceUrl, formVersion}: Signup): string =>
  createHash('sha256')
    .update(JSON.stringify([email, name, text, version, language, purposes, sourceUrl, formVersion]))
    .digest('hex');

class KeyReused extends Error {}

export class Signups {
  readonly #database: Database;
  readonly #now: () => Date;

  constructor(database: Database, now: () => Date) {
    this.#database = database;
    this.#now = now;
  }

  /** Keys used before this moment are forgotten. */
  #forgotten(): string {
    return new Date(this.#now().getTime() - aDay).toISOString();
  }

  /**
   * Stores a sign-up and queues its email, in one transaction, and gives the answer: `answer`, or the one given when this
   * key was first used. A new address and a known one take the same statements, so that the time tells nothing of them;
   * what differs is said by the email alone, and decided when it is written.
   */
  async accept(signup: Signup, key: string | undefined, answer: string): Promise<Outcome> {
    try {
      return await this.#database.transaction((session) => this.#store(session, signup, key, answer));
    } catch (error) {
      if (error instanceof KeyReused) return 'key-reused';
      throw error;
    }
  }

  async #store(session: Session, signup: Signup, key: string | undefined, answer: string): Promise<Outcome> {
    const now = this.#now().toISOString();
    const {email, name, how, consent, sourceUrl, formVersion} = signup;
    // A later sign-up adds a name that was missing and replaces none: anyone can type anyone's address. Whoever confirms has the name of
    // what they confirm.
    const [person] = await session.query(
      `INSERT INTO people (address, address_lower, name, first_asked_at) VALUES (?, ?, ?, ?)
       ON CONFLICT (address_lower) DO UPDATE SET name = coalesce(people.name, excluded.name) RETURNING id`,
      email,
      addressKey(email),
      name,
      now,
    );
    const personId = Number(person?.id);

    if (key !== undefined) {
      // Who comes second with a key waits here for who came first. Nothing comes back when the key is taken.
      const [claimed] = await session.query(
        `INSERT INTO idempotency_keys (key, person_id, payload_hash, answer, used_at) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (key) DO UPDATE SET person_id = excluded.person_id, payload_hash = excluded.payload_hash,
           answer = excluded.answer, used_at = excluded.used_at
         WHERE idempotency_keys.used_at <= ? RETURNING key`,
        key,
        personId,
        hashOf(signup),
        answer,
        now,
        this.#forgotten(),
      );
      const first = claimed ? undefined : await this.#recall(session, signup, key);
      if (first === 'key-reused') throw new KeyReused(); // and nothing of it is kept
      if (first !== undefined) return first;
    }

    const recordId = await addRecord(session, personId, {
      event: 'asked',
      name,
      received_at: now,
      how,
      about_record: null,
      ...consent,
      source_url: sourceUrl,
      form_version: formVersion,
    });
    await session.query(
      'INSERT INTO outbox (person_id, record_id, queued_at, next_try_at) VALUES (?, ?, ?, ?)',
      personId,
      recordId,
      now,
      now,
    );
    return {answer};
  }

  async #recall(session: Session, signup: Signup, key: string): Promise<Outcome | undefined> {
    const [first] = await session.query(
      'SELECT payload_hash, answer FROM idempotency_keys WHERE key = ? AND used_at > ?',
      key,
      this.#forgotten(),
    );
    if (first === undefined) return undefined;
    return first.payload_hash === hashOf(signup) ? {answer: String(first.answer)} : 'key-reused';
  }

  /** What became of a sign-up that was sent before with this key. Undefined where there was none; stores nothing. */
  async recall(signup: Signup, key: string | undefined): Promise<Outcome | undefined> {
    return key === undefined ? undefined : this.#recall(this.#database, signup, key);
  }

  /** Forgets the keys that are older than a day. They count for nothing before that too. */
  async forgetKeys(): Promise<void> {
    await this.#database.query('DELETE FROM idempotency_keys WHERE used_at <= ?', this.#forgotten());
  }

  /** Everyone who asked, with their consent records; who was heard of last comes first. */
  async list(): Promise<readonly ListedSignup[]> {
    const people = await this.#database.query('SELECT id, address, name, first_asked_at FROM people');
    const records = await recordsOf(this.#database);
    return people
      .map(({id, address, name, first_asked_at}) => ({
        email: String(address),
        name: name as string | null,
        status: statusOf((records.get(Number(id)) ?? []).map(({event}): ConsentEvent => event)),
        first_asked_at: String(first_asked_at),
        consent_records: records.get(Number(id)) ?? [],
      }))
      .sort((one, other) => (other.consent_records[0]?.id ?? 0) - (one.consent_records[0]?.id ?? 0));
  }
}
