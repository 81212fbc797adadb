// The database in PostgreSQL, for a receiver of more than one process. Knows no table.
import {readFile} from 'node:fs/promises';
import pg from 'pg';
import type {Database, Row, Session, Value} from './database.ts';

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

class Postgres implements Database {
  readonly #pool: pg.Pool;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  query(sql: string, ...values: readonly Value[]): Promise<readonly Row[]> {
    return sessionOf(this.#pool).query(sql, ...values);
  }

  async transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result> {
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
