import { Injectable } from '@nestjs/common';
import { BusinessDate, cityDay } from '@taproot/kernel';
import { AppConfig, type Unit } from '@taproot/platform';
import { Lead } from './lead.entity.js';
import { leadChanged, leadFiled, leadStageChanged } from './lead.events.js';
import { EMPTY, firstReport } from './leads.service.js';
import { recordStage } from './record-stage.js';

/** What a register of past projects says of the lead one began as; enterprise and units are known to exist. */
export type BackfilledLead = Pick<
  Lead,
  | 'title'
  | 'enterpriseId'
  | 'sector'
  | 'ownerTeamId'
  | 'districtId'
  | 'filedOn'
  | 'stage'
  | 'sourceStatus'
  | 'unknownTeam'
  | 'unknownDistrict'
  | 'remark'
  | 'laterStages'
>;

/** Leads of the past, many at once: what happened is kept as it is said, at the stage it came to. Reads nothing. */
@Injectable()
export class LeadBackfill {
  constructor(private readonly config: AppConfig) {}

  file(unit: Unit, said: BackfilledLead): Lead {
    const since = { sourceChannel: 'import', stageSince: unit.at } as const;
    const lead = Object.assign(new Lead(), EMPTY, said, since);
    unit.add('lead.filed', lead);
    recordStage(unit, lead, null, this.dayOf(unit, lead.filedOn));
    unit.store(firstReport(unit, lead));
    unit.emit(leadFiled(lead));
    return lead;
  }

  /** What a later file says differently. */
  change(unit: Unit, lead: Lead, said: Partial<BackfilledLead>): void {
    const from = lead.stage;
    const moved = said.stage !== undefined && said.stage !== from;
    unit.change('lead.changed', lead, { ...said, ...(moved && { stageSince: unit.at }) });
    if (lead.updatedAt !== unit.at) return;
    if (moved) {
      recordStage(unit, lead, from, this.dayOf(unit, null));
      unit.emit(leadStageChanged(lead, from));
    }
    unit.emit(leadChanged(lead));
  }

  /** The last possible day, today at the latest. */
  private dayOf({ at }: Unit, date: string | null): string {
    const today = cityDay(at, this.config.timeZone);
    const last = date === null ? today : BusinessDate.parse(date).last;
    return last < today ? last : today;
  }
}
