/**
 * Contracts of four and a half years, recorded ten days after they were signed: a few frameworks, refused, void or
 * terminated ones; every other one came from a lead.
 */
export const CONTRACTS = `
  CREATE TEMP TABLE deal AS
  SELECT i, 1 + pg_temp.skewed(i, 81, size.teams) AS team, 1 + pg_temp.nth(i, 82, size.enterprises) AS n, on_day AS signed_on,
    on_day::timestamp AT TIME ZONE 'Asia/Shanghai' + interval '10 days' AS at, pg_temp.u(i, 84) AS fate, pg_temp.u(i, 86) AS pace,
    1000000::bigint * (10 + pg_temp.nth(i, 85, 2000)) AS amount
  FROM size, generate_series(1, size.contracts) i, LATERAL (SELECT date '2022-01-01' + pg_temp.nth(i, 83, 1640) AS on_day) d;
  INSERT INTO contracts (id, created_at, created_by, updated_at, version, kind, title, lead_id, enterprise_id, sector, site_class, signed_on,
    design_capacity, capacity_unit, status, submitted_at, submitted_by, decided_at, decided_by, decision_reason, terminated_on, termination_reason, void_reason)
  SELECT pg_temp.id(11, i, deal.at), deal.at, pg_temp.id(2, 3 * deal.team + 1), deal.at + interval '6 days', 3,
    CASE WHEN deal.fate < 0.04 THEN 'framework' ELSE 'formal' END, ent.name || '项目', CASE WHEN i % 2 = 0 THEN pg_temp.id(8, lead.i, lead.at) END, ent.id,
    (ARRAY['manufacturing', 'manufacturing', 'services', 'technology'])[1 + i % 4], (ARRAY['leased', 'land', 'heavy'])[1 + i % 3], signed_on::text,
    CASE WHEN i % 3 = 0 THEN 100 + i % 900 END, CASE WHEN i % 3 = 0 THEN 't' END, x.status, deal.at + interval '1 day', pg_temp.id(2, 3 * deal.team),
    deal.at + interval '6 days', pg_temp.id(2, 0), '材料齐全', CASE WHEN x.status = 'terminated' THEN (signed_on + 200)::text END,
    CASE WHEN x.status = 'terminated' THEN '投资方撤回' END, CASE WHEN x.status = 'void' THEN '重复录入' END
  FROM deal JOIN ent ON ent.n = deal.n
  CROSS JOIN LATERAL (SELECT CASE WHEN deal.fate < 0.92 THEN 'verified' WHEN fate < 0.96 THEN 'terminated' WHEN fate < 0.98 THEN 'void' ELSE 'rejected' END AS status) x
  LEFT JOIN lead USING (i)`;

/** As it was drafted, and as it was submitted. */
export const CONTRACTS_BEFORE = `
  CREATE TEMP TABLE earlier AS SELECT c.*, k AS step FROM contracts c, generate_series(1, 2) k;
  UPDATE earlier SET version = step, status = CASE step WHEN 1 THEN 'draft' ELSE 'submitted' END, decided_at = NULL, decided_by = NULL,
    decision_reason = NULL, terminated_on = NULL, termination_reason = NULL, void_reason = NULL,
    submitted_at = CASE step WHEN 2 THEN submitted_at END, submitted_by = CASE step WHEN 2 THEN submitted_by END,
    updated_at = CASE step WHEN 1 THEN created_at ELSE submitted_at END;
  ALTER TABLE earlier DROP COLUMN step;
  INSERT INTO contracts_history SELECT e.*, CASE e.version WHEN 1 THEN c.submitted_at ELSE c.updated_at END FROM earlier e JOIN contracts c USING (id);
  DROP TABLE earlier`;

