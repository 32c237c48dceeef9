import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, platformErrors, refuseOn, type Unit } from '@taproot/platform';
import type { RaiseDisputeDto, RulingDto } from './dto/first-report.dto.js';
import { FirstReport } from './first-report.entity.js';
import { FirstReportDispute } from './first-report-dispute.entity.js';
import { firstReportErrors } from './first-report.errors.js';
import { canRule } from './first-report.policy.js';
import { FirstReportsQueries } from './first-reports.queries.js';
import { Lead } from './lead.entity.js';
import { firstReportDisputed, firstReportRuled } from './lead.events.js';
import { canChange, seesLead } from './lead.policy.js';

/** Who was first is settled by the register, else by two persons: one disputes, another rules. */
@Injectable()
export class FirstReportDisputesService {
  constructor(
    private readonly commands: Commands,
    private readonly reports: FirstReportsQueries,
  ) {}

  /** `leadId` is the caller's own lead on the same investor; found, where only one can be meant. */
  raise(actor: Actor, reportId: string, { leadId, reason }: RaiseDisputeDto) {
    return this.commands.run(actor, async (unit) => {
      const report = await unit.find(FirstReport, { id: reportId });
      const disputed = report && (await unit.find(Lead, { id: report.leadId }));
      if (!disputed || !report) throw platformErrors.notFound();
      const claimant = await this.claimant(unit, disputed, leadId);
      const said = { reportId, claimantReportId: claimant.id, reason };
      const dispute = Object.assign(new FirstReportDispute(), OPEN, said);
      unit.add('first-report.disputed', dispute);
      unit.emit(firstReportDisputed(dispute.id, report.teamId, claimant.teamId));
      return answer(dispute);
    });
  }

  rule(actor: Actor, id: string, { decision, reason }: RulingDto, ifVersion?: number) {
    return this.commands.run(actor, async (unit) => {
      const dispute = await unit.lock(FirstReportDispute, id);
      if (!dispute) throw platformErrors.notFound();
      const reports = await Promise.all(
        [dispute.reportId, dispute.claimantReportId].map((one) => unit.find(FirstReport, { id: one })),
      );
      const teams = reports.map((report) => report?.teamId ?? null);
      if (!canRule(actor, dispute, teams)) throw firstReportErrors.rulingNotYours();
      if (dispute.decision !== null) throw firstReportErrors.disputeRuled();
      const ruling = { decision, rulingReason: reason, ruledBy: actor.userId, ruledAt: unit.at };
      unit.change('first-report.ruled', dispute, ruling, { ifVersion, reason });
      unit.emit(firstReportRuled(dispute.id, decision, teams));
      return answer(dispute);
    });
  }

  /** The report of the lead that shall stand first; nobody disputes what they may not know of. */
  private async claimant(unit: Unit, disputed: Lead, leadId: string | undefined): Promise<FirstReport> {
    const { actor } = unit;
    const isSecret = disputed.confidential && !seesLead(actor, disputed);
    const rivals = isSecret ? [] : await this.reports.reportsOnSame(disputed.id);
    const own: FirstReport[] = [];
    for (const { id, leadId: rivalLead } of rivals) {
      const lead = await unit.find(Lead, { id: rivalLead });
      const isMine = lead && seesLead(actor, lead) && canChange(actor, lead);
      if (isMine && (leadId === undefined || leadId === rivalLead))
        own.push((await unit.find(FirstReport, { id }))!);
    }
    if (own.length === 0 && (isSecret || !seesLead(actor, disputed))) throw platformErrors.notFound();
    if (own.length === 0) throw firstReportErrors.noReportOfYours().at('leadId');
    return own[0]!;
  }
}

const OPEN = { decision: null, rulingReason: null, ruledBy: null, ruledAt: null };

function answer(dispute: FirstReportDispute) {
  return { ...dispute, status: dispute.decision === null ? 'open' : 'ruled' };
}

refuseOn('first_report_disputes_open', () => firstReportErrors.disputeOpen());
refuseOn('first_report_disputes_two_persons', () => firstReportErrors.rulingNotYours());
