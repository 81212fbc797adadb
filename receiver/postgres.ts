// The database in PostgreSQL, for a receiver of more than one process. Knows no table.
import {readFile} from 'node:fs/promises';
import pg from 'pg';
import {Unavailable, type Database, type Row, type Session, type Value} from './database.ts';

const schema = new URL('schema.postgres.sql', import.meta.url);

/** The numbered placeholders of PostgreSQL. No statement of ours has a `?` of its own. */
const numbered = (sql: string): string => {
  let number = 0;
  return sql.replaceAll('?', () => `$${++number}`);
};

// The types that would not come as SQLite gives them: times, and JSON, which stays the text that it was.
const parsers = new Map<number, (text: string) => string>([
  [pg.types.builtins.TIMESTAMPTZ, (text) => new Date(text).toISOString()],
  [pg.types.builtins.JSON, (text) => text],
]);
const types: pg.CustomTypesConfig = {
  getTypeParser: (type, format) =>
    parsers.get(type) ?? (pg.types.getTypeParser(type, format) as (text: string) => unknown),
};

const sessionOf = (client: pg.Pool | pg.PoolClient): Session => ({
  async query(sql, ...values: readonly Value[]) {
    return (await client.query<Row>(numbered(sql), [...values])).rows;
  },
});

/**
 * The classes of https://www.postgresql.org/docs/current/errcodes-appendix.html that pass: the connection broke, the server has no room,
 * or it is being ended. The driver has words alone for a connection that broke.
 */
const isUnavailable = (error: unknown): boolean => {
  const {code, message} = error as {readonly code?: unknown; readonly message?: unknown};
  return (
    /^(08|53|57P|E(CONN|PIPE|HOST|NET|TIMEDOUT))|^ENOTFOUND/.test(String(code)) ||
    /^Connection terminated|^Client has encountered a connection error|timeout exceeded when trying to connect|^Query read timeout/.test(
      String(message),
    )
  );
};

const refuse = (error: unknown): never => {
  throw isUnavailable(error) ? new Unavailable('The database cannot be reached', {cause: error}) : error;
};

class Postgres implements Database {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  query(sql: string, ...values: readonly Value[]): Promise<readonly Row[]> {
    return sessionOf(this.#pool)
      .query(sql, ...values)
      .catch(refuse);
  }

  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    return this.#transaction(work).catch(refuse);
  }

  /** What VACUUM and the turning of the write-ahead log take out in their time: receiver/README.md. */
  async scrub(): Promise<void> {}

  async #transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
    const client = await this.#pool.connect();
    // The pool listens to those that nobody uses. One that the server ends meanwhile fails its query, and not the process.
    const fail = (): void => {};
    client.on('error', fail);
    let broken = true;
    try {
      await client.query('BEGIN');
      try {
        const result = await work(sessionOf(client));
        await client.query('COMMIT');
        broken = false;
        return result;
      } catch (error) {
        await client.query('ROLLBACK');
        broken = false;
        throw error;
      }
    } finally {
      client.off('error', fail);
      // A connection that could not even be rolled back is not used again.
      client.release(broken);
    }
  }

  close(): Promise<void> {
    return this.#pool.end();
  }
}

/** Connects, and makes the tables that are missing. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 10_000,
  });
  // A connection that breaks while nobody uses it is replaced by the next query. Without a listener it would end the process.
  pool.on('error', () => {});
  try {
    await pool.query(await readFile(schema, 'utf8'));
  } catch (error) {
    await pool.end();
    throw error;
  }
  return new Postgres(pool);
}
