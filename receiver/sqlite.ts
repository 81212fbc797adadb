// The database in one file of this computer, through Node's own SQLite. Knows no table.
import {chmodSync, mkdirSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync, type StatementSync} from 'node:sqlite';
import {setTimeout as pause} from 'node:timers/promises';
import {Unavailable, type Database, type Row, type Session, type Value} from './database.ts';

const schema = new URL('schema.sqlite.sql', import.meta.url);

interface Waiting {
  readonly work: (session: Session) => Promise<unknown>;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

class Sqlite implements Database {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();
  readonly #session: Session = {query: (sql, ...values) => Promise.resolve().then(() => this.#run(sql, values))};
  #waiting: Waiting[] = [];
  #committing = false;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  query(sql: string, ...values: readonly Value[]): Promise<readonly Row[]> {
    return this.transaction((session) => session.query(sql, ...values));
  }

  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({work, resolve: resolve as Waiting['resolve'], reject});
      if (this.#committing) return;
      this.#committing = true;
      // After all the requests of this turn: what waits by then is written together.
      setImmediate(() => void this.#commitAll());
    });
  }

  /** A write-ahead log keeps what it had until it is begun anew: https://www.sqlite.org/wal.html */
  async scrub(): Promise<void> {
    // Others may be reading, in which case it is left to them to be done.
    for (let tries = 0; tries < 20; tries += 1) {
      await this.query('SELECT 1');
      const [row] = this.#database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').all() as {busy?: number}[];
      if (!row?.busy) return;
      await pause(100);
    }
  }

  async close(): Promise<void> {
    // What came before is finished first: work is done in the order in which it came.
    await this.query('SELECT 1');
    this.#database.close();
  }

  #run(sql: string, values: readonly Value[]): readonly Row[] {
    let statement = this.#statements.get(sql);
    if (statement === undefined) this.#statements.set(sql, (statement = this.#database.prepare(sql)));
    return statement.all(...values) as readonly Row[];
  }

  /** Waits for whoever has the file locked by looking now and then, so that everything else goes on meanwhile. */
  async #begin(): Promise<void> {
    for (const end = performance.now() + patience.most; ; await pause(patience.between)) {
      try {
        return this.#database.exec('BEGIN IMMEDIATE');
      } catch (error) {
        if (!isBusy(error) || performance.now() > end) throw error;
      }
    }
  }

  /**
   * Group commit: waiting for the disk is what takes long, and one wait is enough for all who wait. Each piece of work has
   * a savepoint, so that one that fails takes nobody else's with it; and nobody is told before all of it is on the disk.
   */
  async #commitAll(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const answers: (() => void)[] = [];
    try {
      await this.#begin();
      for (const {work, resolve, reject} of waiting) {
        this.#database.exec('SAVEPOINT one');
        try {
          const result = await work(this.#session);
          answers.push(() => resolve(result));
        } catch (error) {
          answers.push(() => reject(error));
          this.#database.exec('ROLLBACK TO one');
        }
        this.#database.exec('RELEASE one');
      }
      this.#database.exec('COMMIT');
      for (const answer of answers) answer();
    } catch (error) {
      if (this.#database.isOpen && this.#database.isTransaction) this.#database.exec('ROLLBACK');
      const reason = isUnavailable(error) ? new Unavailable('The database is locked or full', {cause: error}) : error;
      for (const {reject} of waiting) reject(reason);
    }
    this.#committing = this.#waiting.length > 0;
    if (this.#committing) setImmediate(() => void this.#commitAll());
  }
}

/** How long another process may lock the file, such as a backup, until who waits is told to come back later. */
const patience = {most: 1_500, between: 50};

/** The primary result codes of https://www.sqlite.org/rescode.html: BUSY, LOCKED, IOERR, FULL. */
const resultCodeOf = (error: unknown): number => Number((error as {errcode?: unknown}).errcode) & 0xff;
const isBusy = (error: unknown): boolean => resultCodeOf(error) === 5;
const isUnavailable = (error: unknown): boolean => [5, 6, 10, 13].includes(resultCodeOf(error));

/** Opens the file, with what is missing of it and of its folder. Other accounts have no business with the addresses. */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), {recursive: true, mode: 0o700});
  const database = new DatabaseSync(file);
  // SQLite gives the files beside it the same mode.
  chmodSync(file, 0o600);
  // FULL: each commit is on the disk before it is answered, so neither a killed process nor a power cut loses one.
  // secure_delete: what was erased is overwritten, not only forgotten. https://www.sqlite.org/pragma.html
  database.exec(
    'PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;',
  );
  database.exec(readFileSync(schema, 'utf8'));
  const columns = database.prepare('PRAGMA table_info(consent_records)').all() as {name: string}[];
  // A file that an earlier version made.
  if (!columns.some(({name}) => name === 'name')) database.exec('ALTER TABLE consent_records ADD COLUMN name TEXT');
  // From here on a lock is waited for in #begin: SQLite would stop the whole process for as long.
  database.exec('PRAGMA busy_timeout = 0');
  return new Sqlite(database);
}
