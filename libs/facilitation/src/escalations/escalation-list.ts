import type { Actor } from '@taproot/kernel';
import { instant, oneOf, RECORD_FIELDS, type ListSpec, type Scope } from '@taproot/platform';

/** City-wide roles all; the team that is stuck and the department it is stuck on; a secret lead's only the very team. */
export function escalationScope(actor: Actor): Scope {
  if (actor.seesCity) return () => undefined;
  return (params) => {
    const visible = `${params.add(actor.visibleUnitIds)}::uuid[]`;
    const own = `${params.add(actor.unitIds)}::uuid[]`;
    return (
      `((t.team_id = ANY(${visible}) AND (l.confidential IS NOT TRUE OR t.team_id = ANY(${own})))` +
      ` OR t.department_id = ANY(${visible}))`
    );
  };
}

export const ESCALATIONS: ListSpec = {
  name: 'escalations',
  from: `escalations t
    JOIN org_units o ON o.id = t.team_id
    JOIN org_units d ON d.id = t.department_id
    LEFT JOIN facilitation_tasks k ON k.id = t.task_id
    LEFT JOIN projects p ON p.id = t.project_id
    LEFT JOIN leads l ON l.id = coalesce(k.lead_id, p.lead_id)
    LEFT JOIN users u ON u.id = t.decided_by`,
  fields: {
    ...RECORD_FIELDS,
    taskId: 't.task_id',
    taskTitle: 'k.title',
    projectId: 't.project_id',
    projectName: 'p.title',
    unblocksStage: 'k.unblocks_stage',
    teamId: 't.team_id',
    teamName: 'o.name',
    departmentId: 't.department_id',
    departmentName: 'd.name',
    origin: 't.origin',
    question: 't.question',
    proposals: 't.proposals',
    status: 't.status',
    raisedAt: instant('t.raised_at'),
    decisionDueAt: instant('t.decision_due_at'),
    choice: 't.choice',
    instruction: 't.instruction',
    orderNumber: `CASE WHEN t.order_number IS NOT NULL THEN t.order_year || '-' || lpad(t.order_number::text, 3, '0') END`,
    orderDueOn: 't.order_due_on',
    decidedAt: instant('t.decided_at'),
    decidedBy: 't.decided_by',
    decidedByName: 'u.display_name',
    answer: 't.answer',
    answeredAt: instant('t.answered_at'),
    reopened: 't.reopened',
    closedAt: instant('t.closed_at'),
    closingNote: 't.closing_note',
    certifiedDays: 't.certified_days',
  },
  sorts: {
    raisedAt: { sql: 't.raised_at', type: 'timestamptz' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
  },
  defaultSort: '-raisedAt',
  filters: {
    status: oneOf('t.status'),
    departmentId: oneOf('t.department_id', 'uuid'),
    teamId: oneOf('t.team_id', 'uuid'),
    taskId: oneOf('t.task_id', 'uuid'),
    projectId: oneOf('t.project_id', 'uuid'),
    q: (p) => `(t.question ILIKE '%' || ${p} || '%' OR k.title ILIKE '%' || ${p} || '%')`,
  },
};
