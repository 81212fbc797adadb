// The store: who asked to join the list, and for each time the record of what they were told. Knows no HTTP.
import {createHash} from 'node:crypto';
import {mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

/** A sign-up that was checked. What a form without script could not say is null. */
export interface Signup {
  readonly email: string;
  readonly name: string | null;
  readonly mechanism: 'json' | 'form' | 'form without script';
  readonly consent: {readonly text: string | null; readonly version: string | null; readonly language: string | null};
  readonly sourceUrl: string | null;
  readonly formVersion: string | null;
}

/** What was kept of one consent: who, when, how, and what they were told, in the members of `GET /signups`. */
export interface ConsentRecord {
  readonly given_at: string;
  readonly mechanism: Signup['mechanism'];
  readonly text: string | null;
  readonly version: string | null;
  readonly language: string | null;
  readonly source_url: string | null;
  readonly form_version: string | null;
}

export interface ListedSignup {
  readonly email: string;
  readonly name: string | null;
  readonly first_asked_at: string;
  readonly consent_records: readonly ConsentRecord[];
}

// A consent record is evidence: the ICO asks who, when, how and what they were told, so it can be added and never changed.
// https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/consent/how-should-we-obtain-record-and-manage-consent/
// INSERT OR REPLACE deletes without firing delete triggers, so a taken id is refused too.
// https://www.sqlite.org/lang_conflict.html
const schema = `
  CREATE TABLE IF NOT EXISTS people (
    id INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    address_lower TEXT NOT NULL UNIQUE,
    name TEXT,
    first_asked_at TEXT NOT NULL
  ) STRICT;

  CREATE TABLE IF NOT EXISTS consent_records (
    id INTEGER PRIMARY KEY,
    person_id INTEGER NOT NULL REFERENCES people (id),
    given_at TEXT NOT NULL,
    mechanism TEXT NOT NULL CHECK (mechanism IN ('json', 'form', 'form without script')),
    text TEXT,
    version TEXT,
    language TEXT,
    source_url TEXT,
    form_version TEXT,
    CHECK ((text IS NULL) = (mechanism = 'form without script'))
  ) STRICT;
  CREATE INDEX IF NOT EXISTS consent_records_of_person ON consent_records (person_id);
  CREATE TRIGGER IF NOT EXISTS consent_records_not_changed BEFORE UPDATE ON consent_records
    BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END;
  CREATE TRIGGER IF NOT EXISTS consent_records_not_deleted BEFORE DELETE ON consent_records
    BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END;
  CREATE TRIGGER IF NOT EXISTS consent_records_not_replaced BEFORE INSERT ON consent_records
    WHEN EXISTS (SELECT 1 FROM consent_records WHERE id = NEW.id)
    BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END;

  CREATE TABLE IF NOT EXISTS idempotency_keys (
    key TEXT PRIMARY KEY,
    payload_hash TEXT NOT NULL,
    answer TEXT NOT NULL,
    used_at TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

const aDay = 24 * 60 * 60 * 1000;

/** The same sign-up has the same hash, whether it came as JSON or, on a second attempt, as a form. */
const hashOf = ({email, name, consent: {text, version, language}, sourceUrl, formVersion}: Signup): string =>
  createHash('sha256')
    .update(JSON.stringify([email, name, text, version, language, sourceUrl, formVersion]))
    .digest('hex');

export class Signups {
  readonly #database: DatabaseSync;
  readonly #now: () => Date;

  constructor(file: string, now = (): Date => new Date()) {
    // Other accounts of this computer have no business with the addresses.
    mkdirSync(dirname(file), {recursive: true, mode: 0o700});
    this.#database = new DatabaseSync(file);
    this.#now = now;
    // FULL: each commit is on the disk before it is answered, so neither a killed process nor a power cut loses one.
    // https://www.sqlite.org/pragma.html#pragma_synchronous
    this.#database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    this.#database.exec(schema);
  }

  /**
   * Stores a sign-up, in one transaction, and returns the answer to give: `answer`, or the one given when this key was
   * first used. Returns undefined, and stores nothing, when the key stands for another sign-up.
   */
  accept(signup: Signup, key: string | undefined, answer: string): string | undefined {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const given = this.#answerOf(signup, key, answer);
      this.#database.exec('COMMIT');
      return given;
    } catch (error) {
      if (this.#database.isTransaction) this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  #answerOf(signup: Signup, key: string | undefined, answer: string): string | undefined {
    const now = this.#now();
    const forgotten = new Date(now.getTime() - aDay).toISOString();
    this.#database.prepare('DELETE FROM idempotency_keys WHERE used_at <= ?').run(forgotten);
    if (key === undefined) {
      this.#store(signup);
      return answer;
    }
    const hash = hashOf(signup);
    const first = this.#database.prepare('SELECT payload_hash, answer FROM idempotency_keys WHERE key = ?').get(key);
    if (first !== undefined) return first.payload_hash === hash ? String(first.answer) : undefined;
    this.#database
      .prepare('INSERT INTO idempotency_keys (key, payload_hash, answer, used_at) VALUES (?, ?, ?, ?)')
      .run(key, hash, answer, now.toISOString());
    this.#store(signup);
    return answer;
  }

  #store({email, name, mechanism, consent: {text, version, language}, sourceUrl, formVersion}: Signup): void {
    const now = this.#now().toISOString();
    // A later sign-up adds a name that was missing and replaces none: anyone can type anyone's address.
    const person = this.#database
      .prepare(
        `INSERT INTO people (address, address_lower, name, first_asked_at) VALUES (?, ?, ?, ?)
         ON CONFLICT (address_lower) DO UPDATE SET name = coalesce(name, excluded.name) RETURNING id`,
      )
      .get(email, email.toLowerCase(), name, now);
    this.#database
      .prepare(
        `INSERT INTO consent_records
           (person_id, given_at, mechanism, text, version, language, source_url, form_version)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(person?.id ?? null, now, mechanism, text, version, language, sourceUrl, formVersion);
  }

  /** Everyone who asked, with their consent records, newest first. */
  list(): readonly ListedSignup[] {
    const rows = this.#database
      .prepare(
        `SELECT people.id AS person_id, people.address, people.name, people.first_asked_at, given_at, mechanism, text,
           version, language, source_url, form_version
         FROM consent_records JOIN people ON people.id = person_id ORDER BY consent_records.id DESC`,
      )
      // The columns just named, whose types the STRICT tables enforce.
      .all() as unknown as readonly (ConsentRecord & Person)[];
    const people = new Map<number, ListedSignup & {readonly consent_records: ConsentRecord[]}>();
    for (const {person_id, address, name, first_asked_at, ...record} of rows) {
      const known = people.get(person_id);
      if (known) known.consent_records.push(record);
      else people.set(person_id, {email: address, name, first_asked_at, consent_records: [record]});
    }
    return [...people.values()];
  }

  close(): void {
    this.#database.close();
  }
}

interface Person {
  readonly person_id: number;
  readonly address: string;
  readonly name: string | null;
  readonly first_asked_at: string;
}
