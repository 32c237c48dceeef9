import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Database, type Language, type Unit } from '@taproot/platform';
import { ProjectAccess } from '../project-access.js';
import type { MilestoneView, ReadinessView } from '../dto/milestone.view.js';
import { ProjectsQueries } from '../projects.queries.js';
import { reachedSql, stageSql } from '../project-sql.js';
import { nextStage, type ProjectStage, type Stage } from '../project-stages.rules.js';
import { missingFor, type Missing, type Paper } from '../required-from.rules.js';
import { claimWarnings, type DatedStage } from './claim-warnings.rules.js';
import { missingInWords } from './required-words.js';

/** A claim as a command answers it, and what a stage still needs. */
@Injectable()
export class MilestoneAnswers {
  constructor(
    private readonly database: Database,
    private readonly access: ProjectAccess,
    private readonly queries: ProjectsQueries,
  ) {}

  /** The claim as it now is, with what it lacks and what is unusual about it. */
  async of(unit: Unit, id: string, language: Language): Promise<MilestoneView> {
    await unit.flush();
    const said = JSON.parse(await this.queries.milestone(unit.actor, id)) as MilestoneView;
    const { signedOn, living } = (await this.database.row<Around>(AROUND, [said.projectId]))!;
    const missing = await this.missing(unit.actor, said.projectId, said.stage, said.evidence);
    return {
      ...said,
      missing: missingInWords(missing, language),
      warnings: claimWarnings(
        said,
        living.filter((one) => one.id !== id),
        signedOn,
      ),
    };
  }

  /** What a stage still needs; by default the one after the highest verified. */
  async readiness(
    actor: Actor,
    projectId: string,
    stage: Stage | undefined,
    language: Language,
  ): Promise<ReadinessView> {
    await this.access.seen(actor, projectId);
    const { reached, claims } = (await this.database.row<Claims>(CLAIMS, [projectId]))!;
    const asked = stage ?? nextStage(reached) ?? 'benefit-attainment';
    const missing = await this.missing(actor, projectId, asked, claims[asked] ?? []);
    return { stage: asked, ready: missing.length === 0, missing: missingInWords(missing, language) };
  }

  private async missing(
    actor: Actor,
    projectId: string,
    stage: Stage,
    evidence: readonly Paper[],
  ): Promise<Missing[]> {
    const { filled } = await this.access.seen(actor, projectId);
    return missingFor({ evidence, filled }, stage);
  }
}

interface Around extends Record<string, unknown> {
  signedOn: string;
  living: (DatedStage & { id: string })[];
}
const AROUND = {
  name: 'milestones_around',
  text: `SELECT c.signed_on AS "signedOn", (SELECT coalesce(json_agg(json_build_object('id', m.id, 'stage', m.stage,
      'occurredOn', m.occurred_on)), '[]')
    FROM milestones m WHERE m.project_id = p.id AND m.state IN ('claimed', 'verified')) AS living
    FROM projects p JOIN contracts c ON c.id = p.contract_id WHERE p.id = $1`,
};

interface Claims extends Record<string, unknown> {
  reached: ProjectStage;
  claims: Partial<Record<Stage, Paper[]>>;
}
const CLAIMS = {
  name: 'milestone_claims',
  text: `SELECT ${stageSql(`(${reachedSql('p.id')})`)} AS reached,
    (SELECT coalesce(json_object_agg(m.stage, (SELECT coalesce(json_agg(json_build_object('kind', e.kind, 'sha256', f.sha256)), '[]')
        FROM milestone_evidence e JOIN files f ON f.id = e.file_id WHERE e.milestone_id = m.id)), '{}')
      FROM milestones m WHERE m.project_id = p.id AND m.state IN ('claimed', 'verified')) AS claims
    FROM projects p WHERE p.id = $1`,
};
