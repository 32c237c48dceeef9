import type { Actor } from '@taproot/kernel';
import { instant, oneOf, RECORD_FIELDS, type ListSpec } from '@taproot/platform';
import { seesNamesOnly } from './task.policy.js';
import { TASK_SCOPE_JOINS } from './task-scope.js';

const JOINT_NAMES = `(SELECT coalesce(json_agg(o.name ORDER BY at.n), '[]')
  FROM unnest(t.joint) WITH ORDINALITY at(id, n) JOIN org_units o ON o.id = at.id)`;
const JOINT_ANSWERED = `ARRAY(SELECT s.unit_id FROM task_turns s WHERE s.task_id = t.id AND s.kind = 'joint-acceptance' ORDER BY s.at)`;
const LADDER_LEVEL = `(SELECT r.level FROM task_rungs r WHERE r.task_id = t.id
  ORDER BY array_position(ARRAY['reminder', 'blue', 'yellow', 'district', 'red'], r.level) DESC LIMIT 1)`;

/** `full`: a condition of SQL under which more than names may be told. */
function fieldsWhere(full: string): Record<string, string> {
  const fully = (sql: string) => (full === 'true' ? sql : `CASE WHEN ${full} THEN ${sql} END`);
  const nothingElse = 't.project_id IS NULL AND t.lead_id IS NULL';
  const enterprise = full === 'true' ? full : `(${full} OR ${nothingElse})`;
  const ofEnterprise = (sql: string) => `CASE WHEN ${enterprise} THEN ${sql} END`;
  return {
    ...RECORD_FIELDS,
    title: 't.title',
    details: 't.details',
    requestKind: 't.request_kind',
    projectId: 't.project_id',
    projectName: 'p.title',
    leadId: fully('t.lead_id'),
    leadTitle: fully('l.title'),
    enterpriseId: ofEnterprise('t.enterprise_id'),
    enterpriseName: ofEnterprise('e.name'),
    teamId: 't.team_id',
    teamName: 'o.name',
    departmentId: 't.department_id',
    departmentName: 'd.name',
    joint: 't.joint',
    jointNames: JOINT_NAMES,
    jointAnswered: JOINT_ANSWERED,
    priority: 't.priority',
    responseWithin: 't.response_within',
    resolveWithin: 't.resolve_within',
    unblocksStage: 't.unblocks_stage',
    status: 't.status',
    reopened: 't.reopened',
    ladderLevel: LADDER_LEVEL,
    receivedAt: instant('t.received_at'),
    respondedAt: instant('t.responded_at'),
    completedAt: instant('t.completed_at'),
    closedAt: instant('t.closed_at'),
    rating: 't.rating',
    comment: 't.comment',
    savedMinutes: 't.saved_minutes',
  };
}

const TASKS: ListSpec = {
  name: 'facilitation-tasks',
  from: `facilitation_tasks t
    JOIN org_units o ON o.id = t.team_id
    JOIN org_units d ON d.id = t.department_id
    ${TASK_SCOPE_JOINS}
    LEFT JOIN enterprises e ON e.id = coalesce(t.enterprise_id, p.enterprise_id, l.enterprise_id)
    LEFT JOIN task_clocks c ON c.task_id = t.id`,
  fields: fieldsWhere('true'),
  sorts: {
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
    receivedAt: { sql: 't.received_at', type: 'timestamptz' },
    dueAt: { sql: `coalesce(c.due_at, 'infinity')`, type: 'timestamptz' },
    priority: { sql: `(CASE t.priority WHEN 'high' THEN 0 ELSE 1 END)`, type: 'int' },
  },
  defaultSort: '-updatedAt',
  filters: {
    status: oneOf('t.status'),
    departmentId: (p) => `(t.department_id = ANY(${p}::uuid[]) OR t.joint && ${p}::uuid[])`,
    teamId: oneOf('t.team_id', 'uuid'),
    projectId: oneOf('t.project_id', 'uuid'),
    leadId: oneOf('t.lead_id', 'uuid'),
    enterpriseId: (p) => `coalesce(t.enterprise_id, p.enterprise_id, l.enterprise_id) = ANY(${p}::uuid[])`,
    priority: oneOf('t.priority'),
    unblocksStage: oneOf('t.unblocks_stage'),
    open: (p) => `(t.status NOT IN ('done', 'closed', 'declined')) = ${p}::boolean`,
    overdue: (p) => `coalesce(c.due_at < now(), false) = ${p}::boolean`,
    q: (p) =>
      `(t.title ILIKE '%' || ${p} || '%' OR p.title ILIKE '%' || ${p} || '%' OR e.name ILIKE '%' || ${p} || '%')`,
  },
};

/** Searching and filtering must not tell what reading does not. */
const DEPARTMENT_FILTERS: ListSpec['filters'] = {
  ...TASKS.filters,
  leadId: (p) => `${p}::uuid[] IS NULL`,
  enterpriseId: (p) => `(t.project_id IS NULL AND t.lead_id IS NULL AND t.enterprise_id = ANY(${p}::uuid[]))`,
  q: (p) => `(t.title ILIKE '%' || ${p} || '%' OR p.title ILIKE '%' || ${p} || '%')`,
};

const TASKS_BY_NAME: ListSpec = {
  ...TASKS,
  name: 'department-tasks',
  fields: fieldsWhere('false'),
  filters: DEPARTMENT_FILTERS,
};

const TURNS = `(SELECT coalesce(json_agg(json_build_object('kind', s.kind, 'at', ${instant('s.at')}, 'by', s.recorded_by,
    'byName', u.display_name, 'unitId', s.unit_id, 'unitName', n.name, 'reason', s.reason, 'pauseReason', s.pause_reason,
    'rating', s.rating, 'evidence', s.evidence) ORDER BY s.at, s.id), '[]')
  FROM task_turns s JOIN users u ON u.id = s.recorded_by LEFT JOIN org_units n ON n.id = s.unit_id WHERE s.task_id = t.id)`;

/** Tasks as this actor may know them. Whoever is of a department and of a team is told what the row allows. */
export function taskListFor(actor: Actor): ListSpec {
  if (seesNamesOnly(actor)) return TASKS_BY_NAME;
  const departments = actor.grants.filter(({ role }) => role === 'department-officer');
  if (actor.seesCity || departments.length === 0) return TASKS;
  const units = actor.visibleUnitIds.map((id) => `'${id}'`).join(',');
  const full = `t.team_id = ANY(ARRAY[${units}]::uuid[])`;
  return { ...TASKS, name: 'mixed-tasks', fields: fieldsWhere(full), filters: DEPARTMENT_FILTERS };
}

/** One task also tells everything that happened to it. */
export function taskRecordFor(actor: Actor): ListSpec {
  const spec = taskListFor(actor);
  return { ...spec, name: `${spec.name}-one`, fields: { ...spec.fields, turns: TURNS } };
}
