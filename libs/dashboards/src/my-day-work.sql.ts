import { QUEUE_COLUMNS } from '@taproot/contracts';
import { INVESTOR, item, NO_FIGURES } from './my-day.item.js';

/** Each kind of work: lines of the day, `late` whether its time is over, `rank` before other kinds, `ord` within its own. */
const cityDay = (instant: string) => `(${instant} AT TIME ZONE $9)::date`;

/** Next steps of the actor's teams that nothing followed yet; the actor's own first. */
const STEPS = `
  SELECT ${item('next-step', 'visit', 'id', 'next_step', 'enterprise', 'next_step_due_on', 'log-visit')}, ${NO_FIGURES},
    next_step_due_on < $2::date AS late, 4 AS rank,
    row_number() OVER (ORDER BY created_by = $3 OR $3 = ANY(hosts) DESC, next_step_due_on DESC, id) AS ord
  FROM open_steps`;

const DUE = `CASE WHEN t.status = 'submitted' THEN coalesce(c.response_due_at, c.due_at) ELSE c.due_at END`;
/** Open requests of the actor's department, by working time left. */
const TASKS_TO_DO = `
  SELECT ${item('task-to-do', 'facilitation-task', 't.id', 't.title', 'coalesce(p.title, o.name)', cityDay(DUE), 'open')},
    ${NO_FIGURES}, coalesce(${DUE} < now(), false) AS late, 1 AS rank, row_number() OVER (ORDER BY ${DUE}, t.id) AS ord
  FROM facilitation_tasks t
  JOIN org_units o ON o.id = t.team_id
  LEFT JOIN projects p ON p.id = t.project_id
  LEFT JOIN task_clocks c ON c.task_id = t.id
  WHERE t.department_id = ANY($1::uuid[]) AND t.status IN ('submitted', 'accepted', 'in-progress', 'reopened')`;
/** Results that wait for the team that asked to rate them. */
const TASKS_TO_RATE = `
  SELECT ${item('task-to-rate', 'facilitation-task', 't.id', 't.title', 'd.name', 'null::date', 'open', cityDay('t.completed_at'))},
    ${NO_FIGURES}, false, 2, row_number() OVER (ORDER BY t.completed_at, t.id)
  FROM facilitation_tasks t JOIN org_units d ON d.id = t.department_id
  WHERE (t.team_id = ANY($1::uuid[]) OR t.created_by = $3) AND t.status = 'done'`;

/** Questions for who decides them, and orders that the actor's department has to answer. */
const ESCALATIONS = `
  SELECT ${item('escalation-to-decide', 'escalation', 'q.id', 'q.question', 'd.name', cityDay('q.decision_due_at'), 'decide')},
    ${NO_FIGURES}, q.decision_due_at < now(), 0, row_number() OVER (ORDER BY q.decision_due_at, q.id)
  FROM escalations q JOIN org_units d ON d.id = q.department_id
  WHERE $10 AND q.status = 'open'
  UNION ALL
  SELECT ${item('order-to-answer', 'escalation', 'q.id', 'q.question', 'o.name', 'q.order_due_on', 'open')},
    ${NO_FIGURES}, q.order_due_on < $2::date, 0, row_number() OVER (ORDER BY q.order_due_on, q.id)
  FROM escalations q JOIN org_units o ON o.id = q.team_id
  WHERE q.department_id = ANY($1::uuid[]) AND q.status = 'decided'`;

/** Claims the actor may decide, in one line with their number: of other teams, made by others. */
const CLAIMS = (waiting: string) => `
  SELECT ${item('verification-waits', 'verification-queue', '(array_agg(w.id ORDER BY w.since, w.id))[1]', '(array_agg(w.title ORDER BY w.since, w.id))[1]', 'null::text', 'null::date', 'verify', cityDay('min(w.since)'))},
    null::text, null::text, count(*)::int, false, 0, 0
  FROM (${waiting}) w(${QUEUE_COLUMNS.map((name) => `"${name}"`).join(', ')})
  WHERE w.record_type = ANY($8::text[]) AND w."by" <> $3 AND NOT w.team_ids && $1::uuid[]
  HAVING count(*) > 0`;

/** A lead waits for its verdict. */
const LEADS = (most: number) => `
  SELECT ${item('lead-to-qualify', 'lead', 'l.id', 'l.title', INVESTOR, 'null::date', 'qualify', cityDay('l.stage_since'))}, ${NO_FIGURES},
    false, 3, row_number() OVER (ORDER BY l.stage_since, l.id)
  FROM leads l LEFT JOIN enterprises e ON e.id = l.enterprise_id
  WHERE l.stage = 'filed' AND ($6 OR l.owner_team_id = ANY($4::uuid[]))
  ORDER BY l.stage_since, l.id LIMIT ${most}`;

/** Everything one person has to do. */
export const workSql = (waitingClaims: string, most: number): string =>
  [STEPS, TASKS_TO_DO, TASKS_TO_RATE, ESCALATIONS, CLAIMS(waitingClaims), `(${LEADS(most)})`].join(
    '\n  UNION ALL ',
  );
