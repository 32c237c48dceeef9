import { eventually, type FaultSite } from './fault-site.js';

const SYSTEM = `'00000000-0000-7000-8000-000000000000'::uuid, now(), 1`;

/** Tasks long overdue whose ladders all go on within a few seconds; every third one has lost its job. */
export async function crowd(site: FaultSite, round: number, tasks: number): Promise<void> {
  await site.rows(TASKS, [`round-${round}`, tasks, site.units['post-1'], site.units['dept-1']]);
  await site.rows(CLOCKS, [`round-${round}`]);
  await site.rows(JOBS, [`round-${round}`]);
}

const TASKS = `INSERT INTO facilitation_tasks (id, created_at, created_by, updated_at, version, title, request_kind, team_id,
    department_id, priority, response_within, response_minutes, resolve_within, resolve_minutes, status, received_at)
  SELECT gen_random_uuid(), now(), ${SYSTEM}, '事项' || i, $1, $3::uuid, $4::uuid, 'normal', 'PT4H', 240, 'PT21H', 1260,
    'submitted', now() - interval '90 days'
  FROM generate_series(1, $2::int) i`;
const CLOCKS = `INSERT INTO task_clocks (task_id, next_level, next_at)
  SELECT id, 'reminder', now() + random() * interval '3 seconds' FROM facilitation_tasks WHERE request_kind = $1`;
const JOBS = `INSERT INTO outbox_events (id, type, payload, occurred_at)
  SELECT gen_random_uuid(), 'task.clock-set', jsonb_build_object('v', 1, 'taskId', c.task_id, 'at', c.next_at), now()
  FROM (SELECT c.*, row_number() OVER () AS n FROM task_clocks c JOIN facilitation_tasks t ON t.id = c.task_id
    WHERE t.request_kind = $1) c
  WHERE n % 3 <> 0`;

/** Until no ladder has a rung to climb. */
export async function climbed(site: FaultSite): Promise<void> {
  await eventually(
    () => site.rows<{ n: number }>('SELECT count(*)::int AS n FROM task_clocks WHERE next_at IS NOT NULL'),
    ([found]) => found!.n === 0,
    180_000,
  );
}

/** Every rung reached once, told once, with its audit row; every task before the command center once. */
export async function ladderBooks(site: FaultSite): Promise<Record<string, number>> {
  const [found] = await site.rows<Record<string, number>>(BOOKS);
  return found!;
}

const BOOKS = `SELECT
  (SELECT count(*)::int FROM facilitation_tasks) AS tasks,
  (SELECT count(*)::int FROM task_rungs) AS rungs,
  (SELECT count(*)::int FROM outbox_events WHERE type = 'task.rung-reached') AS told,
  (SELECT count(DISTINCT (payload->>'taskId', payload->>'level'))::int FROM outbox_events WHERE type = 'task.rung-reached') AS different,
  (SELECT count(*)::int FROM escalations) AS escalations,
  (SELECT count(DISTINCT task_id)::int FROM escalations) AS escalated,
  (SELECT count(*)::int FROM outbox_events WHERE type = 'escalation.raised') AS raised,
  (SELECT count(*)::int FROM audit_log WHERE action = 'escalation.raised') AS audits`;
