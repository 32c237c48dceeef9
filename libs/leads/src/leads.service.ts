import { Injectable } from '@nestjs/common';
import { EnterpriseReferences, nameKey } from '@taproot/enterprises';
import { BusinessDate, cityDay, Money, newId, type Actor } from '@taproot/kernel';
import { AppConfig, Commands, platformErrors, refuseOn, type Unit } from '@taproot/platform';
import type { ImportedLeadDto, ReimportedLeadDto } from './dto/imported-lead.dto.js';
import type { ChangeLeadDto, FileLeadDto } from './dto/lead.dto.js';
import { FirstReport } from './first-report.entity.js';
import { FirstReportsQueries } from './first-reports.queries.js';
import { LeadContact } from './lead-contact.entity.js';
import { LeadAnswers } from './lead-answer.js';
import { Lead, plainDecimal } from './lead.entity.js';
import { leadErrors } from './lead.errors.js';
import { leadChanged, leadFiled, leadStageChanged } from './lead.events.js';
import {
  canChange,
  canDecide,
  canReassign,
  defaultIntroducer,
  seesLead,
  seesStatusOnly,
} from './lead.policy.js';
import { leadsTo, movesFrom, type LeadStage } from './lead-stages.rules.js';
import { LeadTies } from './lead-ties.js';
import { recordStage } from './record-stage.js';

@Injectable()
export class LeadsService {
  constructor(
    private readonly commands: Commands,
    private readonly answers: LeadAnswers,
    private readonly enterprises: EnterpriseReferences,
    private readonly reports: FirstReportsQueries,
    private readonly ties: LeadTies,
    private readonly config: AppConfig,
  ) {}

  /** Tells who else reported the investor: filing is not refused, whose it is shows in the register. */
  file(actor: Actor, input: FileLeadDto) {
    return this.commands.run(actor, async (unit) => {
      const introducerTeamId = input.introducerTeamId ?? defaultIntroducer(actor, input.ownerTeamId);
      const filedOn = input.filedOn ?? this.today(unit.at);
      const said = { ...content({ ...input, filedOn }), introducerTeamId };
      const lead = await this.keep(unit, said, 'filed');
      const [answer, conflicts] = await Promise.all([
        this.answers.of(lead),
        seesStatusOnly(actor) ? [] : this.reports.rivalsOf(actor, lead),
      ]);
      return conflicts.length > 0 ? { ...answer, conflicts } : answer;
    });
  }

  /** As a file brings it: perhaps undated, perhaps nobody's, and at a stage that nobody here decided. */
  take(
    actor: Actor,
    { stage = 'filed', contactName, contactPhone, ...input }: ImportedLeadDto,
  ): Promise<Lead> {
    return this.commands.run(actor, async (unit) => {
      if (stage === 'signed') throw leadErrors.signedByContract().at('stage');
      const lead = await this.keep(unit, content(input), stage);
      await keepContact(unit, lead.id, contactName, contactPhone);
      return lead;
    });
  }

  /** A later file says more of a lead; a stage it changes is decided by whoever imports it. */
  retake(
    actor: Actor,
    id: string,
    { stage: said, contactName, contactPhone, ...input }: ReimportedLeadDto,
  ): Promise<Lead> {
    return this.commands.run(actor, async (unit) => {
      const lead = await unit.find(Lead, { id });
      if (!lead || !seesLead(actor, lead)) throw platformErrors.notFound();
      const [from, stage] = [lead.stage, said ?? lead.stage];
      if (stage !== from) checkStageSaid(actor, lead, stage);
      const next = content(input);
      checkInvestor({ ...lead, ...next });
      await this.checkSaid(next, unit);
      await this.checkTies(lead, next);
      const since = stage === from ? lead.stageSince : unit.at;
      unit.change('lead.changed', lead, { ...next, stage, stageSince: since });
      if (stage !== from) {
        recordStage(unit, lead, from, this.today(unit.at));
        unit.emit(leadStageChanged(lead, from));
      }
      if (lead.updatedAt === unit.at) unit.emit(leadChanged(lead));
      await keepContact(unit, id, contactName, contactPhone);
      return lead;
    });
  }

  change(actor: Actor, id: string, { reason, ...input }: ChangeLeadDto, ifVersion: number) {
    return this.commands.run(actor, async (unit) => {
      const lead = await unit.find(Lead, { id });
      if (!lead || !seesLead(actor, lead)) throw platformErrors.notFound();
      if (!canChange(actor, lead)) throw platformErrors.notAllowed();
      const next = content(input);
      checkReassignment(actor, lead, next);
      checkInvestor({ ...lead, ...next });
      await this.checkSaid(next, unit);
      await this.checkTies(lead, next);
      const before = lead.version;
      unit.change('lead.changed', lead, next, { ifVersion, reason });
      if (lead.version !== before) unit.emit(leadChanged(lead));
      return this.answers.of(lead);
    });
  }

