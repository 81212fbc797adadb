// Consent records: what somebody was told and said, each a line that is added and never changed. Knows no HTTP.
import type {Session} from './database.ts';

/** Something beyond the newsletter that somebody agreed to, by its short name, in the words that stood beside its box. */
export interface Purpose {
  readonly name: string;
  readonly text: string | null;
}

export type ConsentEvent = 'asked' | 'confirmed' | 'withdrawn';

/** What was kept: who is said by the person it belongs to, the rest here, in the members of `GET /signups`. */
export interface ConsentRecord {
  readonly id: number;
  readonly event: ConsentEvent;
  /** As it was typed with this sign-up. */
  readonly name: string | null;
  readonly received_at: string;
  readonly how: 'json' | 'form' | 'form without script' | 'link in email' | 'one click';
  /** The record that a confirmation or a withdrawal is about. */
  readonly about_record: number | null;
  readonly text: string | null;
  readonly version: string | null;
  readonly language: string | null;
  readonly source_url: string | null;
  readonly form_version: string | null;
  readonly purposes: readonly Purpose[];
}

/** Where somebody stands: asked and not confirmed, on the list, or off it. */
export type Status = 'pending' | 'confirmed' | 'withdrawn';

/** What somebody's events, newest first, come to. Asking again changes nothing for who is on the list. */
export const statusOf = (events: readonly ConsentEvent[]): Status => {
  const last = events.find((event) => event !== 'asked');
  if (last === 'withdrawn' && events[0] === 'asked') return 'pending';
  return last === 'confirmed' || last === 'withdrawn' ? last : 'pending';
};

/** Adds a record and gives its number. */
export async function addRecord(
  session: Session,
  personId: number,
  {purposes, ...rest}: Omit<ConsentRecord, 'id'>,
): Promise<number> {
  const {event, name, received_at, how, about_record, text, version, language, source_url, form_version} = rest;
  const [row] = await session.query(
    `INSERT INTO consent_records
       (person_id, event, name, received_at, how, about_record, text, version, language, source_url, form_version, purposes)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id`,
    personId,
    event,
    name,
    received_at,
    how,
    about_record,
    text,
    version,
    language,
    source_url,
    form_version,
    JSON.stringify(purposes),
  );
  return Number(row?.id);
}

/** What a confirmation or withdrawal says: nothing but that it happened, when, how, and which record it is about. */
export const laterEvent = (
  event: 'confirmed' | 'withdrawn',
  how: 'link in email' | 'one click',
  receivedAt: string,
  aboutRecord: number,
): Omit<ConsentRecord, 'id'> => ({
  event,
  name: null,
  received_at: receivedAt,
  how,
  about_record: aboutRecord,
  text: null,
  version: null,
  language: null,
  source_url: null,
  form_version: null,
  purposes: [],
});

/** Everybody's records, newest first, by the number of the person; or those of one person. */
export async function recordsOf(session: Session, personId?: number): Promise<ReadonlyMap<number, ConsentRecord[]>> {
  const rows = await session.query(
    `SELECT person_id, id, event, name, received_at, how, about_record, text, version, language, source_url, form_version,
       purposes
     FROM consent_records ${personId === undefined ? '' : 'WHERE person_id = ?'} ORDER BY id DESC`,
    ...(personId === undefined ? [] : [personId]),
  );
  const people = new Map<number, ConsentRecord[]>();
  for (const {person_id, purposes, ...row} of rows) {
    // The columns just named, whose types and values the tables enforce.
    const record = {...row, purposes: JSON.parse(String(purposes)) as Purpose[]} as unknown as ConsentRecord;
    const known = people.get(Number(person_id));
    if (known) known.push(record);
    else people.set(Number(person_id), [record]);
  }
  return people;
}
