import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits, each with every version it had. */
export class Visits1700000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHAPES);
    await runner.query(VISITS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION visits_known(timestamptz);
      DROP TABLE visits_history, visits;
      DROP FUNCTION visit_refers(), are_counterparts(jsonb)`);
  }
}

/** Lists inside a visit are values of it; what they point at must exist all the same. */
const SHAPES = `
  CREATE FUNCTION are_counterparts(list jsonb) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT jsonb_typeof(list) = 'array' AND NOT EXISTS (
      SELECT 1 FROM jsonb_array_elements(CASE jsonb_typeof(list) WHEN 'array' THEN list ELSE '[]' END) c
      WHERE coalesce(length(c->>'name'), 0) = 0
        OR coalesce(c->>'seniority', '') NOT IN ('decision-maker', 'senior', 'working')) $$;
  CREATE FUNCTION visit_refers() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF cardinality(NEW.hosts) > 0
      AND (SELECT count(*) FROM users WHERE id = ANY(NEW.hosts)) <> cardinality(NEW.hosts) THEN
      RAISE EXCEPTION 'a host is nobody' USING ERRCODE = '23503', CONSTRAINT = 'visits_hosts_fkey';
    END IF;
    IF cardinality(NEW.files) > 0
      AND (SELECT count(*) FROM files WHERE id = ANY(NEW.files)) <> cardinality(NEW.files) THEN
      RAISE EXCEPTION 'a file is missing' USING ERRCODE = '23503', CONSTRAINT = 'visits_files_fkey';
    END IF;
    RETURN NEW;
  END $$`;

const VISITS = `
  CREATE TABLE visits (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL CONSTRAINT visits_created_by_fkey REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    kind text NOT NULL CHECK (kind IN ('outgoing', 'incoming', 'mutual-inspection')),
    lead_id uuid CONSTRAINT visits_lead_id_fkey REFERENCES leads,
    enterprise_id uuid CONSTRAINT visits_enterprise_id_fkey REFERENCES enterprises,
    enterprise_name text,
    name_key text,
    team_id uuid NOT NULL CONSTRAINT visits_team_id_fkey REFERENCES org_units,
    occurred_on date NOT NULL,
    record_due_on date NOT NULL,
    place text,
    hosts uuid[] NOT NULL DEFAULT '{}',
    counterparts jsonb NOT NULL DEFAULT '[]' CHECK (are_counterparts(counterparts)),
    needs text,
    minutes text,
    minutes_at timestamptz,
    files uuid[] NOT NULL DEFAULT '{}',
    first_file_at timestamptz,
    saw_site boolean NOT NULL DEFAULT false,
    data_exchanged boolean NOT NULL DEFAULT false,
    site_chosen boolean NOT NULL DEFAULT false,
    next_step text,
    next_step_due_on date,
    client_ref text,
    CHECK (lead_id IS NOT NULL OR enterprise_id IS NOT NULL OR enterprise_name IS NOT NULL),
    CHECK ((enterprise_name IS NULL) = (name_key IS NULL)),
    CHECK ((next_step IS NULL) = (next_step_due_on IS NULL)),
    CHECK ((minutes IS NULL) = (minutes_at IS NULL)),
    CHECK ((files = '{}') = (first_file_at IS NULL)),
    CHECK (record_due_on > occurred_on)
  );
  CREATE UNIQUE INDEX visits_client_ref_key ON visits (created_by, client_ref) WHERE client_ref IS NOT NULL;
  CREATE INDEX visits_team_occurred ON visits (team_id, occurred_on DESC, id DESC);
  CREATE INDEX visits_lead_occurred ON visits (lead_id, occurred_on DESC, id DESC);
  CREATE INDEX visits_enterprise ON visits (enterprise_id, occurred_on);
  CREATE INDEX visits_name_key ON visits (name_key) WHERE enterprise_id IS NULL;
  CREATE INDEX visits_occurred ON visits (occurred_on DESC, id DESC);
  CREATE INDEX visits_files ON visits USING gin (files) WHERE files <> '{}';
  CREATE TRIGGER visit_refers BEFORE INSERT OR UPDATE OF hosts, files ON visits FOR EACH ROW EXECUTE FUNCTION visit_refers();
  SELECT track_history('visits')`;
