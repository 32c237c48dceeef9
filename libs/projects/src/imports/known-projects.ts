import { Injectable } from '@nestjs/common';
import { ContractBackfill, type KnownContract } from '@taproot/contracts';
import { Lead } from '@taproot/leads';
import { Database, type Unit } from '@taproot/platform';
import { Milestone } from '../milestones/milestone.entity.js';
import { Project } from '../project.entity.js';
import { ProjectReport } from '../reports/project-report.entity.js';
import type { ImportedProject } from './imported-project.js';

/** A row as an earlier import left it, and people since. */
export interface KnownRow {
  lead: Lead;
  contract?: KnownContract;
  project?: Project;
  /** Claimed or verified. */
  milestones: Milestone[];
  /** Brought by an import. */
  reports: ProjectReport[];
}

interface Parts {
  [column: string]: unknown;
  id: string;
  leadId: string;
  projectId: string | null;
  milestoneIds: string[];
  reportIds: string[];
}

/** The records of rows that are known, in a few statements for all of them. */
@Injectable()
export class KnownProjects {
  constructor(
    private readonly database: Database,
    private readonly contracts: ContractBackfill,
  ) {}

  /** By the id a row is known by: of the project, or of the lead. */
  async find(unit: Unit, rows: readonly ImportedProject[]): Promise<Map<string, KnownRow>> {
    const ids = rows.flatMap(({ id }) => id ?? []);
    if (ids.length === 0) return new Map();
    const parts = await this.database.rows<Parts>(PARTS, [ids]);
    const all = (of: (part: Parts) => string[]) => parts.flatMap(of);
    const leads = await byId(
      unit.read(
        Lead,
        all(({ leadId }) => [leadId]),
      ),
    );
    const projects = await byId(
      unit.read(
        Project,
        all(({ projectId }) => (projectId ? [projectId] : [])),
      ),
    );
    const milestones = await byId(
      unit.read(
        Milestone,
        all(({ milestoneIds }) => milestoneIds),
      ),
    );
    const reports = await byId(
      unit.read(
        ProjectReport,
        all(({ reportIds }) => reportIds),
      ),
    );
    const contracts = await this.contracts.ofLeads(unit, [...leads.keys()]);
    const rowOf = ({ leadId, projectId, milestoneIds, reportIds }: Parts): KnownRow => ({
      lead: leads.get(leadId)!,
      contract: contracts.get(leadId),
      project: projects.get(projectId ?? ''),
      milestones: milestoneIds.map((id) => milestones.get(id)!),
      reports: reportIds.map((id) => reports.get(id)!),
    });
    return new Map(parts.map((part) => [part.id, rowOf(part)]));
  }
}

async function byId<T extends { id: string }>(found: Promise<T[]>): Promise<Map<string, T>> {
  return new Map((await found).map((record) => [record.id, record]));
}

const PARTS = {
  name: 'imported_project_parts',
  text: `SELECT k AS id, l.id AS "leadId", p.id AS "projectId",
      ARRAY(SELECT id FROM milestones WHERE project_id = p.id AND state IN ('claimed', 'verified')) AS "milestoneIds",
      ARRAY(SELECT id FROM project_reports WHERE project_id = p.id AND basis = 'import' ORDER BY created_at) AS "reportIds"
    FROM unnest($1::uuid[]) k LEFT JOIN projects p ON p.id = k JOIN leads l ON l.id = coalesce(p.lead_id, k)`,
};
