import { Injectable } from '@nestjs/common';
import { versionInForce } from '@taproot/contracts';
import type { Actor, Day } from '@taproot/kernel';
import { Database, platformErrors, prepared, SqlParams, type Unit } from '@taproot/platform';
import { Milestone } from './milestones/milestone.entity.js';
import { Project } from './project.entity.js';
import { projectErrors } from './project.errors.js';
import type { ProjectTeams } from './project.policy.js';
import { projectScope } from './project-scope.js';

/** A project in the actor's scope, with what commands ask of it. */
export interface KnownProject extends ProjectTeams {
  project: Project;
  /** Fields filled, by their API name, for the table of what is required from a stage on. */
  filled: string[];
  /** Its contract was entered by mistake or twice. */
  isVoid: boolean;
  /** When its contract was signed: a date of any precision. */
  signedOn: string;
  /** The last possible day of its end, if it has one. */
  endedOn: Day | null;
}

/** What was entered by mistake takes nothing more. */
export function requireStanding({ isVoid }: Pick<KnownProject, 'isVoid'>): void {
  if (isVoid) throw projectErrors.contractIsVoid();
}

/** Fields of a project that a stage may require. */
export const REQUIRABLE = ['amount', 'siteClass', 'designCapacity', 'capacityUnit'] as const;

type Row = ProjectTeams &
  Pick<KnownProject, 'filled' | 'isVoid' | 'signedOn' | 'endedOn'> &
  Record<string, unknown>;

/** Finds what a command acts on; outside the actor's scope it does not exist. */
@Injectable()
export class ProjectAccess {
  constructor(private readonly database: Database) {}

  async project(unit: Unit, id: string): Promise<KnownProject> {
    const [row, project] = [await this.known(unit.actor, id), await unit.find(Project, { id })];
    if (!row || !project) throw platformErrors.notFound();
    return { ...row, project };
  }

  async milestone(unit: Unit, id: string): Promise<KnownProject & { milestone: Milestone }> {
    const milestone = await unit.find(Milestone, { id });
    if (!milestone) throw platformErrors.notFound();
    return { ...(await this.project(unit, milestone.projectId)), milestone };
  }

  /** The same without a unit, for reads that answer in words. */
  async seen(actor: Actor, id: string): Promise<Row> {
    const row = await this.known(actor, id);
    if (!row) throw platformErrors.notFound();
    return row;
  }

  private known(actor: Actor, id: string): Promise<Row | undefined> {
    const params = new SqlParams();
    const wanted = params.add(id);
    const scope = projectScope(actor)(params) ?? 'true';
    return this.database.row<Row>(
      prepared('project_known', `${KNOWN} WHERE t.id = ${wanted} AND ${scope}`),
      params.values,
    );
  }
}

const KNOWN = `SELECT
    coalesce((SELECT array_agg(s.team_id) FROM contract_credits s WHERE s.version_id = v.id), '{}') AS "creditedTeamIds",
    l.owner_team_id AS "ownerTeamId",
    array_remove(ARRAY[CASE WHEN v.amount IS NOT NULL THEN 'amount' END,
      CASE WHEN c.site_class IS NOT NULL THEN 'siteClass' END,
      CASE WHEN c.design_capacity IS NOT NULL THEN 'designCapacity' END,
      CASE WHEN c.capacity_unit IS NOT NULL THEN 'capacityUnit' END], NULL) AS filled,
    c.status = 'void' AS "isVoid", c.signed_on AS "signedOn",
    (SELECT max(business_date_last(u.occurred_on::text)) FROM project_turns u
      WHERE u.project_id = t.id AND u.kind = 'termination' AND t.status = 'terminated')::text AS "endedOn"
  FROM projects t
  JOIN contracts c ON c.id = t.contract_id
  LEFT JOIN leads l ON l.id = t.lead_id
  LEFT JOIN LATERAL (${versionInForce('t.contract_id')}) v ON true`;
