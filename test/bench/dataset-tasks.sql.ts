/**
 * Tasks for departments in a year and a half, one for every five contracts: accepted within hours, done after some days,
 * four of five rated by now, one in nine sent back once.
 */
export const TASKS = `
  CREATE TEMP TABLE asked AS
  WITH d AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS n, count(*) OVER () AS of FROM org_units WHERE kind = 'department')
  SELECT i, pg_temp.id(21, i, at) AS id, at, d.id AS department, 1 + pg_temp.skewed(i, 91, size.teams) AS team,
    at + interval '1 day' * (1 + pg_temp.nth(i, 92, 6)) AS done, i % 5 > 0 AS rated, 1 + pg_temp.nth(i, 93, 5) AS rating
  FROM size, generate_series(1, size.contracts / 5) i,
    LATERAL (SELECT timestamptz '2025-01-02 02:00Z' + interval '1 hour' * pg_temp.nth(i, 94, 12000) AS at) t, d
  WHERE d.n = i % d.of;
  INSERT INTO facilitation_tasks (id, created_at, created_by, updated_at, version, title, team_id, department_id, priority,
    response_within, response_minutes, resolve_within, resolve_minutes, status, reopened, received_at, responded_at, completed_at, closed_at, rating)
  SELECT id, at, pg_temp.id(2, 3 * team + 1), done, 1, '用地预审意见', pg_temp.id(1, team), department, CASE i % 6 WHEN 0 THEN 'high' ELSE 'normal' END,
    'PT4H', 240, 'P3D', 1260, CASE WHEN rated THEN 'closed' ELSE 'done' END, (i % 9 = 0)::int, at, at + interval '3 hours', done,
    CASE WHEN rated THEN done + interval '1 day' END, CASE WHEN rated THEN rating END
  FROM asked;
  INSERT INTO task_turns (id, task_id, kind, at, recorded_at, recorded_by, reason, rating)
  SELECT pg_temp.id(22, i * 8 + n, x.at), id, kind, x.at, x.at, pg_temp.id(2, 3 * team), CASE kind WHEN 'reopening' THEN '缺一页' END,
    CASE kind WHEN 'closure' THEN rating END
  FROM asked, LATERAL (VALUES (1, 'acceptance', at + interval '3 hours', true), (2, 'completion', done - interval '9 hours', i % 9 = 0),
    (3, 'reopening', done - interval '6 hours', i % 9 = 0), (4, 'completion', done, true), (5, 'closure', done + interval '1 day', rated)) x(n, kind, at, goes)
  WHERE goes;
  DROP TABLE asked`;
