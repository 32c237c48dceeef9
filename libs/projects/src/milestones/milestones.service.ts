import { Injectable } from '@nestjs/common';
import { type Actor, addDays, cityDay, type EvidenceKind, inWords, newId } from '@taproot/kernel';
import { AppConfig, Commands, FileReferences, refuseOn, type Language, type Unit } from '@taproot/platform';
import type { MilestonePapersDto, ClaimMilestoneDto } from '../dto/milestone.dto.js';
import { ProjectAccess, requireStanding } from '../project-access.js';
import { projectErrors } from '../project.errors.js';
import { milestoneMoved } from '../project.events.js';
import { leads, WITHDRAWAL_DAYS, worksOn } from '../project.policy.js';
import { checkBeforeEnd, checkHappened } from '../project-turns.rules.js';
import { MilestoneAnswers } from './milestone-answers.js';
import { MilestoneEvidence } from './milestone-evidence.entity.js';
import { Milestone } from './milestone.entity.js';

interface EvidenceSaid {
  fileId: string;
  kind: EvidenceKind;
}

/** Claims that a project reached a stage, what supports them, and taking them back. */
@Injectable()
export class MilestonesService {
  constructor(
    private readonly commands: Commands,
    private readonly access: ProjectAccess,
    private readonly answers: MilestoneAnswers,
    private readonly files: FileReferences,
    private readonly config: AppConfig,
  ) {}

  claim(actor: Actor, projectId: string, { evidence = [], ...said }: ClaimMilestoneDto, language: Language) {
    return this.commands.run(actor, async (unit) => {
      const known = await this.access.project(unit, projectId);
      if (!worksOn(actor, known)) throw projectErrors.notYourProject();
      requireStanding(known);
      checkHappened(said.occurredOn, this.day(unit.at));
      checkBeforeEnd(said.occurredOn, known.endedOn);
      await requireFiles(this.files, actor, evidence);
      const milestone = Object.assign(new Milestone(), UNDECIDED, {
        ...said,
        note: said.note ?? null,
        projectId,
      });
      unit.add('milestone.claimed', milestone);
      storeEvidence(unit, milestone.id, evidence);
      unit.emit(milestoneMoved(milestone));
      return this.answers.of(unit, milestone.id, language);
    });
  }

  /** One photo now, papers later. Whoever brings evidence takes part in the claim. */
  support(
    actor: Actor,
    id: string,
    { evidence, ifVersion }: MilestonePapersDto & { ifVersion?: number },
    language: Language,
  ) {
    return this.commands.run(actor, async (unit) => {
      const { milestone, ...known } = await this.access.milestone(unit, id);
      if (!worksOn(actor, known)) throw projectErrors.notYourProject();
      if (milestone.state === 'rejected' || milestone.state === 'withdrawn')
        throw projectErrors.milestoneDecided({ state: inWords(milestone.state) });
      requireStanding(known);
      await requireFiles(this.files, actor, evidence);
      storeEvidence(unit, id, evidence);
      unit.touch('milestone.supported', milestone, { ifVersion });
      return this.answers.of(unit, id, language);
    });
  }

  /** One's own claim, within 30 days and before any finding: it costs nothing. */
  withdraw(
    actor: Actor,
    id: string,
    { reason, ifVersion }: { reason: string; ifVersion?: number },
    language: Language,
  ) {
    return this.commands.run(actor, async (unit) => {
      const { milestone, ...known } = await this.access.milestone(unit, id);
      const own = milestone.createdBy === actor.userId && worksOn(actor, known);
      if (!own && !leads(actor, known)) throw projectErrors.notYourClaim();
      if (milestone.state !== 'claimed' && milestone.state !== 'verified')
        throw projectErrors.milestoneDecided({ state: inWords(milestone.state) });
      const until = addDays(this.day(milestone.createdAt), WITHDRAWAL_DAYS);
      if (this.day(unit.at) > until) throw projectErrors.tooLateToWithdraw();
      const next = { state: 'withdrawn', decidedAt: unit.at, decidedBy: actor.userId } as const;
      unit.change(
        'milestone.withdrawn',
        milestone,
        { ...next, decisionReason: reason },
        { reason, ifVersion },
      );
      unit.emit(milestoneMoved(milestone));
      return this.answers.of(unit, id, language);
    });
  }

  private day(at: Date): string {
    return cityDay(at, this.config.timeZone);
  }
}

export function requireFiles(
  files: FileReferences,
  actor: Actor,
  evidence: readonly EvidenceSaid[],
): Promise<void> {
  const ids = evidence.map(({ fileId }) => fileId);
  return files.require(actor, ids, () => projectErrors.evidenceFileUnknown());
}

export function storeEvidence(unit: Unit, milestoneId: string, files: readonly EvidenceSaid[]): void {
  for (const { fileId, kind } of files) {
    const row = { id: newId(), milestoneId, fileId, kind, addedAt: unit.at, addedBy: unit.actor.userId };
    unit.store(Object.assign(new MilestoneEvidence(), row));
  }
}

const UNDECIDED = {
  state: 'claimed' as const,
  basis: 'evidence' as const,
  decidedAt: null,
  decidedBy: null,
  decisionReason: null,
  falseReport: false,
};

refuseOn('milestones_one_a_stage', () => projectErrors.stageAlreadyClaimed().at('stage'));
refuseOn('milestone_evidence_file_id_fkey', () => projectErrors.evidenceFileUnknown().at('evidence'));
refuseOn('milestone_evidence_key', () => projectErrors.evidenceTwice().at('evidence'));
