const ITEM = (
  kind: string,
  type: string,
  id: string,
  title: string,
  enterprise: string,
  due: string,
  action: string,
) =>
  `'${kind}' AS kind, '${type}' AS "recordType", ${id} AS "recordId", ${title} AS title, ${enterprise} AS enterprise,
   ${due} AS "dueOn", '${action}' AS action`;
const ENTERPRISE = 'coalesce(e.name, le.name, v.enterprise_name, l.investor_name)';
const INVESTOR = 'coalesce(e.name, l.investor_name)';
const NO_SCORES = 'null::text AS before, null::text AS after';
const MOST = 30;

/** Rows of one band, newest or most urgent first, as one JSON list. */
const band = (rows: string) => `(SELECT coalesce(json_agg(b), '[]') FROM (${rows} LIMIT ${MOST}) b)`;

/** Next steps of the actor's teams that nothing followed yet. */
const OPEN_STEPS = `
  SELECT v.id, v.next_step, v.next_step_due_on, v.created_by, v.hosts, ${ENTERPRISE} AS enterprise
  FROM visits v
  LEFT JOIN leads l ON l.id = v.lead_id
  LEFT JOIN enterprises e ON e.id = v.enterprise_id
  LEFT JOIN enterprises le ON le.id = l.enterprise_id
  WHERE v.team_id = ANY($1::uuid[]) AND v.next_step IS NOT NULL
    AND v.next_step_due_on BETWEEN $2::date - 60 AND $2::date
    AND NOT EXISTS (
      SELECT 1 FROM visits f
      WHERE f.team_id = v.team_id AND f.occurred_on > v.occurred_on
        AND (f.enterprise_id = v.enterprise_id OR f.lead_id = v.lead_id OR f.name_key = v.name_key))`;

const STEPS = (condition: string) => `
  SELECT ${ITEM('next-step', 'visit', 'id', 'next_step', 'enterprise', 'next_step_due_on', 'log-visit')}, ${NO_SCORES}
  FROM open_steps WHERE ${condition}
  ORDER BY created_by = $3 OR $3 = ANY(hosts) DESC, next_step_due_on DESC, id`;

const TO_QUALIFY = `
  SELECT ${ITEM('lead-to-qualify', 'lead', 'l.id', 'l.title', INVESTOR, 'null::date', 'qualify')}, ${NO_SCORES}
  FROM leads l LEFT JOIN enterprises e ON e.id = l.enterprise_id
  WHERE l.stage = 'filed' AND ($6 OR l.owner_team_id = ANY($4::uuid[]))
  ORDER BY l.stage_since, l.id`;

/** Open requests of the actor's department, by working time left. */
const TASKS_TO_DO = `
  SELECT ${ITEM('task-to-do', 'facilitation-task', 't.id', 't.title', 'coalesce(p.title, o.name)', 'c.due_at::date', 'open')},
    ${NO_SCORES}, c.due_at AS at
  FROM facilitation_tasks t
  JOIN org_units o ON o.id = t.team_id
  LEFT JOIN projects p ON p.id = t.project_id
  LEFT JOIN task_clocks c ON c.task_id = t.id
  WHERE t.department_id = ANY($1::uuid[]) AND t.status IN ('submitted', 'accepted', 'in-progress', 'reopened')`;
/** Results that wait for the team that asked to rate them. */
const TASKS_TO_RATE = `
  SELECT ${ITEM('task-to-rate', 'facilitation-task', 't.id', 't.title', 'd.name', 'null::date', 'open')},
    ${NO_SCORES}, t.completed_at AS at
  FROM facilitation_tasks t JOIN org_units d ON d.id = t.department_id
  WHERE (t.team_id = ANY($1::uuid[]) OR t.created_by = $3) AND t.status = 'done'`;

const SCORES_MOVED = `
  SELECT ${ITEM('score-moved', 'org-unit', 'm.team_id', 'o.name', 'null::text', 'null::date', 'open')},
    m.score_before::text AS before, m.score_after::text AS after, m.at
  FROM kpi_moves m JOIN org_units o ON o.id = m.team_id
  WHERE ($7 OR m.team_id = ANY($1::uuid[])) AND m.at >= $5 AND m.score_before IS DISTINCT FROM m.score_after`;
const VISITS_LOGGED = `
  SELECT ${ITEM('visit-logged', 'visit', 'v.id', ENTERPRISE, ENTERPRISE, 'v.occurred_on', 'open')}, ${NO_SCORES}, v.created_at
  FROM visits v
  LEFT JOIN leads l ON l.id = v.lead_id
  LEFT JOIN enterprises e ON e.id = v.enterprise_id
  LEFT JOIN enterprises le ON le.id = l.enterprise_id
  WHERE v.team_id = ANY($1::uuid[]) AND v.created_at >= $5 AND v.created_by <> $3`;
const LEADS_MOVED = `
  SELECT ${ITEM('lead-moved', 'lead', 'l.id', 'l.title', INVESTOR, 'null::date', 'open')}, ${NO_SCORES}, c.changed_at
  FROM lead_stage_changes c
  JOIN leads l ON l.id = c.lead_id
  LEFT JOIN enterprises e ON e.id = l.enterprise_id
  WHERE c.changed_at >= $5 AND c.changed_by <> $3
    AND (l.owner_team_id = ANY($1::uuid[]) OR l.introducer_team_id = ANY($1::uuid[]))`;

/** The day of one person: $1 own teams, $2 today, $3 user, $4 teams whose leads they judge, $5 since, $6 judges any, $7 sees all. */
export const MY_DAY_SQL = `
  WITH open_steps AS (${OPEN_STEPS}),
  moved AS (${SCORES_MOVED} UNION ALL ${VISITS_LOGGED} UNION ALL ${LEADS_MOVED})
  SELECT json_build_object(
    'overdue', ${band(STEPS('next_step_due_on < $2::date'))},
    'today', ${band(STEPS('next_step_due_on = $2::date'))},
    'waiting', ${band(`SELECT kind, "recordType", "recordId", title, enterprise, "dueOn", action, before, after
      FROM (${TASKS_TO_DO} UNION ALL ${TASKS_TO_RATE} UNION ALL
        SELECT q.*, now() AS at FROM (${TO_QUALIFY} LIMIT ${MOST}) q) w ORDER BY at NULLS LAST`)},
    'moved', ${band(`SELECT kind, "recordType", "recordId", title, enterprise, "dueOn", action, before, after
      FROM moved ORDER BY at DESC`)}
  )::text AS json`;
