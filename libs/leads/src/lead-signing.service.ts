import { Injectable } from '@nestjs/common';
import { BusinessDate, cityDay } from '@taproot/kernel';
import { AppConfig, Database, type Unit } from '@taproot/platform';
import { LEAD_MOVES, type LeadStage } from './lead-stages.rules.js';
import { Lead } from './lead.entity.js';
import { leadStageChanged } from './lead.events.js';
import { recordStage } from './record-stage.js';

/** A verified formal contract signs its lead, and once it is void it never did: nobody decides that, it follows. */
@Injectable()
export class LeadSigning {
  constructor(
    private readonly config: AppConfig,
    private readonly database: Database,
  ) {}

  /** From any open stage; one that is closed or signed stays as it is. Dated as the contract, today at the latest. */
  async sign(unit: Unit, leadId: string, signedOn: string, contract: string): Promise<void> {
    const lead = await unit.lock(Lead, leadId);
    const from = lead?.stage;
    if (!lead || !from || !OPEN.includes(from)) return;
    const today = cityDay(unit.at, this.config.timeZone);
    const signed = BusinessDate.parse(signedOn).last;
    unit.change('lead.signing', lead, { stage: 'signed', stageSince: unit.at }, { reason: contract });
    recordStage(unit, lead, from, signed < today ? signed : today, contract);
    unit.emit(leadStageChanged(lead, from));
  }

  /**
   * The lead is again what it was before it was signed, from today on; what it had been called until then stays known.
   * Signings of one lead wait for one another here, so that whoever asks then sees what else signs it.
   */
  async undo(
    unit: Unit,
    leadId: string,
    reason: string,
    isSignedByAnother: () => Promise<boolean>,
  ): Promise<void> {
    const lead = await unit.lock(Lead, leadId);
    if (lead?.stage !== 'signed' || (await isSignedByAnother())) return;
    const before = (await this.database.row<{ stage: LeadStage | null }>(BEFORE_SIGNING, [leadId]))?.stage;
    unit.change('lead.signing-undone', lead, { stage: before ?? 'filed', stageSince: unit.at }, { reason });
    recordStage(unit, lead, 'signed', cityDay(unit.at, this.config.timeZone), reason);
    unit.emit(leadStageChanged(lead, 'signed'));
  }
}

/** Null where an import brought it signed. */
const BEFORE_SIGNING = {
  name: 'lead_stage_before_signing',
  text: `SELECT from_stage AS stage FROM lead_stage_changes WHERE lead_id = $1 AND to_stage = 'signed'
    ORDER BY changed_at DESC, id DESC LIMIT 1`,
};

const OPEN: readonly string[] = LEAD_MOVES.signing.from;
