/** Eight in ten name their enterprise; of the rest, half a name that an enterprise has, half a code name. */
export const LEADS = `
  CREATE TEMP TABLE lead AS
  SELECT i, 1 + pg_temp.skewed(i, 71, size.teams) AS team,
    CASE WHEN pg_temp.u(i, 72) < 0.3 THEN 1 + pg_temp.skewed(i, 73, size.teams) END AS introducer,
    1 + pg_temp.nth(i, 74, size.enterprises) AS n, pg_temp.u(i, 75) AS naming,
    timestamptz '2024-06-01Z' + pg_temp.u(i, 76) * interval '740 days' AS at, pg_temp.u(i, 77) AS fate
  FROM size, generate_series(1, size.leads) i;
  INSERT INTO leads (id, created_at, created_by, updated_at, version, title, enterprise_id, investor_name, name_key, confidential,
    sector, source_channel, owner_team_id, introducer_team_id, filed_on, expected_amount, expected_currency, probability, stage, stage_since)
  SELECT pg_temp.id(8, i, at), at, pg_temp.id(2, 3 * team + 1), at + (fate * 100 || ' days')::interval, CASE WHEN fate < 0.3 THEN 1 ELSE 2 END,
    ent.name || '项目', CASE WHEN naming < 0.8 THEN ent.id END, x.name, x.name, pg_temp.u(i, 78) < 0.02, 'manufacturing', 'department',
    pg_temp.id(1, team), pg_temp.id(1, introducer), (at AT TIME ZONE 'Asia/Shanghai')::date::text, 10000000 * (1 + i % 90), 'CNY', 40,
    CASE WHEN fate < 0.3 THEN 'filed' WHEN fate < 0.5 THEN 'invalid' WHEN fate < 0.7 THEN 'valid' WHEN fate < 0.92 THEN 'negotiation' ELSE 'signed' END,
    at + (fate * 100 || ' days')::interval
  FROM lead JOIN ent USING (n), LATERAL (SELECT CASE WHEN naming < 0.8 THEN NULL WHEN naming < 0.9 THEN ent.name ELSE '代号' || i END AS name) x;
  CREATE TEMP TABLE earlier AS SELECT * FROM leads WHERE version = 2;
  UPDATE earlier SET version = 1, stage = 'filed', updated_at = created_at, stage_since = created_at;
  INSERT INTO leads_history SELECT e.*, l.updated_at FROM earlier e JOIN leads l USING (id);
  DROP TABLE earlier`;

/** Filed, then decided by the command center or, one in four, by the team itself; on to negotiation and signature. */
export const STAGE_CHANGES = `
  INSERT INTO lead_stage_changes (id, lead_id, from_stage, to_stage, changed_at, occurred_on, changed_by, actor_unit_ids)
  SELECT pg_temp.id(9, i * 4 + step, x.at), pg_temp.id(8, i, lead.at), from_stage, to_stage, x.at, (x.at AT TIME ZONE 'Asia/Shanghai')::date,
    pg_temp.id(2, CASE WHEN i % 4 = 0 THEN 3 * team ELSE 0 END), ARRAY[pg_temp.id(1, CASE WHEN i % 4 = 0 THEN team ELSE -1 END)]
  FROM lead, LATERAL (
    SELECT 0 AS step, NULL AS from_stage, 'filed' AS to_stage, lead.at
    UNION ALL SELECT 1, 'filed', CASE WHEN fate < 0.5 THEN 'invalid' ELSE 'valid' END, lead.at + (fate * 40 || ' days')::interval WHERE fate >= 0.3
    UNION ALL SELECT 2, 'valid', 'negotiation', lead.at + (fate * 80 || ' days')::interval WHERE fate >= 0.7
    UNION ALL SELECT 3, 'negotiation', 'signed', lead.at + (fate * 100 || ' days')::interval WHERE fate >= 0.92) x`;
