import { Injectable, type OnModuleInit } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { AppConfig, Commands, Database, platformErrors } from '@taproot/platform';
import { LeadAnswers } from './lead-answer.js';
import { checkMoves, stageAfter, type LeadMove, type LeadStage } from './lead-stages.rules.js';
import { Lead } from './lead.entity.js';
import { leadErrors } from './lead.errors.js';
import { leadStageChanged } from './lead.events.js';
import { canDecide, seesLead } from './lead.policy.js';
import { recordStage } from './record-stage.js';

/** Why a stage changed, and the version the caller saw, if they said. */
export interface Decision {
  reason?: string;
  ifVersion?: number;
}

/** Moves leads along the table of stages; every move is decided by the owning team's leader or the command center. */
@Injectable()
export class LeadStagesService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly answers: LeadAnswers,
    private readonly config: AppConfig,
  ) {}

  onModuleInit(): void {
    checkMoves();
  }

  qualify(actor: Actor, id: string, decision: 'valid' | 'invalid', { reason, ifVersion }: Decision) {
    return this.move(actor, id, `qualification-${decision}`, { reason, ifVersion });
  }

  move(actor: Actor, id: string, move: LeadMove, { reason, ifVersion }: Decision) {
    return this.commands.run(actor, async (unit) => {
      const lead = await unit.find(Lead, { id });
      if (!lead || !seesLead(actor, lead)) throw platformErrors.notFound();
      if (!canDecide(actor, lead)) throw leadErrors.notYoursToDecide();
      if (ifVersion !== undefined && ifVersion !== lead.version)
        throw platformErrors.stale({ version: lead.version });
      const from = lead.stage;
      const stage = stageAfter(move, from, await this.stageBefore(id));
      unit.change(`lead.${move}`, lead, { stage, stageSince: unit.at }, { reason });
      recordStage(unit, lead, from, cityDay(unit.at, this.config.timeZone), reason);
      unit.emit(leadStageChanged(lead, from));
      return this.answers.of(lead);
    });
  }

  private async stageBefore(id: string): Promise<LeadStage | null> {
    return (await this.database.row<{ stage: LeadStage | null }>(STAGE_BEFORE, [id]))?.stage ?? null;
  }
}

const STAGE_BEFORE = {
  name: 'lead_stage_before',
  text: `SELECT from_stage AS stage FROM lead_stage_changes WHERE lead_id = $1 ORDER BY changed_at DESC, id DESC LIMIT 1`,
};
