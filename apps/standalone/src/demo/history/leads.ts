import { addDays, type Day } from '@taproot/kernel';
import { nameKey } from '@taproot/enterprises';
import type { Chronicle } from './chronicle.js';
import { instant } from './demo-days.js';
import type { EnterpriseBook } from './enterprise-book.js';
import type { DemoEnterprise } from './enterprises.js';
import type { Industry } from './words/industries.data.js';
import type { Random } from './random.js';
import type { LeadRow, Stage } from './rows.js';

export interface Filing {
  day: Day;
  by: string;
  owner: string;
  introducer: string | null;
  channel: string;
  enterprise?: DemoEnterprise;
  /** Where no enterprise is named: a code name. */
  codeName?: string;
  industry: Industry;
  confidential?: boolean;
  /** What is written as the day of filing, if not `day`. */
  filedOn?: string | null;
  stage?: Stage;
}

export interface Step {
  to: Stage;
  day: Day;
  by: string;
  reason: string;
  action: string;
}

/** In 万元, as people say them. */
const AMOUNTS: number[] = [
  3000, 5000, 5000, 6000, 8000, 10_000, 10_000, 12_000, 15_000, 20_000, 20_000, 30_000, 35_000, 50_000,
  60_000, 80_000, 100_000, 120_000, 150_000, 300_000,
];
const FOREIGN_CURRENCY: Record<string, string> = {
  DE: 'EUR',
  FR: 'EUR',
  JP: 'USD',
  KR: 'USD',
  NO: 'USD',
  GB: 'USD',
};
const DISTRICTS = ['district-1', 'district-2', 'district-3', null];

/** Files leads and moves them, with the record of each step and of who reported first. */
export class LeadDesk {
  constructor(
    private readonly chronicle: Chronicle,
    private readonly book: EnterpriseBook,
  ) {}

  file(random: Random, filing: Filing): LeadRow {
    const { city } = this.chronicle;
    const at = instant(filing.day, random.int(9, 17), random.int(0, 59), random.int(0, 59));
    const stage = filing.stage ?? 'filed';
    const lead = this.chronicle.add(
      'leads',
      { action: 'lead.filed', at, by: filing.by },
      {
        title: titleOf(random, filing),
        enterpriseId: filing.enterprise ? this.book.idOf(filing.enterprise) : null,
        investorName: filing.codeName ?? null,
        nameKey: filing.codeName === undefined ? null : nameKey(filing.codeName),
        confidential: filing.confidential ?? false,
        sector: filing.industry.sector,
        sourceChannel: filing.channel,
        referredByEnterpriseId: null,
        ownerTeamId: city.unit(filing.owner),
        introducerTeamId: filing.introducer && city.unit(filing.introducer),
        districtId: unitOrNull(this.chronicle, random.pick(DISTRICTS)),
        filedOn: filing.filedOn === undefined ? filing.day : filing.filedOn,
        ...expected(random, filing.enterprise?.country),
        probability: random.chance(0.6) ? String(random.int(2, 14) * 5) : null,
        stage,
        stageSince: at,
      },
    );
    this.noteStage(lead, { from: null, at, day: filing.day, by: filing.by, reason: null });
    this.chronicle.firstReports.push({
      id: this.chronicle.id(at),
      leadId: lead.id,
      enterpriseId: lead.enterpriseId,
      nameKey: lead.nameKey,
      teamId: lead.introducerTeamId ?? lead.ownerTeamId,
      reportedBy: lead.createdBy,
      reportedAt: at,
    });
    return lead;
  }

  /** One step on; false where its day has not come. A second step of one day comes later in it. */
  move(random: Random, lead: LeadRow, step: Step): boolean {
    if (!this.chronicle.days.hasCome(step.day)) return false;
    const evening = instant(step.day, random.int(18, 20), random.int(0, 59), random.int(0, 59));
    const morning = instant(step.day, random.int(9, 12), random.int(0, 59), random.int(0, 59));
    const at = morning > lead.updatedAt ? morning : evening;
    const from = lead.stage;
    const { action, by, reason } = step;
    this.chronicle.change('leads', lead, { action, at, by, reason }, { stage: step.to, stageSince: at });
    this.noteStage(lead, { from, at, day: step.day, by, reason });
    return true;
  }

  /** The enterprise behind a code name becomes known. */
  identify(lead: LeadRow, enterprise: DemoEnterprise, by: string): void {
    const day = addDays(lead.updatedAt.slice(0, 10), 2);
    if (!this.chronicle.days.hasCome(day)) return;
    const deed = { action: 'lead.changed', at: instant(day, 15, 12), by, reason: '投资方身份已核实' };
    this.chronicle.change('leads', lead, deed, { enterpriseId: this.book.idOf(enterprise) });
  }

  private noteStage(
    lead: LeadRow,
    {
      from,
      at,
      day,
      by,
      reason,
    }: { from: Stage | null; at: string; day: Day; by: string; reason: string | null },
  ): void {
    this.chronicle.stageChanges.push({
      id: this.chronicle.id(at),
      leadId: lead.id,
      fromStage: from,
      toStage: lead.stage,
      changedAt: at,
      occurredOn: day,
      changedBy: this.chronicle.city.user(by),
      actorUnitIds: [this.chronicle.city.unitOf(by)],
      reason,
    });
  }
}

function titleOf(random: Random, { enterprise, codeName, industry }: Filing): string {
  const project = random.pick(industry.projects).replace('{n}', String(random.pick(industry.sizes)));
  const investor = enterprise?.short ?? (codeName?.startsWith('“') ? `${codeName}：` : '');
  const isSetApart = /[a-z]$/i.test(investor) || (/[\p{Script=Han}]$/u.test(investor) && /^\d/.test(project));
  return isSetApart ? `${investor} ${project}` : `${investor}${project}`;
}

function expected(random: Random, country: string | null | undefined) {
  if (random.chance(0.08)) return { expectedAmount: null, expectedCurrency: null };
  const currency = country ? (FOREIGN_CURRENCY[country] ?? 'USD') : 'CNY';
  const tenThousands = currency === 'CNY' ? random.pick(AMOUNTS) : random.pick([800, 1500, 3000, 5000]);
  return { expectedAmount: `${tenThousands}0000.00`, expectedCurrency: currency };
}

function unitOrNull(chronicle: Chronicle, code: string | null): string | null {
  return code && chronicle.city.unit(code);
}
