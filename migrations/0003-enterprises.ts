import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Enterprises with what finds them and their doubles, and their contacts. */
export class Enterprises1700000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [GRAMS, ENTERPRISES, SEARCH, GROUPS, CONTACTS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE contacts;
      DROP FUNCTION enterprises_known(timestamptz);
      DROP TABLE enterprises_history, enterprises;
      DROP FUNCTION refuse_group_cycle(), enterprise_grams(text, text, text)`);
  }
}

/**
 * Characters and pairs of a normalised name (parts of Chinese names are shorter than a trigram), pairs of pinyin
 * initials, and pairs of syllables ('heng neng'), by which names of like sound are found.
 */
const GRAMS = `
  CREATE FUNCTION enterprise_grams(name_key text, pinyin text, initials text) RETURNS text[]
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT gram), '{}') FROM (
      SELECT substr(name_key, i, n) AS gram FROM generate_series(1, length(name_key)) i, (VALUES (1), (2)) sizes (n)
      UNION ALL SELECT substr(initials, i, 2) FROM generate_series(1, length(initials) - 1) i
      UNION ALL SELECT s[i] || ' ' || s[i + 1]
        FROM string_to_array(pinyin, ' ') s, generate_series(1, cardinality(s) - 1) i) grams $$`;

const ENTERPRISES = `
  CREATE TABLE enterprises (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    name_key text NOT NULL CHECK (name_key <> ''),
    pinyin text NOT NULL,
    pinyin_initials text NOT NULL,
    name_grams text[] GENERATED ALWAYS AS (enterprise_grams(name_key, pinyin, pinyin_initials)) STORED,
    id_type text NOT NULL CHECK (id_type IN ('uscc', 'foreign', 'none')),
    id_number text CHECK (length(id_number) BETWEEN 1 AND 60),
    country text,
    industry_code text,
    group_parent_id uuid CONSTRAINT enterprises_group_parent_id_fkey REFERENCES enterprises,
    tags text[] NOT NULL DEFAULT '{}',
    known_to uuid[],
    CHECK ((id_type = 'none') = (id_number IS NULL)),
    CHECK (id_type <> 'uscc' OR length(id_number) = 18)
  );
  SELECT track_history('enterprises')`;

/** The number's index serves uniqueness, equality and the first characters typed; foreign numbers repeat abroad. */
const SEARCH = `
  CREATE UNIQUE INDEX enterprises_id_number_key ON enterprises
    (id_number text_pattern_ops, id_type, (CASE id_type WHEN 'foreign' THEN coalesce(country, '') ELSE '' END))
    WHERE id_number IS NOT NULL;
  CREATE INDEX enterprises_name_key ON enterprises (name_key);
  CREATE INDEX enterprises_name_grams ON enterprises USING gin (name_grams);
  CREATE INDEX enterprises_spoken ON enterprises USING gin (replace(pinyin, ' ', '') gin_trgm_ops);
  CREATE INDEX enterprises_pinyin ON enterprises (pinyin, id);
  CREATE INDEX enterprises_updated ON enterprises (updated_at, id);
  CREATE INDEX enterprises_group ON enterprises (group_parent_id) WHERE group_parent_id IS NOT NULL`;

const GROUPS = `
  CREATE FUNCTION refuse_group_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (WITH RECURSIVE above AS (
        SELECT NEW.group_parent_id AS id
        UNION SELECT e.group_parent_id FROM enterprises e JOIN above a ON e.id = a.id)
      SELECT 1 FROM above WHERE id = NEW.id) THEN
      RAISE EXCEPTION 'an enterprise below itself' USING ERRCODE = '23514', CONSTRAINT = 'enterprises_no_group_cycle';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER refuse_group_cycle BEFORE INSERT OR UPDATE OF group_parent_id ON enterprises
    FOR EACH ROW WHEN (NEW.group_parent_id IS NOT NULL) EXECUTE FUNCTION refuse_group_cycle()`;

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
    team_id uuid CONSTRAINT contacts_team_id_fkey REFERENCES org_units
  );
  CREATE INDEX contacts_enterprise ON contacts (enterprise_id, created_at, id)`;
