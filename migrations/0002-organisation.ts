import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Units, people, dated roles, sessions; and the files people store. */
export class Organisation1700000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [USERS, UNITS, ROLES, SESSIONS, FILES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE files, refresh_tokens, sign_in_throttles, role_assignments, org_units, users;
      DROP FUNCTION refuse_cycle()`);
  }
}

const USERS = `
  CREATE TABLE users (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    username text NOT NULL,
    display_name text NOT NULL,
    password_hash text,
    disabled boolean NOT NULL DEFAULT false
  );
  CREATE UNIQUE INDEX users_username_key ON users (lower(username));
  INSERT INTO users VALUES ('00000000-0000-7000-8000-000000000000', now(), '00000000-0000-7000-8000-000000000000', now(), 1,
    'taproot', 'Taproot', null, true);
  ALTER TABLE users ADD FOREIGN KEY (created_by) REFERENCES users`;

const UNITS = `
  CREATE TABLE org_units (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    code text NOT NULL CONSTRAINT org_units_code_key UNIQUE,
    name text NOT NULL,
    kind text NOT NULL CHECK (kind IN ('city', 'district', 'team', 'department')),
    category text CHECK (category IN ('command-center', 'task-force', 'outbound-post', 'sub-district', 'soe-platform',
      'department', 'intermediary')),
    parent_id uuid REFERENCES org_units,
    CHECK (kind <> 'team' OR category IS NOT NULL)
  );
  CREATE UNIQUE INDEX org_units_one_root ON org_units ((true)) WHERE parent_id IS NULL;
  CREATE INDEX org_units_parent ON org_units (parent_id);
  CREATE INDEX org_units_category ON org_units (category);
  CREATE FUNCTION refuse_cycle() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (WITH RECURSIVE above AS (
        SELECT NEW.parent_id AS id
        UNION SELECT u.parent_id FROM org_units u JOIN above a ON u.id = a.id)
      SELECT 1 FROM above WHERE id = NEW.id) THEN
      RAISE EXCEPTION 'a unit below itself' USING ERRCODE = '23514', CONSTRAINT = 'org_units_no_cycle';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER refuse_cycle BEFORE INSERT OR UPDATE OF parent_id ON org_units FOR EACH ROW EXECUTE FUNCTION refuse_cycle()`;

const ROLES = `
  CREATE TABLE role_assignments (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    user_id uuid NOT NULL REFERENCES users,
    role text NOT NULL CHECK (role IN ('command-leader', 'command-staff', 'verifier', 'team-leader', 'team-member',
      'department-officer', 'district-reception', 'intermediary', 'system-admin', 'security-admin', 'auditor')),
    org_unit_id uuid NOT NULL CONSTRAINT role_assignments_org_unit_id_fkey REFERENCES org_units,
    from_on date,
    to_on date,
    deputy_for uuid CONSTRAINT role_assignments_deputy_for_fkey REFERENCES users,
    CHECK (coalesce(to_on, 'infinity') >= coalesce(from_on, '-infinity')),
    CHECK (deputy_for <> user_id),
    CONSTRAINT role_assignments_no_overlap EXCLUDE USING gist (user_id WITH =, role WITH =, org_unit_id WITH =,
      coalesce(deputy_for, user_id) WITH =, daterange(from_on, to_on, '[]') WITH &&)
  );
  CREATE INDEX role_assignments_user ON role_assignments (user_id);
  CREATE INDEX role_assignments_unit ON role_assignments (org_unit_id)`;

const SESSIONS = `
  CREATE TABLE refresh_tokens (
    id uuid PRIMARY KEY,
    user_id uuid NOT NULL REFERENCES users,
    family uuid NOT NULL,
    token_hash text NOT NULL UNIQUE,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    ended_at timestamptz
  );
  CREATE INDEX refresh_tokens_family ON refresh_tokens (family);
  CREATE TABLE sign_in_throttles (
    key text PRIMARY KEY,
    failures int NOT NULL,
    last_failure timestamptz NOT NULL,
    blocked_until timestamptz
  )`;

const FILES = `
  CREATE TABLE files (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    name text NOT NULL,
    size int NOT NULL CHECK (size > 0),
    sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    media_type text NOT NULL
  )`;
