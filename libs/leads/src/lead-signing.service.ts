import { Injectable } from '@nestjs/common';
import { BusinessDate, cityDay } from '@taproot/kernel';
import { AppConfig, type Unit } from '@taproot/platform';
import { LEAD_MOVES } from './lead-stages.rules.js';
import { Lead } from './lead.entity.js';
import { leadStageChanged } from './lead.events.js';
import { recordStage } from './record-stage.js';

/** A verified formal contract signs its lead: nobody decides that, it follows. */
@Injectable()
export class LeadSigning {
  constructor(private readonly config: AppConfig) {}

  /** From any open stage; one that is closed or signed stays as it is. Dated as the contract, today at the latest. */
  async sign(unit: Unit, leadId: string, signedOn: string, contract: string): Promise<void> {
    const lead = await unit.find(Lead, { id: leadId });
    const from = lead?.stage;
    if (!lead || !from || !OPEN.includes(from)) return;
    const today = cityDay(unit.at, this.config.timeZone);
    const signed = BusinessDate.parse(signedOn).last;
    unit.change('lead.signing', lead, { stage: 'signed', stageSince: unit.at }, { reason: contract });
    recordStage(unit, lead, from, signed < today ? signed : today, contract);
    unit.emit(leadStageChanged(lead, from));
  }
}

const OPEN: readonly string[] = LEAD_MOVES.signing.from;
