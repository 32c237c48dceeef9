import { Injectable } from '@nestjs/common';
import { EnterpriseReferences } from '@taproot/enterprises';
import { hasRole, type Actor } from '@taproot/kernel';
import { LeadReferences, type LeadReference } from '@taproot/leads';
import { Database } from '@taproot/platform';
import type { FacilitationTask } from './facilitation-task.entity.js';
import { taskErrors } from './task.errors.js';
import { worksIn } from './task.policy.js';

type Subjects = Pick<FacilitationTask, 'projectId' | 'leadId' | 'enterpriseId'>;

interface ProjectSubject {
  [column: string]: unknown;
  id: string;
  leadId: string | null;
  enterpriseId: string;
  confidential: boolean;
  teamIds: string[];
}

/** What a task is about: it must exist for whoever files it, and its parts belong together. */
@Injectable()
export class TaskSubjects {
  constructor(
    private readonly database: Database,
    private readonly leads: LeadReferences,
    private readonly enterprises: EnterpriseReferences,
  ) {}

  /** Refuses what is unknown; answers the teams it belongs to. */
  async teamsOf(actor: Actor, { projectId, leadId, enterpriseId }: Subjects): Promise<string[]> {
    const project = projectId ? await this.project(actor, projectId) : null;
    if (project === undefined) throw taskErrors.taskProjectUnknown().at('projectId');
    const lead = leadId ? await this.leads.find(actor, leadId) : null;
    if (lead === undefined) throw taskErrors.taskLeadUnknown().at('leadId');
    if (enterpriseId && !(await this.enterprises.findFor(actor, enterpriseId)))
      throw taskErrors.taskEnterpriseUnknown().at('enterpriseId');
    checkTogether(project, lead, enterpriseId);
    return project?.teamIds ?? (lead?.ownerTeamId ? [lead.ownerTeamId] : []);
  }

  /** The asking team unless it is said: one of the actor's that the subject belongs to, else the subject's, else the actor's. */
  teamFor(actor: Actor, subjectTeams: readonly string[]): string | undefined {
    const own = actor.unitIds.filter((unit) => worksIn(actor, unit));
    const shared = own.find((unit) => subjectTeams.includes(unit));
    return shared ?? (hasRole(actor, 'command-staff') ? (subjectTeams[0] ?? actor.unitIds[0]) : own[0]);
  }

  private async project(actor: Actor, id: string): Promise<ProjectSubject | undefined> {
    const found = await this.database.row<ProjectSubject>(PROJECT, [id]);
    if (!found || actor.seesCity) return found;
    const units = found.confidential ? actor.unitIds : actor.visibleUnitIds;
    return found.teamIds.some((team) => units.includes(team)) ? found : undefined;
  }
}

function checkTogether(
  project: ProjectSubject | null,
  lead: LeadReference | null,
  enterpriseId: string | null,
): void {
  if (project && lead && project.leadId !== lead.id) throw taskErrors.taskSubjectsDiffer().at('leadId');
  const known = project?.enterpriseId ?? lead?.enterpriseId;
  if (known && enterpriseId && known !== enterpriseId)
    throw taskErrors.taskSubjectsDiffer().at('enterpriseId');
}

const PROJECT = {
  name: 'task_project',
  text: `SELECT p.id, p.lead_id AS "leadId", p.enterprise_id AS "enterpriseId",
      coalesce(l.confidential, false) AS confidential,
      ARRAY(SELECT DISTINCT s.team_id FROM contract_versions v JOIN contract_credits s ON s.version_id = v.id
        WHERE v.contract_id = p.contract_id AND v.state = 'in-force') AS "teamIds"
    FROM projects p LEFT JOIN leads l ON l.id = p.lead_id WHERE p.id = $1`,
};
