import { projectList, projectRecord } from '../../libs/projects/src/project-list.js';
import type { ListSpec } from '../../libs/platform/src/lists/list-spec.js';

const SETTINGS = { timeZone: 'Asia/Shanghai', attainmentPercent: 80, attainmentMonths: 3 };

/**
 * What the floor prepares for a team's projects and for one of them: the product's own fields, so that their share is what
 * stands between the socket and the database. Values: the team; the project.
 */
export function projectStatements(): Record<'projects' | 'project', string> {
  const list = projectList(SETTINGS);
  const ofTeam = list.filters.teamId!('$1', []) as string;
  const latest = `SELECT * FROM projects t WHERE ${ofTeam} ORDER BY t.updated_at DESC, t.id DESC LIMIT 51`;
  return {
    projects: `SELECT json_build_object('items', coalesce(json_agg(p), '[]'))::text AS json
      FROM (SELECT ${columns(list)} FROM (${latest}) t ${list.names} ORDER BY t.updated_at DESC, t.id DESC LIMIT 50) p`,
    project: one(projectRecord(SETTINGS)),
  };
}

function one(spec: ListSpec): string {
  return `SELECT to_json(p)::text AS json FROM (SELECT ${columns(spec)} FROM ${spec.from} ${spec.names} WHERE t.id = $1) p`;
}

function columns({ fields }: ListSpec): string {
  return Object.entries(fields)
    .map(([name, sql]) => `${sql} AS "${name}"`)
    .join(', ');
}