/** One in ten amended after a year, one in five shared by two posts. */
export const VERSIONS = `
  CREATE TEMP TABLE said AS
  SELECT deal.*, number, pg_temp.id(12, i * 2 + number, at) AS id, pg_temp.id(11, i, at) AS contract_id
  FROM deal, generate_series(1, CASE WHEN i % 10 = 0 AND fate < 0.98 THEN 2 ELSE 1 END) number;
  INSERT INTO contract_versions (id, created_at, created_by, updated_at, version, contract_id, number, state, known_from, effective_on,
    amount, currency, performing_on, groundbreaking_on, completion_on, commissioning_on, capacity_attainment_on, reason)
  SELECT id, x.known, pg_temp.id(2, 3 * team + 1), x.known, 1, contract_id, number, CASE WHEN fate < 0.98 THEN 'in-force' ELSE 'proposed' END,
    CASE WHEN fate < 0.98 THEN x.known END, (signed_on + (number - 1) * 365)::text, amount * number, 'CNY', (signed_on + 60)::text, (signed_on + 180)::text,
    (signed_on + 600)::text, (signed_on + 700)::text, CASE WHEN i % 2 = 0 THEN (signed_on + 1000)::text END, CASE number WHEN 2 THEN '增资' END
  FROM said, LATERAL (SELECT at + interval '6 days' + (number - 1) * interval '1 year' AS known) x;
  INSERT INTO contract_credits (version_id, team_id, percent)
  SELECT id, pg_temp.id(1, team), CASE WHEN x.shared THEN 60 ELSE 100 END FROM said, size, LATERAL (SELECT i % 5 = 0 AND size.teams > 1 AS shared) x
  UNION ALL SELECT id, pg_temp.id(1, 1 + team % size.teams), 40 FROM said, size WHERE i % 5 = 0 AND size.teams > 1;
  DROP TABLE said`;

export const PROJECTS = `
  INSERT INTO projects (id, created_at, created_by, updated_at, version, contract_id, lead_id, enterprise_id, title, status)
  SELECT pg_temp.id(13, i, at), c.updated_at, c.decided_by, c.updated_at, 1, c.id, c.lead_id, c.enterprise_id, c.title,
    CASE c.status WHEN 'terminated' THEN 'terminated' ELSE 'active' END
  FROM deal JOIN contracts c ON c.id = pg_temp.id(11, i, at) WHERE c.kind = 'formal' AND c.status <> 'rejected'`;

/** Three a contract: the stages in their order, at their own pace, each claimed and a week later verified. */
export const MILESTONES = `
  INSERT INTO milestones (id, created_at, created_by, updated_at, version, project_id, stage, occurred_on, state, basis, decided_at, decided_by, decision_reason)
  SELECT pg_temp.id(14, i * 8 + k, x.at), x.at, pg_temp.id(2, 3 * team + 1), x.at + interval '7 days', 2, pg_temp.id(13, i, deal.at),
    (ARRAY['performing', 'groundbreaking', 'completion', 'commissioning', 'capacity-attainment'])[k], x.on_day::text, 'verified', 'evidence',
    x.at + interval '7 days', pg_temp.id(2, 0), '现场核验'
  FROM deal JOIN projects p ON p.id = pg_temp.id(13, i, at), generate_series(1, 1 + pg_temp.nth(i, 87, 5)) k,
    LATERAL (SELECT signed_on + ((ARRAY[50, 170, 580, 690, 1000])[k] * (0.7 + 0.6 * pace))::int AS on_day,
      (signed_on + ((ARRAY[50, 170, 580, 690, 1000])[k] * (0.7 + 0.6 * pace))::int + 5)::timestamp AT TIME ZONE 'UTC' AS at) x;
  CREATE TEMP TABLE claimed AS SELECT * FROM milestones;
  UPDATE claimed SET version = 1, state = 'claimed', decided_at = NULL, decided_by = NULL, decision_reason = NULL, updated_at = created_at;
  INSERT INTO milestones_history SELECT c.*, m.updated_at FROM claimed c JOIN milestones m USING (id);
  DROP TABLE claimed`;

/** Four months a project, the last two with output where there is a capacity. */
export const REPORTS = `
  INSERT INTO project_reports (id, created_at, created_by, updated_at, version, project_id, period, funds_in_place, output_quantity)
  SELECT pg_temp.id(15, i * 4 + k, x.at), x.at, pg_temp.id(2, 3 * team + 1), x.at, 1, p.id, to_char(x.month, 'YYYY-MM'), amount / 10,
    CASE WHEN i % 3 = 0 AND k > 2 THEN 40 + i % 300 END
  FROM deal JOIN projects p ON p.id = pg_temp.id(13, i, at), generate_series(1, 4) k,
    LATERAL (SELECT date_trunc('month', signed_on::timestamp) + k * interval '4 months' AS month,
      date_trunc('month', signed_on::timestamp) + (k * 4 + 1) * interval '1 month' + interval '5 days' AS at) x`;
