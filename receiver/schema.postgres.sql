-- The tables in PostgreSQL. schema.sqlite.sql is the same in SQLite's words: change both.

BEGIN;
-- Processes that start at once make them one after the other. The number is ours alone: "mtg" in ASCII.
SELECT pg_advisory_xact_lock(7173223);

CREATE TABLE IF NOT EXISTS people (
  id INTEGER PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  address TEXT NOT NULL,
  address_lower TEXT NOT NULL UNIQUE,
  name TEXT,
  first_asked_at TIMESTAMPTZ NOT NULL
);

-- That somebody was erased, and when. It says no more: no address and no hash of one.
CREATE TABLE IF NOT EXISTS erasures (
  person_id INTEGER PRIMARY KEY,
  erased_at TIMESTAMPTZ NOT NULL,
  consent_records INTEGER NOT NULL
);

-- A consent record is evidence: the ICO asks who, when, how and what they were told. It can be added and never changed.
-- https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/lawful-basis/consent/how-should-we-obtain-record-and-manage-consent/
CREATE TABLE IF NOT EXISTS consent_records (
  id INTEGER PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  person_id INTEGER NOT NULL REFERENCES people (id),
  event TEXT NOT NULL CHECK (event IN ('asked', 'confirmed', 'withdrawn')),
  received_at TIMESTAMPTZ NOT NULL,
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
  -- An array of {name, text}. JSON, not JSONB, which would write it anew.
  purposes JSON NOT NULL DEFAULT '[]',
  CHECK ((event = 'asked') = (how IN ('json', 'form', 'form without script'))),
  CHECK ((event = 'asked') = (about_record IS NULL)),
  CHECK ((text IS NOT NULL) = (how IN ('json', 'form')))
);
-- Of tables that an earlier version made.
ALTER TABLE consent_records ADD COLUMN IF NOT EXISTS name TEXT;
CREATE INDEX IF NOT EXISTS consent_records_of_person ON consent_records (person_id);

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION '% are append-only', replace(TG_TABLE_NAME, '_', ' '); END $$;
-- The one way out: an erasure that is written down first (receiver/erasure.ts).
CREATE OR REPLACE FUNCTION refuse_deletion() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM erasures WHERE person_id = OLD.person_id) THEN
      RAISE EXCEPTION 'consent records are append-only';
    END IF;
    RETURN OLD;
  END $$;
CREATE OR REPLACE TRIGGER consent_records_not_changed BEFORE UPDATE ON consent_records
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE TRIGGER consent_records_not_deleted BEFORE DELETE ON consent_records
  FOR EACH ROW EXECUTE FUNCTION refuse_deletion();
CREATE OR REPLACE TRIGGER consent_records_not_emptied BEFORE TRUNCATE ON consent_records
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE TRIGGER erasures_not_changed BEFORE UPDATE OR DELETE ON erasures
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE OR REPLACE TRIGGER erasures_not_emptied BEFORE TRUNCATE ON erasures
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Links in emails. Who reads this table can follow none of them: it has hashes alone.
CREATE TABLE IF NOT EXISTS links (
  token_hash TEXT PRIMARY KEY,
  purpose TEXT NOT NULL CHECK (purpose IN ('confirm', 'unsubscribe')),
  person_id INTEGER NOT NULL REFERENCES people (id),
  record_id INTEGER NOT NULL REFERENCES consent_records (id),
  -- Without one the link works for ever: whoever got an email can leave by it.
  expires_at TIMESTAMPTZ,
  used_at TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS links_of_person ON links (person_id);

-- Emails to send. A row is there until its email was taken; without next_try_at it was given up.
CREATE TABLE IF NOT EXISTS outbox (
  id INTEGER PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  person_id INTEGER NOT NULL REFERENCES people (id),
  record_id INTEGER NOT NULL REFERENCES consent_records (id),
  queued_at TIMESTAMPTZ NOT NULL,
  tries INTEGER NOT NULL DEFAULT 0,
  next_try_at TIMESTAMPTZ
);
CREATE INDEX IF NOT EXISTS outbox_due ON outbox (next_try_at);
CREATE INDEX IF NOT EXISTS outbox_of_person ON outbox (person_id);

CREATE TABLE IF NOT EXISTS idempotency_keys (
  key TEXT PRIMARY KEY,
  person_id INTEGER NOT NULL REFERENCES people (id),
  payload_hash TEXT NOT NULL,
  answer TEXT NOT NULL,
  used_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS idempotency_keys_by_age ON idempotency_keys (used_at);
CREATE INDEX IF NOT EXISTS idempotency_keys_of_person ON idempotency_keys (person_id);

-- How often one network or one inbox signed up, by keyed hashes: several receivers count together (receiver/shared-limits.ts).
CREATE TABLE IF NOT EXISTS rate_limits (
  key TEXT PRIMARY KEY,
  count INTEGER NOT NULL,
  ends_at TIMESTAMPTZ NOT NULL
);
CREATE INDEX IF NOT EXISTS rate_limits_by_age ON rate_limits (ends_at);

CREATE TABLE IF NOT EXISTS secrets (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
);
INSERT INTO secrets (name, value) VALUES ('rate limits', gen_random_uuid()::text || gen_random_uuid()::text)
  ON CONFLICT (name) DO NOTHING;

COMMIT;
