import { instant, oneOf, RECORD_FIELDS, type ListSpec } from '@taproot/platform';
import { PROJECT_STAGES } from '../project-stages.rules.js';

const userName = (id: string) => `(SELECT display_name FROM users WHERE id = ${id})`;

const EVIDENCE = `(SELECT coalesce(json_agg(json_build_object('id', e.id, 'fileId', e.file_id, 'fileName', f.name,
    'mediaType', f.media_type, 'sha256', f.sha256, 'kind', e.kind, 'addedAt', ${instant('e.added_at')}, 'addedBy', e.added_by,
    'addedByName', ${userName('e.added_by')}) ORDER BY e.added_at, e.id), '[]')
  FROM milestone_evidence e JOIN files f ON f.id = e.file_id WHERE e.milestone_id = t.id)`;

const DECISION = 'v.id, v.version, v.decided_at, v.decided_by, v.decision_reason';

/** Its last verification, which a withdrawal or a finding since then leaves to the versions of old. */
const VERIFICATION = `(SELECT json_build_object('decidedAt', ${instant('d.decided_at')}, 'decidedBy', d.decided_by,
    'decidedByName', ${userName('d.decided_by')}, 'decisionReason', d.decision_reason)
  FROM (SELECT ${DECISION} FROM milestones v WHERE v.id = t.id AND v.state = 'verified'
    UNION ALL SELECT ${DECISION} FROM milestones_history v WHERE v.id = t.id AND v.state = 'verified'
    ORDER BY version DESC LIMIT 1) d)`;

/** A claim as every read and command answers it. */
const FIELDS = {
  ...RECORD_FIELDS,
  projectId: 't.project_id',
  stage: 't.stage',
  occurredOn: 't.occurred_on',
  state: 't.state',
  basis: 't.basis',
  note: 't.note',
  createdByName: userName('t.created_by'),
  decidedAt: instant('t.decided_at'),
  decidedBy: 't.decided_by',
  decidedByName: userName('t.decided_by'),
  decisionReason: 't.decision_reason',
  falseReport: 't.false_report',
  verification: VERIFICATION,
  evidence: EVIDENCE,
};

export const MILESTONES: ListSpec = {
  name: 'milestones',
  from: 'milestones t',
  fields: { ...FIELDS, projectTitle: '(SELECT title FROM projects WHERE id = t.project_id)' },
  sorts: { createdAt: { sql: 't.created_at', type: 'timestamptz' } },
  defaultSort: '-createdAt',
  filters: { projectId: oneOf('t.project_id', 'uuid') },
};

/** Every claim of a project, the living ones first within their stage; `project` must not be named `t`. */
export function milestonesJson(project: string): string {
  const columns = Object.entries(FIELDS).map(([name, sql]) => `${sql} AS "${name}"`);
  return `(SELECT coalesce(json_agg(row_to_json(x) ORDER BY array_position(ARRAY['${PROJECT_STAGES.join(`','`)}'], x.stage),
      x.state IN ('claimed', 'verified') DESC, x."createdAt"), '[]')
    FROM (SELECT ${columns.join(', ')} FROM milestones t WHERE t.project_id = ${project}) x)`;
}
