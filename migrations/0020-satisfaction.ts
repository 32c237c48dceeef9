import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Surveys of enterprises: campaigns, one-time links, answers; and a brake for routes without sign-in. */
export class Satisfaction1700000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [CAMPAIGNS, INVITATIONS, ANSWERS, THROTTLES]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE public_throttles, survey_answers, survey_invitations, survey_campaigns;
      DROP FUNCTION survey_answer_in_time(), refuse_answer_change()`);
  }
}

/** `prior_*`: the city's values of the campaign before, frozen at the launch; what small groups are pulled to. */
const CAMPAIGNS = `
  CREATE TABLE survey_campaigns (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
    period text NOT NULL CHECK (period ~ '^\\d{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$'),
    instrument text NOT NULL CHECK (length(instrument) BETWEEN 1 AND 40),
    audience jsonb NOT NULL,
    expires_on date NOT NULL,
    status text NOT NULL CHECK (status IN ('draft', 'launched', 'closed')),
    launched_at timestamptz,
    closed_at timestamptz,
    prior_score numeric CHECK (prior_score BETWEEN 0 AND 100),
    prior_reinvestment numeric CHECK (prior_reinvestment BETWEEN 0 AND 100),
    CONSTRAINT survey_campaigns_name_key UNIQUE (period, name),
    CHECK ((launched_at IS NULL) = (status = 'draft')),
    CHECK ((closed_at IS NOT NULL) = (status = 'closed'))
  );
  CREATE INDEX survey_campaigns_updated ON survey_campaigns (updated_at DESC, id DESC)`;

/** One enterprise, one vote; whose it is was decided at the launch. Only the token's hash is kept. */
const INVITATIONS = `
  CREATE TABLE survey_invitations (
    id uuid PRIMARY KEY,
    campaign_id uuid NOT NULL REFERENCES survey_campaigns,
    enterprise_id uuid NOT NULL CONSTRAINT survey_invitations_enterprise_id_fkey REFERENCES enterprises,
    token_hash text NOT NULL CONSTRAINT survey_invitations_token_key UNIQUE CHECK (length(token_hash) = 64),
    expires_at timestamptz NOT NULL,
    team_id uuid REFERENCES org_units,
    district_id uuid REFERENCES org_units,
    department_id uuid REFERENCES org_units,
    CONSTRAINT survey_invitations_key UNIQUE (campaign_id, enterprise_id)
  )`;

const ANSWERS = `
  CREATE TABLE survey_answers (
    invitation_id uuid CONSTRAINT survey_answers_key PRIMARY KEY REFERENCES survey_invitations,
    answered_at timestamptz NOT NULL,
    marks jsonb NOT NULL,
    comment text CHECK (length(comment) BETWEEN 1 AND 2000),
    device_hash text NOT NULL
  );
  CREATE FUNCTION survey_answer_in_time() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM survey_invitations i JOIN survey_campaigns c ON c.id = i.campaign_id
      WHERE i.id = NEW.invitation_id AND c.status = 'launched' AND i.expires_at > NEW.answered_at FOR SHARE OF c;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the survey is over' USING ERRCODE = '23514', CONSTRAINT = 'survey_answers_in_time';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER survey_answer_in_time BEFORE INSERT ON survey_answers FOR EACH ROW EXECUTE FUNCTION survey_answer_in_time();
  CREATE FUNCTION refuse_answer_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'an answer stands as it was given';
  END $$;
  CREATE TRIGGER refuse_answer_change BEFORE UPDATE OR DELETE ON survey_answers FOR EACH ROW
    EXECUTE FUNCTION refuse_answer_change()`;

/** Calls by address in the running window; several API processes count together. */
const THROTTLES = `
  CREATE TABLE public_throttles (
    key text PRIMARY KEY,
    since timestamptz NOT NULL,
    calls int NOT NULL
  )`;