  private async keep(unit: Unit, said: Partial<Lead>, stage: LeadStage): Promise<Lead> {
    const lead = Object.assign(new Lead(), EMPTY, said, { stage, stageSince: unit.at });
    checkInvestor(lead);
    await this.checkSaid(said, unit);
    if (!seesLead(unit.actor, lead)) throw leadErrors.leadOfOthers().at('ownerTeamId');
    const today = this.today(unit.at);
    unit.add('lead.filed', lead);
    recordStage(
      unit,
      lead,
      null,
      earlier(lead.filedOn ? BusinessDate.parse(lead.filedOn).last : today, today),
    );
    unit.store(firstReport(unit, lead));
    unit.emit(leadFiled(lead));
    return lead;
  }

  /** What is said anew must be possible, and known to whoever says it. */
  private async checkSaid(
    { filedOn, enterpriseId, referredByEnterpriseId }: Partial<Lead>,
    { actor, at }: Unit,
  ) {
    const first = filedOn ? BusinessDate.parse(filedOn).first : null;
    if (first !== null && first > this.today(at))
      throw leadErrors.leadFiledInFuture({ date: first }).at('filedOn');
    for (const [field, id] of Object.entries({ enterpriseId, referredByEnterpriseId })) {
      const known = !id || (await this.enterprises.findFor(actor, id));
      if (!known) throw leadErrors.leadEnterpriseUnknown().at(field);
    }
  }

  private async checkTies(lead: Lead, { enterpriseId }: Partial<Lead>): Promise<void> {
    if (enterpriseId && enterpriseId !== lead.enterpriseId) await this.ties.check(lead.id, enterpriseId);
  }

  private today(at: Date): string {
    return cityDay(at, this.config.timeZone);
  }
}

export const EMPTY = {
  enterpriseId: null,
  investorName: null,
  nameKey: null,
  confidential: false,
  referredByEnterpriseId: null,
  introducerTeamId: null,
  districtId: null,
  filedOn: null,
  expectedAmount: null,
  expectedCurrency: null,
  probability: null,
  sourceStatus: null,
  unknownTeam: null,
  unknownDistrict: null,
  remark: null,
  laterStages: null,
};

type Said = Omit<FileLeadDto, 'ownerTeamId'> & { ownerTeamId: string | null };

/** What was said, in the columns and the spelling it is kept in. */
function content({ expectedInvestment, probability, investorName, ...fields }: Partial<Said>): Partial<Lead> {
  const { amount, currency } = expectedInvestment ?? { amount: null, currency: null };
  return {
    ...fields,
    ...(investorName !== undefined && { investorName, nameKey: investorName && nameKey(investorName) }),
    ...(expectedInvestment !== undefined && {
      expectedAmount: amount && Money.parse(amount, currency).text,
      expectedCurrency: currency,
    }),
    ...(probability !== undefined && { probability: probability && plainDecimal(probability) }),
  };
}

function checkInvestor({ enterpriseId, investorName }: Lead): void {
  if (enterpriseId === null && investorName === null) throw leadErrors.leadOfNobody().at('investorName');
}

function checkStageSaid(actor: Actor, lead: Lead, stage: LeadStage): void {
  if (!canDecide(actor, lead)) throw leadErrors.notYoursToDecide().at('stage');
  if (stage === 'signed') throw leadErrors.signedByContract().at('stage');
  if (!leadsTo(lead.stage, stage))
    throw leadErrors
      .stageForbids({ stage: lead.stage, possible: movesFrom(lead.stage).join(', ') || '—' })
      .at('stage');
}

function checkReassignment(actor: Actor, lead: Lead, next: Partial<Lead>): void {
  const moves = (field: keyof Lead) => next[field] !== undefined && next[field] !== lead[field];
  if ((moves('introducerTeamId') || moves('filedOn')) && !canReassign(actor))
    throw leadErrors.notYoursToReassign();
  if (moves('ownerTeamId') && !canDecide(actor, lead)) throw leadErrors.notYoursToDecide().at('ownerTeamId');
}

export function firstReport(unit: Unit, lead: Lead): FirstReport {
  return Object.assign(new FirstReport(), {
    id: newId(),
    leadId: lead.id,
    enterpriseId: lead.enterpriseId,
    nameKey: lead.nameKey,
    teamId: lead.introducerTeamId ?? lead.ownerTeamId,
    reportedBy: unit.actor.userId,
    reportedAt: unit.at,
  });
}

/** Once each; somebody without a name is called by their number's owner: 联系人. */
async function keepContact(
  unit: Unit,
  leadId: string,
  said: string | null | undefined,
  phone: string | null = null,
): Promise<void> {
  if (!said && !phone) return;
  const name = said ?? '联系人';
  const known = await unit.findMany(LeadContact, { leadId, name });
  if (known.some((one) => one.phone === phone)) return;
  const recorded = { recordedAt: unit.at, recordedBy: unit.actor.userId };
  unit.store(Object.assign(new LeadContact(), { id: newId(), leadId, name, phone, ...recorded }));
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

const UNITS = {
  owner_team_id: 'ownerTeamId',
  introducer_team_id: 'introducerTeamId',
  district_id: 'districtId',
};
for (const [column, field] of Object.entries(UNITS)) {
  refuseOn(`leads_${column}_fkey`, () => leadErrors.leadUnitUnknown().at(field));
}
// The register of first reports refers to the owner too, and the database may look there first.
refuseOn('first_reports_team_id_fkey', () => leadErrors.leadUnitUnknown().at('ownerTeamId'));
