/**
 * $1 departments, $2 the end of the as-of day, $3 the known-at instant. A row a department that has or shares the task,
 * with the turns that had happened and were known.
 */
export const TASK_FACTS_SQL = `
SELECT t.id, d.id AS "teamId", d.id <> t.department_id AS joint, t.title,
  CASE t.priority WHEN 'high' THEN 2 ELSE 1 END AS weight,
  t.received_at AS "receivedAt", t.response_minutes AS "responseMinutes", t.resolve_minutes AS "resolveMinutes",
  coalesce(happened.turns, '[]') AS turns
FROM facilitation_tasks_known($3) t
JOIN LATERAL unnest(ARRAY[t.department_id] || t.joint) d(id) ON d.id = ANY($1::uuid[])
LEFT JOIN LATERAL (
  SELECT json_agg(json_build_object('kind', s.kind, 'at', s.at, 'unitId', s.unit_id, 'rating', s.rating) ORDER BY s.at, s.id)
    AS turns
  FROM task_turns s WHERE s.task_id = t.id AND s.at < $2 AND s.recorded_at <= $3
) happened ON true
WHERE t.received_at < $2 AND (t.department_id = ANY($1::uuid[]) OR t.joint && $1::uuid[])
ORDER BY d.id, t.id`;

/** $1 projects, $2 and $3 as above. Only tasks that hold up a milestone, by what the command center certified. */
export const LOST_DAYS_SQL = `
SELECT e.project_id AS "projectId", t.unblocks_stage AS stage, sum(e.certified_days)::int AS days
FROM escalations_known($3) e
JOIN facilitation_tasks_known($3) t ON t.id = e.task_id
WHERE e.project_id = ANY($1::uuid[]) AND e.closed_at < $2 AND e.certified_days > 0 AND t.unblocks_stage IS NOT NULL
GROUP BY 1, 2
ORDER BY 1, 2`;
