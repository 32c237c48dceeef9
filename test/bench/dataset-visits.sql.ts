/** One visit in four has a file; file i belongs to visit i. */
export const FILES = `
  INSERT INTO files (id, created_at, created_by, updated_at, version, name, size, sha256, media_type)
  SELECT pg_temp.id(10, i), at, pg_temp.id(2, 3), at, 1, '照片.jpg', 1000, md5(i::text) || md5(i::text), 'image/jpeg'
  FROM size, generate_series(1, size.visits) i,
    LATERAL (SELECT timestamptz '2024-07-02Z' + pg_temp.u(i, 81) * interval '725 days' + pg_temp.u(i, 82) * interval '9 days' AS at) x
  WHERE i % 4 = 0`;

/** Half to an enterprise of the post's own circle, a third for a lead, the rest by a typed name that may be known. */
export const VISITS = `
  CREATE TEMP TABLE visit AS
  SELECT g.i, coalesce(lead.team, 1 + pg_temp.skewed(g.i, 91, size.teams)) AS team, lead.i AS lead, lead.at AS lead_at, way,
    (timestamptz '2024-07-02Z' + pg_temp.u(g.i, 81) * interval '725 days') AS at
  FROM size CROSS JOIN LATERAL generate_series(1, size.visits) g(i)
  CROSS JOIN LATERAL (SELECT pg_temp.u(g.i, 92) AS way) w
  LEFT JOIN lead ON way BETWEEN 0.5 AND 0.85 AND lead.i = 1 + pg_temp.nth(g.i, 93, size.leads);
  INSERT INTO visits (id, created_at, created_by, updated_at, version, kind, lead_id, enterprise_id, enterprise_name, name_key, team_id,
    occurred_on, record_due_on, hosts, counterparts, needs, minutes, minutes_at, files, first_file_at, saw_site, data_exchanged,
    site_chosen, next_step, next_step_due_on)
  SELECT pg_temp.id(11, v.i, said_at), said_at, pg_temp.id(2, 3 * team + v.i % 3), said_at, 1,
    (ARRAY['outgoing', 'incoming', 'mutual-inspection'])[1 + v.i % 3], pg_temp.id(8, v.lead, v.lead_at),
    CASE WHEN way < 0.5 THEN ent.id END, x.name, x.name, pg_temp.id(1, team), day, day + 2 + 2 * (v.i % 2),
    ARRAY[pg_temp.id(2, 3 * team + v.i % 3)],
    jsonb_build_array(jsonb_build_object('name', CASE WHEN v.i % 10 < 4 THEN coalesce(ent.contact, pg_temp.person(v.i)) ELSE pg_temp.person(v.i) END,
      'title', '总经理', 'seniority', (ARRAY['decision-maker', 'senior', 'working'])[1 + v.i % 7 % 3])),
    CASE WHEN v.i % 3 > 0 THEN '厂房两万平米' END, CASE WHEN v.i % 5 < 3 THEN '双方就落地条件交换意见' END,
    CASE WHEN v.i % 5 < 3 THEN said_at END, CASE WHEN v.i % 4 = 0 THEN ARRAY[pg_temp.id(10, v.i)] ELSE '{}' END,
    CASE WHEN v.i % 4 = 0 THEN v.at + pg_temp.u(v.i, 82) * interval '9 days' END,
    v.i % 3 > 0 AND v.i % 5 = 0, v.i % 11 = 0, v.i % 97 = 0,
    CASE WHEN v.i % 2 = 0 THEN '送方案' END, CASE WHEN v.i % 2 = 0 THEN day + 14 END
  FROM size CROSS JOIN visit v
  CROSS JOIN LATERAL (SELECT (v.at AT TIME ZONE 'Asia/Shanghai')::date AS day, v.at + pg_temp.u(v.i, 94) * interval '5 days' AS said_at) d
  JOIN ent ON ent.n = 1 + pg_temp.nth(team * 1000003::bigint + floor(power(pg_temp.u(v.i, 95), 2) * (30 + 3000 / team))::int, 65, size.enterprises)
  CROSS JOIN LATERAL (SELECT CASE WHEN way > 0.85 THEN CASE WHEN v.i % 2 = 0 THEN ent.name ELSE '园区客商' || v.i % 5000 END END AS name) x;
  CREATE TEMP TABLE corrected AS SELECT * FROM visits WHERE pg_temp.nth(extract(epoch FROM created_at)::bigint, 96, 10) = 0;
  INSERT INTO visits_history SELECT c.*, c.updated_at + interval '1 day' FROM corrected c;
  UPDATE visits v SET version = 2, updated_at = v.updated_at + interval '1 day' FROM corrected c WHERE c.id = v.id;
  DROP TABLE corrected`;
