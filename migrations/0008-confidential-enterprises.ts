import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `enterprises.known_to`: of an enterprise known from confidential leads and visits on them only, the teams those are
 * of; null is everybody. Kept by the database with the records it follows from, so that every list asks one column
 * and no writer can forget it.
 */
export class ConfidentialEnterprises1700000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const sql of [SETTLE, LEADS, VISITS, TARGETS]) await runner.query(sql);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER sighting ON leads;
      DROP TRIGGER sighting ON visits;
      DROP TRIGGER sighting ON target_enterprises;
      DROP INDEX leads_confidential;
      DROP FUNCTION lead_sighting(), visit_sighting(), target_sighting(), settle_if_confidential(uuid),
        settle_known_to(uuid), now_known_to(uuid)`);
  }
}

/**
 * The lock waits for whoever is recording something about the enterprise at this moment (their foreign key holds its
 * row), so that of an open and a confidential record made at once neither is overlooked.
 */
const SETTLE = `
  CREATE FUNCTION now_known_to(enterprise uuid) RETURNS uuid[] LANGUAGE sql AS $$
    SELECT CASE
      WHEN EXISTS (SELECT 1 FROM leads WHERE enterprise_id = enterprise AND NOT confidential)
        OR EXISTS (SELECT 1 FROM visits v LEFT JOIN leads l ON l.id = v.lead_id
          WHERE v.enterprise_id = enterprise AND l.confidential IS NOT TRUE)
        OR EXISTS (SELECT 1 FROM target_enterprises WHERE enterprise_id = enterprise) THEN NULL
      ELSE (SELECT CASE WHEN count(*) > 0 THEN coalesce(array_agg(DISTINCT team) FILTER (WHERE team IS NOT NULL), '{}') END
        FROM (
          SELECT unnest(ARRAY[owner_team_id, introducer_team_id]) AS team
            FROM leads WHERE enterprise_id = enterprise AND confidential
          UNION ALL SELECT v.team_id FROM visits v JOIN leads l ON l.id = v.lead_id
            WHERE v.enterprise_id = enterprise AND l.confidential) known) END $$;
  CREATE FUNCTION settle_known_to(enterprise uuid) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    PERFORM 1 FROM enterprises WHERE id = enterprise FOR UPDATE;
    UPDATE enterprises SET known_to = now_known_to(enterprise)
      WHERE id = enterprise AND known_to IS DISTINCT FROM now_known_to(enterprise);
  END $$;
  CREATE FUNCTION settle_if_confidential(enterprise uuid) RETURNS void LANGUAGE plpgsql AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM enterprises WHERE id = enterprise AND known_to IS NOT NULL) THEN
      PERFORM settle_known_to(enterprise);
    END IF;
  END $$`;

const LEADS = `
  CREATE INDEX leads_confidential ON leads (enterprise_id) WHERE confidential;
  CREATE FUNCTION lead_sighting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'DELETE' AND NEW.confidential THEN
      PERFORM settle_known_to(NEW.enterprise_id);
    ELSIF TG_OP <> 'DELETE' THEN
      PERFORM settle_if_confidential(NEW.enterprise_id);
    END IF;
    IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE' AND OLD.enterprise_id IS DISTINCT FROM NEW.enterprise_id THEN
      PERFORM settle_known_to(OLD.enterprise_id);
    END IF;
    IF TG_OP = 'UPDATE' AND OLD.confidential <> NEW.confidential THEN
      PERFORM settle_known_to(enterprise_id) FROM (SELECT NEW.enterprise_id
        UNION SELECT enterprise_id FROM visits WHERE lead_id = NEW.id ORDER BY 1) known;
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER sighting AFTER INSERT OR DELETE
    OR UPDATE OF enterprise_id, confidential, owner_team_id, introducer_team_id ON leads
    FOR EACH ROW EXECUTE FUNCTION lead_sighting()`;

const VISITS = `
  CREATE FUNCTION visit_sighting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'DELETE' AND NEW.enterprise_id IS NOT NULL THEN
      IF EXISTS (SELECT 1 FROM leads WHERE id = NEW.lead_id AND confidential) THEN
        PERFORM settle_known_to(NEW.enterprise_id);
      ELSE
        PERFORM settle_if_confidential(NEW.enterprise_id);
      END IF;
    END IF;
    IF TG_OP = 'DELETE'
      OR TG_OP = 'UPDATE' AND (OLD.enterprise_id, OLD.lead_id) IS DISTINCT FROM (NEW.enterprise_id, NEW.lead_id) THEN
      PERFORM settle_known_to(OLD.enterprise_id);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER sighting AFTER INSERT OR DELETE OR UPDATE OF enterprise_id, lead_id, team_id ON visits
    FOR EACH ROW EXECUTE FUNCTION visit_sighting()`;

const TARGETS = `
  CREATE FUNCTION target_sighting() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP <> 'DELETE' THEN
      PERFORM settle_if_confidential(NEW.enterprise_id);
    END IF;
    IF TG_OP = 'DELETE' OR TG_OP = 'UPDATE' AND OLD.enterprise_id IS DISTINCT FROM NEW.enterprise_id THEN
      PERFORM settle_known_to(OLD.enterprise_id);
    END IF;
    RETURN NULL;
  END $$;
  CREATE TRIGGER sighting AFTER INSERT OR DELETE OR UPDATE OF enterprise_id ON target_enterprises
    FOR EACH ROW EXECUTE FUNCTION target_sighting()`;
