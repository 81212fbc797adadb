// How often one address and one network may sign up, counted for every receiver on one PostgreSQL. Knows a table of its own, under keyed
// hashes; no HTTP. limits.ts counts in memory, for a receiver that is alone.
import {createHmac} from 'node:crypto';
import {mailboxOf} from './address.ts';
import type {Database} from './database.ts';
import type {Limit, Limiter, Limits} from './limits.ts';

/** Counts in windows that begin with the first sign-up in them, by the clock of the database: that of a receiver may be set. */
const count = `INSERT INTO rate_limits AS known (key, count, ends_at)
  SELECT ?, 1, time + make_interval(secs => ?) FROM (SELECT coalesce(CAST(? AS TIMESTAMPTZ), now()) AS time) AS clock
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN known.ends_at <= coalesce(CAST(? AS TIMESTAMPTZ), now()) THEN 1 ELSE known.count + 1 END,
    ends_at = CASE WHEN known.ends_at <= coalesce(CAST(? AS TIMESTAMPTZ), now()) THEN excluded.ends_at ELSE known.ends_at END
  RETURNING count, CAST(ceil(extract(epoch FROM ends_at - coalesce(CAST(? AS TIMESTAMPTZ), now()))) AS INTEGER) AS wait`;

export class SharedRateLimiter implements Limiter {
  readonly #database: Database;
  readonly #limits: Limits;
  readonly #now: (() => Date) | undefined;
  #secret: Promise<string> | undefined;

  /** @param now stands in for the clock of the database */
  constructor(database: Database, limits: Limits, now?: () => Date) {
    this.#database = database;
    this.#limits = limits;
    this.#now = now;
  }

  async take(email: string, network: string): Promise<number> {
    const {perNetwork, perAddress} = this.#limits;
    // The network first: who is over its limit cannot use up the limit of somebody else's address.
    return (await this.#count(perNetwork, network)) || this.#count(perAddress, mailboxOf(email));
  }

  /** Lets go of the windows that have ended. */
  async forget(): Promise<void> {
    await this.#database.query(
      'DELETE FROM rate_limits WHERE ends_at <= coalesce(CAST(? AS TIMESTAMPTZ), now())',
      this.#time(),
    );
  }

  async #count({most, seconds}: Limit, text: string): Promise<number> {
    if (most === 0) return 0;
    const time = this.#time();
    const key = createHmac('sha256', await this.#key())
      .update(text)
      .digest('base64url');
    const [row] = await this.#database.query(count, key, seconds, time, time, time, time);
    return Number(row?.count) > most ? Number(row?.wait) : 0;
  }

  #time(): string | null {
    return this.#now?.().toISOString() ?? null;
  }

  /** The secret that the hashes are made with: the same for every receiver. */
  #key(): Promise<string> {
    this.#secret ??= this.#database
      .query("SELECT value FROM secrets WHERE name = 'rate limits'")
      .then(([row]) => String(row?.value));
    return this.#secret;
  }
}
