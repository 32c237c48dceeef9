import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Enterprises with the keys that find their doubles, and their contacts. */
export class Enterprises1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [GRAMS, ENTERPRISES, CONTACTS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contacts;
      DROP FUNCTION enterprises_known(timestamptz);
      DROP TABLE enterprises_history, enterprises;
      DROP FUNCTION name_grams(text)`);
  }
}

/** Single characters and pairs of a normalised name: parts of Chinese names are shorter than a trigram. */
const GRAMS = `
  CREATE FUNCTION name_grams(name text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_agg(DISTINCT gram) FROM (
      SELECT substr(name, i, 1) AS gram FROM generate_series(1, length(name)) i
      UNION ALL SELECT substr(name, i, 2) FROM generate_series(1, length(name) - 1) i) grams $$`;

const ENTERPRISES = `
  CREATE TABLE enterprises (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key text NOT NULL,
    name_core text NOT NULL,
    pinyin text NOT NULL,
    pinyin_initials text NOT NULL,
    name_grams text[] GENERATED ALWAYS AS (name_grams(name_key)) STORED,
    id_type text NOT NULL CHECK (id_type IN ('uscc', 'foreign', 'none')),
    id_number text CHECK (length(id_number) BETWEEN 1 AND 60),
    country text,
    industry_code text,
    group_parent_id uuid REFERENCES enterprises,
    tags text[] NOT NULL DEFAULT '{}',
    CHECK ((id_type = 'none') = (id_number IS NULL)),
    CHECK (group_parent_id <> id)
  );
  CREATE UNIQUE INDEX enterprises_id_number_key ON enterprises (id_type, id_number) WHERE id_type <> 'none';
  CREATE INDEX enterprises_name_key ON enterprises (name_key);
  CREATE INDEX enterprises_name_core ON enterprises (name_core);
  CREATE INDEX enterprises_name_grams ON enterprises USING gin (name_grams);
  CREATE INDEX enterprises_pinyin ON enterprises (pinyin text_pattern_ops);
  CREATE INDEX enterprises_initials ON enterprises (pinyin_initials text_pattern_ops);
  CREATE INDEX enterprises_updated ON enterprises (updated_at, id);
  CREATE INDEX enterprises_group ON enterprises (group_parent_id) WHERE group_parent_id IS NOT NULL;
  SELECT track_history('enterprises')`;

const CONTACTS = `
  CREATE TABLE contacts (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    enterprise_id uuid NOT NULL CONSTRAINT contacts_enterprise_id_fkey REFERENCES enterprises,
    name text NOT NULL,
    title text,
    phone text,
    email text,
    team_id uuid REFERENCES org_units
  );
  CREATE INDEX contacts_enterprise ON contacts (enterprise_id, name)`;
