import { Injectable } from '@nestjs/common';
import { inWords, type Actor } from '@taproot/kernel';
import { Commands, Database, FileReferences, type Language, type Unit } from '@taproot/platform';
import type { MilestonePapersDto, VerifyMilestoneDto } from '../dto/milestone.dto.js';
import { ProjectAccess, requireStanding, type KnownProject } from '../project-access.js';
import { projectErrors } from '../project.errors.js';
import { milestoneMoved } from '../project.events.js';
import { canVerify } from '../project.policy.js';
import { checkBeforeEnd } from '../project-turns.rules.js';
import { ProjectTurnsService } from '../project-turns.service.js';
import { missingFor, type Paper } from '../required-from.rules.js';
import { MilestoneAnswers } from './milestone-answers.js';
import type { Milestone } from './milestone.entity.js';
import { requireFiles, storeEvidence } from './milestones.service.js';
import { evidenceShort } from './required-words.js';

type Decision = VerifyMilestoneDto & { ifVersion?: number };

/** The second of two persons decides; a finding may also come after a verification. */
@Injectable()
export class MilestoneDecisionsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly access: ProjectAccess,
    private readonly answers: MilestoneAnswers,
    private readonly turns: ProjectTurnsService,
    private readonly files: FileReferences,
  ) {}

  decide(
    actor: Actor,
    id: string,
    { decision, reason, falseReport = false, ifVersion }: Decision,
    language: Language,
  ) {
    return this.commands.run(actor, async (unit) => {
      const { milestone, ...known } = await this.access.milestone(unit, id);
      const evidence = await this.evidenceOf(id);
      checkIndependent(actor, known, [milestone.createdBy, ...evidence.map(({ addedBy }) => addedBy)]);
      checkDecision(milestone, decision, falseReport);
      if (decision === 'verified') checkVerifiable(milestone, known, evidence);
      const before = milestone.state;
      const next = { state: decision, falseReport, decidedAt: unit.at, decidedBy: actor.userId } as const;
      unit.change(
        `milestone.${decision}`,
        milestone,
        { ...next, decisionReason: reason },
        { reason, ifVersion },
      );
      unit.emit(milestoneMoved(milestone));
      if (milestone.stage === 'benefit-attainment')
        this.fulfil(unit, known, milestone, before === 'verified');
      return this.answers.of(unit, id, language);
    });
  }

  /** What an import brought rests on evidence from now on; whoever imported it cannot confirm it. */
  confirm(
    actor: Actor,
    id: string,
    { evidence, ifVersion }: MilestonePapersDto & { ifVersion?: number },
    language: Language,
  ) {
    return this.commands.run(actor, async (unit) => {
      const { milestone, ...known } = await this.access.milestone(unit, id);
      checkIndependent(actor, known, [milestone.createdBy]);
      if (milestone.state !== 'verified' || milestone.basis !== 'import')
        throw projectErrors.nothingToConfirm();
      requireStanding(known);
      await requireFiles(this.files, actor, evidence);
      storeEvidence(unit, id, evidence);
      await unit.flush();
      checkProven(milestone, known, await this.evidenceOf(id));
      const next = { basis: 'evidence', decidedAt: unit.at, decidedBy: actor.userId } as const;
      unit.change('milestone.confirmed', milestone, next, { ifVersion });
      unit.emit(milestoneMoved(milestone));
      return this.answers.of(unit, id, language);
    });
  }

  /** The last milestone ends the story; losing it opens it again. */
  private fulfil(unit: Unit, { project }: KnownProject, milestone: Milestone, wasVerified: boolean): void {
    const { occurredOn, state } = milestone;
    const reason = milestone.decisionReason ?? '';
    if (state === 'verified' && ['active', 'paused'].includes(project.status))
      this.turns.record(unit, project, 'fulfilment', { occurredOn, reason });
    if (state !== 'verified' && wasVerified && project.status === 'fulfilled')
      this.turns.record(unit, project, 'resumption', { occurredOn, reason });
  }

  private evidenceOf(id: string): Promise<Supported[]> {
    return this.database.rows<Supported>(EVIDENCE_OF, [id]);
  }
}

interface Supported extends Paper, Record<string, unknown> {
  addedBy: string;
}
const EVIDENCE_OF = {
  name: 'milestone_evidence_of',
  text: `SELECT e.kind, f.sha256, e.added_by AS "addedBy" FROM milestone_evidence e JOIN files f ON f.id = e.file_id
    WHERE e.milestone_id = $1`,
};

function checkIndependent(actor: Actor, known: KnownProject, takers: readonly string[]): void {
  if (!canVerify(actor, known, takers)) throw projectErrors.notIndependent();
}

function checkDecision({ state }: Milestone, decision: string, falseReport: boolean): void {
  const open = state === 'claimed' || (state === 'verified' && decision === 'rejected');
  if (!open) throw projectErrors.milestoneDecided({ state: inWords(state) });
  if (falseReport && decision !== 'rejected') throw projectErrors.falseReportRejected().at('falseReport');
}

/** What a file brought is believed as it is; what people claim holds to what became known since. */
function checkVerifiable(milestone: Milestone, known: KnownProject, evidence: readonly Paper[]): void {
  requireStanding(known);
  if (milestone.basis === 'import') return;
  checkBeforeEnd(milestone.occurredOn, known.endedOn);
  checkProven(milestone, known, evidence);
}

function checkProven({ stage }: Milestone, { filled }: KnownProject, evidence: readonly Paper[]): void {
  const missing = missingFor({ evidence, filled }, stage);
  if (missing.length > 0) throw evidenceShort(stage, missing);
}
