import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Dates with precision, system-time history, audit trail, outbox, idempotency, files. */
export class Platform1700000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [EXTENSIONS, BUSINESS_DATE, HISTORY, EXPECT, AUDIT, SEAL, OUTBOX, IDEMPOTENCY])
      await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE idempotency_keys, consumed_events, outbox_events, audit_log, audit_seals;
      DROP FUNCTION seal_audit(), refuse_edit(), expect_written(bigint, int), track_history(regclass), keep_history();
      DROP DOMAIN business_date;
      DROP FUNCTION business_date_first(text), business_date_last(text), is_business_date(text);
      DROP EXTENSION btree_gist, pg_trgm`);
  }
}

const EXTENSIONS = 'CREATE EXTENSION IF NOT EXISTS pg_trgm; CREATE EXTENSION IF NOT EXISTS btree_gist';

/** 2026, 2026-Q2, 2026-05, 2026-05-20, ../2026-05-20: the first (null if open) and the last possible day. */
const BUSINESS_DATE = `
  CREATE FUNCTION business_date_last(t text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE length(t)
      WHEN 4 THEN make_date(t::int, 12, 31)
      WHEN 7 THEN CASE WHEN t LIKE '____-Q_'
        THEN (make_date(left(t, 4)::int, right(t, 1)::int * 3, 1) + interval '1 month - 1 day')::date
        ELSE (make_date(left(t, 4)::int, right(t, 2)::int, 1) + interval '1 month - 1 day')::date END
      ELSE make_date(left(right(t, 10), 4)::int, substr(right(t, 10), 6, 2)::int, right(t, 2)::int) END $$;
  CREATE FUNCTION business_date_first(t text) RETURNS date LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT CASE length(t)
      WHEN 4 THEN make_date(t::int, 1, 1)
      WHEN 7 THEN CASE WHEN t LIKE '____-Q_'
        THEN make_date(left(t, 4)::int, right(t, 1)::int * 3 - 2, 1)
        ELSE make_date(left(t, 4)::int, right(t, 2)::int, 1) END
      WHEN 10 THEN make_date(left(t, 4)::int, substr(t, 6, 2)::int, right(t, 2)::int) END $$;
  CREATE FUNCTION is_business_date(t text) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT t ~ '^((\\.\\./)?\\d{4}-\\d{2}-\\d{2}|\\d{4}-(Q[1-4]|0[1-9]|1[0-2])|\\d{4})$' AND business_date_last(t) IS NOT NULL $$;
  CREATE DOMAIN business_date AS text CHECK (VALUE IS NULL OR is_business_date(VALUE))`;

/**
 * Every version a row ever had: track_history(table) makes <table>_history, the trigger that fills it and the
 * function <table>_known(instant), which is the table as it was known then.
 */
const HISTORY = `
  CREATE FUNCTION keep_history() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    EXECUTE format('INSERT INTO %I SELECT ($1).*, $2', TG_TABLE_NAME || '_history') USING OLD, coalesce(NEW.updated_at, now());
    RETURN NEW;
  END $$;
  CREATE FUNCTION track_history(tracked regclass) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    name text := tracked::text;
    columns text;
  BEGIN
    EXECUTE format('CREATE TABLE %I (LIKE %I)', name || '_history', name);
    EXECUTE format('ALTER TABLE %I ADD COLUMN known_until timestamptz NOT NULL', name || '_history');
    EXECUTE format('CREATE INDEX ON %I (id)', name || '_history');
    EXECUTE format('CREATE INDEX ON %I (known_until)', name || '_history');
    EXECUTE format('CREATE TRIGGER keep_history BEFORE UPDATE ON %I FOR EACH ROW WHEN (OLD.version <> NEW.version)
      EXECUTE FUNCTION keep_history()', name);
    SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) INTO columns
      FROM pg_attribute WHERE attrelid = tracked AND attnum > 0 AND NOT attisdropped;
    EXECUTE format('CREATE FUNCTION %I(at timestamptz) RETURNS SETOF %I LANGUAGE sql STABLE ROWS 100000 AS $f$
      SELECT %s FROM %I WHERE updated_at <= at
      UNION ALL SELECT %s FROM %I WHERE updated_at <= at AND known_until > at $f$',
      name || '_known', name, columns, name, columns, name || '_history');
  END $$`;

/** Fails a whole flush when a changed row had moved on. */
const EXPECT = `
  CREATE FUNCTION expect_written(written bigint, expected int) RETURNS boolean LANGUAGE plpgsql AS $$
  BEGIN
    IF written <> expected THEN
      RAISE EXCEPTION 'a record changed meanwhile' USING ERRCODE = 'TR412';
    END IF;
    RETURN true;
  END $$`;

const AUDIT = `
  CREATE TABLE audit_seals (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sealed_at timestamptz NOT NULL DEFAULT now(),
    rows int NOT NULL CHECK (rows > 0),
    previous text,
    hash text NOT NULL UNIQUE
  );
  CREATE TABLE audit_log (
    id uuid PRIMARY KEY,
    at timestamptz NOT NULL,
    actor_id uuid NOT NULL,
    acting_for uuid,
    action text NOT NULL,
    record_type text NOT NULL,
    record_id uuid NOT NULL,
    before jsonb NOT NULL,
    after jsonb NOT NULL,
    reason text,
    request_id text,
    seal_id bigint REFERENCES audit_seals
  );
  CREATE INDEX audit_log_record ON audit_log (record_id, at);
  CREATE INDEX audit_log_actor ON audit_log (actor_id, at);
  CREATE INDEX audit_log_seal ON audit_log (seal_id);
  CREATE INDEX audit_log_unsealed ON audit_log (id) WHERE seal_id IS NULL;
  CREATE FUNCTION refuse_edit() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'UPDATE' AND OLD.seal_id IS NULL AND NEW.seal_id IS NOT NULL
      AND to_jsonb(OLD) - 'seal_id' = to_jsonb(NEW) - 'seal_id' THEN
      RETURN NEW;
    END IF;
    RAISE EXCEPTION 'the audit trail cannot be edited';
  END $$;
  CREATE TRIGGER refuse_edit BEFORE UPDATE OR DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION refuse_edit();
  CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON audit_log EXECUTE FUNCTION refuse_edit()`;

/** Seals up to 20,000 unsealed rows as one link of the chain. One sealer at a time. */
const SEAL = `
  CREATE FUNCTION seal_audit() RETURNS int LANGUAGE plpgsql AS $$
  DECLARE
    link bigint;
    earlier text;
    ids uuid[];
    rows_hash text;
  BEGIN
    PERFORM pg_advisory_xact_lock(hashtext('seal_audit'));
    SELECT array_agg(id) INTO ids FROM (SELECT id FROM audit_log WHERE seal_id IS NULL ORDER BY id LIMIT 20000) unsealed;
    IF ids IS NULL THEN RETURN 0; END IF;
    SELECT hash INTO earlier FROM audit_seals ORDER BY id DESC LIMIT 1;
    SELECT encode(sha256(convert_to(string_agg((to_jsonb(a) - 'seal_id')::text, E'\\n' ORDER BY a.id), 'UTF8')), 'hex')
      INTO rows_hash FROM audit_log a WHERE a.id = ANY(ids);
    INSERT INTO audit_seals (rows, previous, hash) VALUES (array_length(ids, 1), earlier,
      encode(sha256(convert_to(coalesce(earlier, '') || rows_hash, 'UTF8')), 'hex')) RETURNING id INTO link;
    UPDATE audit_log SET seal_id = link WHERE id = ANY(ids);
    RETURN array_length(ids, 1);
  END $$`;

const OUTBOX = `
  CREATE TABLE outbox_events (
    id uuid PRIMARY KEY,
    type text NOT NULL,
    payload jsonb NOT NULL,
    occurred_at timestamptz NOT NULL,
    published_at timestamptz
  );
  CREATE INDEX outbox_events_waiting ON outbox_events (id) WHERE published_at IS NULL;
  CREATE INDEX outbox_events_published ON outbox_events (published_at);
  CREATE TABLE consumed_events (
    consumer text NOT NULL,
    event_id uuid NOT NULL REFERENCES outbox_events,
    consumed_at timestamptz NOT NULL DEFAULT now(),
    parked_because text,
    PRIMARY KEY (consumer, event_id)
  );
  CREATE INDEX consumed_events_event ON consumed_events (event_id);
  CREATE INDEX consumed_events_parked ON consumed_events (consumer) WHERE parked_because IS NOT NULL`;

const IDEMPOTENCY = `
  CREATE TABLE idempotency_keys (
    user_id uuid NOT NULL,
    key text NOT NULL CHECK (length(key) <= 200),
    body_hash text NOT NULL,
    response text NOT NULL,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, key)
  );
  CREATE INDEX idempotency_keys_age ON idempotency_keys (created_at)`;
