// Sends the emails that are queued in the database, again when it fails. Knows the queue and a transport; no HTTP.
import type {Database, Session} from './database.ts';
import {makeLink} from './links.ts';
import {confirmationMail, type Mail} from './mail.ts';
import {isRefusedForGood, type Transport} from './transport.ts';

const aMinute = 60 * 1000;
/** How long an email is left to whoever is sending it. After that they are taken for dead, and it is sent again. */
const leaseMinutes = 10;
const atOnce = 50;
/** The pause before each further try. After 45 hours it is given up; RFC 5321 section 4.5.4.1 asks for days. */
const pausesInMinutes = [1, 5, 30, 120, 360, 720, 1440];

interface Settings {
  readonly database: Database;
  readonly transport: Transport;
  /** Where the links in emails lead, without a slash at the end. */
  readonly publicUrl: string;
  readonly now: () => Date;
}

interface Due {
  readonly id: number;
  readonly tries: number;
  readonly mail: Mail;
}

export class Mailer {
  readonly #settings: Settings;
  #sending: Promise<void> = Promise.resolve();
  #isAwake = false;
  #stopped = false;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Sends what is due, soon, after whoever waits for an answer now. Many calls are one. */
  wake(): void {
    if (this.#isAwake || this.#stopped) return;
    this.#isAwake = true;
    setImmediate(() => {
      this.#isAwake = false;
      this.deliver().catch((error: unknown) => this.#report('The outbox cannot be read', error));
    });
  }

  /** Sends what is due and resolves when each email was tried once. */
  deliver(): Promise<void> {
    const sending = this.#sending.then(async () => {
      while (!this.#stopped && (await this.#deliverSome()) === atOnce);
    });
    // A failure is the caller's to see, and no reason not to try again.
    this.#sending = sending.catch(() => {});
    return sending;
  }

  /** Resolves when nothing is being sent any more. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#sending;
    this.#settings.transport.close();
  }

  async #deliverSome(): Promise<number> {
    const {database, transport} = this.#settings;
    const due = await database.transaction((session) => this.#claim(session));
    const results = await Promise.allSettled(due.map(({mail}) => transport.send(mail)));
    // An email may be sent and this not be written, if the process dies in between: then it is sent twice, never not.
    await database.transaction(async (session) => {
      for (const [index, result] of results.entries()) await this.#settle(session, due[index]!, result);
    });
    return due.length;
  }

  /** Takes some emails to send, so that nobody else does, and makes their links. */
  async #claim(session: Session): Promise<Due[]> {
    const {publicUrl, now} = this.#settings;
    const date = now();
    const rows = await session.query(
      `UPDATE outbox SET tries = tries + 1, next_try_at = ?
       WHERE id IN (SELECT id FROM outbox WHERE next_try_at <= ? ORDER BY id LIMIT ${atOnce}) AND next_try_at <= ?
       RETURNING id, person_id, record_id, tries`,
      new Date(date.getTime() + leaseMinutes * aMinute).toISOString(),
      date.toISOString(),
      date.toISOString(),
    );
    const due: Due[] = [];
    for (const {id, person_id, record_id, tries} of rows) {
      const [person] = await session.query(
        `SELECT address, (SELECT event FROM consent_records WHERE person_id = people.id AND event <> 'asked'
           ORDER BY id DESC LIMIT 1) AS event
         FROM people WHERE id = ?`,
        person_id!,
      );
      const about = {personId: Number(person_id), recordId: Number(record_id), now: date};
      const mail = confirmationMail({
        to: String(person?.address),
        confirmUrl: `${publicUrl}/confirm/${await makeLink(session, 'confirm', about)}`,
        unsubscribeUrl: `${publicUrl}/unsubscribe/${await makeLink(session, 'unsubscribe', about)}`,
        isOnList: person?.event === 'confirmed',
        date,
      });
      due.push({id: Number(id), tries: Number(tries), mail});
    }
    return due;
  }

  async #settle(session: Session, {id, tries}: Due, result: PromiseSettledResult<void>): Promise<void> {
    if (result.status === 'fulfilled') {
      await session.query('DELETE FROM outbox WHERE id = ?', id);
      return;
    }
    const pause = isRefusedForGood(result.reason) ? undefined : pausesInMinutes[tries - 1];
    const next = pause === undefined ? null : new Date(this.#settings.now().getTime() + pause * aMinute).toISOString();
    await session.query('UPDATE outbox SET next_try_at = ? WHERE id = ?', next, id);
    this.#report(`Email ${id} was not sent (try ${tries}), ${next ? `next try ${next}` : 'given up'}`, result.reason);
  }

  /** Says what failed by its codes. The message may quote the address. */
  #report(what: string, error: unknown): void {
    const {code, responseCode} = error as {readonly code?: unknown; readonly responseCode?: unknown};
    console.error(`${what}: ${[code, responseCode].filter(Boolean).join(' ') || 'no code'}`);
  }
}
