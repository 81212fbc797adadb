// The database in one file of this computer, through Node's own SQLite. Knows no table.
import {chmodSync, mkdirSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync, type StatementSync} from 'node:sqlite';
import type {Database, Row, Session, Value} from './database.ts';

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

  /**
   * Group commit: waiting for the disk is what takes long, and one wait is enough for all who wait. Each piece of work has
   * a savepoint, so that one that fails takes nobody else's with it; and nobody is told before all of it is on the disk.
   */
  async #commitAll(): Promise<void> {
    const waiting = this.#waiting;
    this.#waiting = [];
    const answers: (() => void)[] = [];
    try {
      this.#database.exec('BEGIN IMMEDIATE');
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
      for (const {reject} of waiting) reject(error);
    }
    this.#committing = this.#waiting.length > 0;
    if (this.#committing) setImmediate(() => void this.#commitAll());
  }
}

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
  return new Sqlite(database);
}
