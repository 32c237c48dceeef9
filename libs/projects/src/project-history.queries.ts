import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { instant, Lists, oneOf, pageRequest, type ListQuery, type ListSpec } from '@taproot/platform';
import { ProjectAccess } from './project-access.js';

/** What happened to a project, field by field: claims, evidence, decisions, turns, forecasts, reports. */
@Injectable()
export class ProjectHistoryQueries {
  constructor(
    private readonly lists: Lists,
    private readonly access: ProjectAccess,
  ) {}

  async changes(actor: Actor, id: string, query: ListQuery): Promise<string> {
    await this.access.seen(actor, id);
    const { filters, ...paging } = pageRequest(query);
    const request = { ...paging, filters: { ...filters, projectId: [id] } };
    return this.lists.page(CHANGES, request, () => undefined);
  }
}

/** Changes of one kind of record, a row a field; an id made of the moment's and the field's is the same at every reading. */
const changesOf = (type: string, record: string, project: string, about: string) =>
  `SELECT md5(a.id || k.field)::uuid AS id, a.at, a.actor_id, a.acting_for, a.reason, a.action,
    '${type}' AS record_type, a.record_id, ${about} AS about, k.field,
    a.before -> k.field AS was, a.after -> k.field AS is, ${project} AS project_id
  FROM ${record} JOIN audit_log a ON a.record_id = r.id AND a.record_type = '${type}'
  CROSS JOIN LATERAL jsonb_object_keys(a.after) AS k(field)
  WHERE coalesce(a.before -> k.field, 'null') <> coalesce(a.after -> k.field, 'null')`;

const EVIDENCE = `SELECT e.id, e.added_at, e.added_by, NULL::uuid, NULL::text, 'milestone.supported', 'milestone', r.id,
    r.stage, 'evidence', NULL::jsonb, jsonb_build_object('kind', e.kind, 'fileId', e.file_id, 'fileName', f.name), r.project_id
  FROM milestones r JOIN milestone_evidence e ON e.milestone_id = r.id JOIN files f ON f.id = e.file_id`;

const TURNS = `SELECT u.id, u.recorded_at, u.recorded_by, NULL::uuid, u.reason, 'project.' || u.kind, 'project', u.project_id,
    NULL::text, u.kind || 'On', NULL::jsonb, to_jsonb(u.occurred_on::text), u.project_id
  FROM project_turns u`;

const CHANGES: ListSpec = {
  name: 'project-changes',
  from: `(${changesOf('project', 'projects r', 'r.id', 'NULL::text')}
    UNION ALL ${changesOf('milestone', 'milestones r', 'r.project_id', 'r.stage')}
    UNION ALL ${changesOf('project-report', 'project_reports r', 'r.project_id', 'r.period')}
    UNION ALL ${EVIDENCE} UNION ALL ${TURNS}) t LEFT JOIN users u ON u.id = t.actor_id`,
  fields: {
    id: 't.id',
    at: instant('t.at'),
    by: 't.actor_id',
    byName: 'u.display_name',
    actingFor: 't.acting_for',
    reason: 't.reason',
    action: 't.action',
    recordType: 't.record_type',
    recordId: 't.record_id',
    about: 't.about',
    field: 't.field',
    from: 't.was',
    to: 't.is',
  },
  sorts: { at: { sql: 't.at', type: 'timestamptz' } },
  defaultSort: '-at',
  filters: { projectId: oneOf('t.project_id', 'uuid'), q: (p) => `t.reason ILIKE '%' || ${p} || '%'` },
};
