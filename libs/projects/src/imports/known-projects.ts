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
    const leads = await byId(
      unit.read(
        Lead,
        parts.map(({ leadId }) => leadId),
      ),
    );
    const projects = await byId(
      unit.read(
        Project,
        parts.flatMap(({ projectId }) => projectId ?? []),
      ),
    );
    const milestones = await byId(
      unit.read(
        Milestone,
        parts.flatMap(({ milestoneIds }) => milestoneIds),
      ),
    );
    const reports = await byId(
      unit.read(
        ProjectReport,
        parts.flatMap(({ reportIds }) => reportIds),
      ),
    );
    const contracts = await this.contracts.ofLeads(
      unit,
      parts.map(({ leadId }) => leadId),
    );
    return new Map(
      parts.map((part) => [
        part.id,
        {
          lead: leads.get(part.leadId)!,
          contract: contracts.get(part.leadId),
          project: projects.get(part.projectId ?? ''),
          milestones: part.milestoneIds.map((id) => milestones.get(id)!),
          reports: part.reportIds.map((id) => reports.get(id)!),
        },
      ]),
    );
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
