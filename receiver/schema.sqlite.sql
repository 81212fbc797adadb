-- The tables in SQLite. schema.postgres.sql is the same in PostgreSQL's words, and what several receivers share: change both.
-- AUTOINCREMENT: the number of somebody who was erased is never given to somebody else.

CREATE TABLE IF NOT EXISTS people (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  address TEXT NOT NULL,
  address_lower TEXT NOT NULL UNIQUE,
  name TEXT,
  first_asked_at TEXT NOT NULL
) STRICT;

-- That somebody was erased, and when. It says no more: no address and no hash of one.
CREATE TABLE IF NOT EXISTS erasures (
  person_id INTEGER PRIMARY KEY,
  erased_at TEXT NOT NULL,
  consent_records INTEGER NOT NULL
) STRICT;

-- A consent record is evidence: the ICO asks who, when, how and what they were told. It can be added and never changed.
-- https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/consent/how-should-we-obtain-record-and-manage-consent/
CREATE TABLE IF NOT EXISTS consent_records (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES people (id),
  event TEXT NOT NULL CHECK (event IN ('asked', 'confirmed', 'withdrawn')),
  received_at TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('json', 'form', 'form without script', 'link in email', 'one click')),
  -- As it was typed with this sign-up.
  name TEXT,
  -- Of a confirmation: the record of what was confirmed. Of a withdrawal: the record that the email was about.
  about_record INTEGER REFERENCES consent_records (id),
  text TEXT,
  version TEXT,
  language TEXT,
  source_url TEXT,
  form_version TEXT,
  -- A JSON array of {name, text}.
  purposes TEXT NOT NULL DEFAULT '[]',
  CHECK ((event = 'asked') = (how IN ('json', 'form', 'form without script'))),
  CHECK ((event = 'asked') = (about_record IS NULL)),
  CHECK ((text IS NOT NULL) = (how IN ('json', 'form')))
) STRICT;
CREATE INDEX IF NOT EXISTS consent_records_of_person ON consent_records (person_id);

CREATE TRIGGER IF NOT EXISTS consent_records_not_changed BEFORE UPDATE ON consent_records
  BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END;
-- The one way out: an erasure that is written down first (receiver/erasure.ts).
CREATE TRIGGER IF NOT EXISTS consent_records_not_deleted BEFORE DELETE ON consent_records
  WHEN NOT EXISTS (SELECT 1 FROM erasures WHERE person_id = OLD.person_id)
  BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END;
-- INSERT OR REPLACE deletes without firing delete triggers. https://www.sqlite.org/lang_conflict.html
CREATE TRIGGER IF NOT EXISTS consent_records_not_replaced BEFORE INSERT ON consent_records
  WHEN EXISTS (SELECT 1 FROM consent_records WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'consent records are append-only'); END;
CREATE TRIGGER IF NOT EXISTS erasures_not_changed BEFORE UPDATE ON erasures
  BEGIN SELECT RAISE(ABORT, 'erasures are append-only'); END;
CREATE TRIGGER IF NOT EXISTS erasures_not_deleted BEFORE DELETE ON erasures
  BEGIN SELECT RAISE(ABORT, 'erasures are append-only'); END;

-- Links in emails. Who reads this table can follow none of them: it has hashes alone.
CREATE TABLE IF NOT EXISTS links (
  token_hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'unsubscribe')),
  person_id INTEGER NOT NULL REFERENCES people (id),
  record_id INTEGER NOT NULL REFERENCES consent_records (id),
  -- Without one the link works for ever: whoever got an email can leave by it.
  expires_at TEXT,
  used_at TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS links_of_person ON links (person_id);

-- Emails to send. A row is there until its email was taken; without next_try_at it was given up.
CREATE TABLE IF NOT EXISTS outbox (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  person_id INTEGER NOT NULL REFERENCES people (id),
  record_id INTEGER NOT NULL REFERENCES consent_records (id),
  queued_at TEXT NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  next_try_at TEXT
) STRICT;
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (next_try_at);
CREATE INDEX IF NOT EXISTS outbox_of_person ON outbox (person_id);

CREATE TABLE IF NOT EXISTS idempotency_keys (
  key TEXT PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id),
  payload_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  used_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS idempotency_keys_by_age ON idempotency_keys (used_at);
CREATE INDEX IF NOT EXISTS idempotency_keys_of_person ON idempotency_keys (person_id);
