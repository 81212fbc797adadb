// The database as the receiver sees it: readable SQL with `?` for each value, and transactions. Which product keeps the
// data is known to sqlite.ts and postgres.ts alone.

export type Value = string | number | null;
export type Row = Readonly<Record<string, Value>>;

export interface Session {
  /** Runs one statement that both products understand, and returns its rows. */
  query(sql: string, ...values: readonly Value[]): Promise<readonly Row[]>;
}

export interface Database extends Session {
  /**
   * Runs `work` as one transaction and resolves once it is on the disk. `work` awaits nothing but its session, since
   * others may wait for it. When it throws, nothing of it is kept.
   */
  transaction<Result>(work: (session: Session) => Promise<Result>): Promise<Result>;
  /** Takes what was deleted out of what lies beside the data too, as far as the product can. */
  scrub(): Promise<void>;
  close(): Promise<void>;
}

/** The data cannot be had at the moment: somebody else has them locked, or the database is not there. */
export class Unavailable extends Error {}

/** After how many seconds it is worth trying again then. */
export const busySeconds = 5;

const isPostgres = (address: string): boolean => /^postgres(?:ql)?:/.test(address);

/** Whether the data is in a file of this computer. */
export const isFile = (address: string): boolean => !isPostgres(address);

/** Opens the database at an address: `postgres://…`, or else the file of an embedded SQLite. Makes what is missing. */
export async function openDatabase(address: string): Promise<Database> {
  // Imported only when it is asked for: who keeps SQLite needs no driver, and who keeps PostgreSQL no node:sqlite.
  if (isPostgres(address)) return (await import('./postgres.ts')).openPostgres(address);
  return (await import('./sqlite.ts')).openSqlite(address);
}

/** What may be printed of an address: that of PostgreSQL can hold a password. */
export const nameOf = (address: string): string =>
  isPostgres(address) ? `PostgreSQL at ${URL.parse(address)?.host || 'a local socket'}` : address;
