import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The campaigns of the years, the pledges of units, and the target enterprises of teams. */
export class Campaigns1700000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CAMPAIGNS);
    await runner.query(TARGETS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE target_enterprises, campaign_pledges, campaigns');
  }
}

const CAMPAIGNS = `
  CREATE TABLE campaigns (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    year int NOT NULL CHECK (year BETWEEN 2000 AND 2199),
    name text NOT NULL,
    sponsor_user_id uuid CONSTRAINT campaigns_sponsor_user_id_fkey REFERENCES users,
    CONSTRAINT campaigns_year_name_key UNIQUE (year, name)
  );
  CREATE TABLE campaign_pledges (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    campaign_id uuid NOT NULL REFERENCES campaigns,
    org_unit_id uuid NOT NULL CONSTRAINT campaign_pledges_org_unit_id_fkey REFERENCES org_units,
    text text NOT NULL,
    metric text,
    amount numeric(20, 2) CHECK (amount >= 0)
  );
  CREATE INDEX campaign_pledges_campaign ON campaign_pledges (campaign_id)`;

const TARGETS = `
  CREATE TABLE target_enterprises (
    id uuid PRIMARY KEY,
    created_at timestamptz NOT NULL,
    created_by uuid NOT NULL REFERENCES users,
    updated_at timestamptz NOT NULL,
    version int NOT NULL,
    campaign_id uuid NOT NULL CONSTRAINT target_enterprises_campaign_id_fkey REFERENCES campaigns,
    team_id uuid NOT NULL CONSTRAINT target_enterprises_team_id_fkey REFERENCES org_units,
    enterprise_id uuid CONSTRAINT target_enterprises_enterprise_id_fkey REFERENCES enterprises,
    name text,
    name_key text,
    chain_node text,
    reason text NOT NULL,
    CHECK (enterprise_id IS NOT NULL OR name IS NOT NULL),
    CHECK ((name IS NULL) = (name_key IS NULL))
  );
  CREATE UNIQUE INDEX target_enterprises_once ON target_enterprises (campaign_id, team_id, enterprise_id)
    WHERE enterprise_id IS NOT NULL;
  CREATE UNIQUE INDEX target_enterprises_name_once ON target_enterprises (campaign_id, team_id, name_key)
    WHERE enterprise_id IS NULL;
  CREATE INDEX target_enterprises_team ON target_enterprises (team_id, enterprise_id);
  CREATE INDEX target_enterprises_enterprise ON target_enterprises (enterprise_id)`;
