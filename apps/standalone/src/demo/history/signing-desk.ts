import { addDays, type Day } from '@taproot/kernel';
import { capacityIn } from './capacity.js';
import { someTime } from './demo-days.js';
import type { DemoEnterprise } from './enterprises.js';
import type { Random } from './random.js';
import type { LeadRow } from './rows.js';
import type { ContractRow, VersionRow } from './signing-rows.js';
import { PACE, type SigningPlan } from './signings.data.js';
import type { World } from './world.js';

export interface Signing {
  team: string;
  by: string;
  title: string;
  enterpriseId: string;
  sector: string;
  district: string;
  signedOn: Day;
  /** When a verifier decided; of a signing a lead became, the moment the lead says. */
  decidedAt: string;
  lead?: LeadRow;
  plan: SigningPlan;
}

export interface Signed {
  contract: ContractRow;
  version: VersionRow;
}

const YUAN = (wan: number): string => `${wan}0000.00`;

/** Enters contracts the way people do: drafted, submitted, decided by somebody else, each step recorded. */
export class SigningDesk {
  constructor(private readonly world: World) {}

  /** A draft with its papers, handed in; who decides comes later. */
  submit(random: Random, signing: Signing, kind: ContractRow['kind'], papers: readonly string[]): Signed {
    const { chronicle, city } = this.world;
    const { by, signedOn, plan } = signing;
    const drafted = someTime(random, signedOn, 9, 11);
    const contract = chronicle.add(
      'contracts',
      { action: 'contract.drafted', at: drafted, by },
      {
        ...UNDECIDED,
        kind,
        title: signing.title,
        leadId: signing.lead?.id ?? null,
        enterpriseId: signing.enterpriseId,
        sector: signing.sector,
        districtId: city.unit(signing.district),
        siteClass: plan.site,
        signedOn,
        ...(kind === 'formal' ? capacityIn(signing.title) : NO_CAPACITY),
      },
    );
    const version = this.firstVersion(contract, signing, drafted);
    for (const paper of papers) this.evidence(random, contract, drafted, by, paper);
    const at = someTime(random, signedOn, 14, 16);
    chronicle.change(
      'contracts',
      contract,
      { action: 'contract.submitted', at, by },
      {
        status: 'submitted',
        submittedAt: at,
        submittedBy: city.user(by),
      },
    );
    return { contract, version };
  }

  verify({ contract, version }: Signed, { decidedAt: at, plan, team }: Signing, by: string): void {
    const { chronicle, city } = this.world;
    const decidedBy = city.user(by);
    const decisionReason = '合同文本与会议纪要一致，予以认定';
    chronicle.change(
      'contracts',
      contract,
      { action: 'contract.verified', at, by, reason: decisionReason },
      {
        status: 'verified',
        decidedAt: at,
        decidedBy,
        decisionReason,
      },
    );
    Object.assign(version, { state: 'in-force', knownFrom: at });
    if (contract.kind === 'formal') this.credit(version, 'signing', at, sharesOf(team, plan));
  }

  reject({ contract }: Signed, at: string, by: string, reason: string, duplicateOf: string | null): void {
    const { chronicle, city } = this.world;
    chronicle.change(
      'contracts',
      contract,
      { action: 'contract.rejected', at, by, reason },
      {
        status: 'rejected',
        decidedAt: at,
        decidedBy: city.user(by),
        decisionReason: reason,
        duplicateOf,
      },
    );
  }

  /** More was invested than signed: an amendment with its own movement in its own period. */
  raise({ contract, version }: Signed, { team, plan, by }: Signing, on: Day): void {
    const { chronicle, city } = this.world;
    const at = someTime(this.world.random, on, 10, 15);
    const decidedAt = someTime(this.world.random, this.world.days.onOrAfter(addDays(on, 6)), 10, 15);
    const reason = '企业增资扩产，二期设备追加投资';
    const { id: _id, ...terms } = version;
    const amended = chronicle.add(
      'contractVersions',
      { action: 'contract.amended', at, by, reason },
      {
        ...terms,
        number: 2,
        effectiveOn: on,
        amount: YUAN(Math.round(plan.wan * 1.25)),
        reason,
        knownFrom: decidedAt,
        decidedAt,
        decidedBy: city.user('verifier2'),
        decisionReason: '补充协议与验资一致',
      },
    );
    Object.assign(amended, { createdAt: at, createdBy: city.user(by), updatedAt: decidedAt, version: 2 });
    this.shares(amended.id, team, plan);
    const raised = { ...plan, wan: Math.round(plan.wan * 1.25) - plan.wan };
    this.credit({ ...amended, contractId: contract.id }, 'amendment', decidedAt, sharesOf(team, raised), 0);
  }

  terminate({ contract }: Signed, on: Day): void {
    const { chronicle, days } = this.world;
    const at = someTime(this.world.random, days.onOrAfter(addDays(on, 2)), 10, 16);
    const reason = '企业资金链紧张，双方协商终止';
    chronicle.change(
      'contracts',
      contract,
      { action: 'contract.terminated', at, by: 'staff', reason },
      {
        status: 'terminated',
        terminatedOn: on,
        terminationReason: reason,
      },
    );
  }

  private firstVersion(contract: ContractRow, { by, signedOn, plan, team }: Signing, at: string): VersionRow {
    const { chronicle, days } = this.world;
    const due = (stage: keyof (typeof PACE)['land']) =>
      contract.kind === 'formal' ? days.monthsAfter(signedOn, PACE[plan.site][stage] + 1) : null;
    const version = chronicle.add(
      'contractVersions',
      { action: 'contract.drafted', at, by },
      {
        contractId: contract.id,
        number: 1,
        state: 'proposed',
        knownFrom: null,
        effectiveOn: signedOn,
        amount: YUAN(plan.wan),
        currency: 'CNY',
        groundbreakingOn: due('groundbreaking'),
        completionOn: due('completion'),
        commissioningOn: due('commissioning'),
        capacityAttainmentOn: due('capacity-attainment'),
        reason: null,
        decidedAt: null,
        decidedBy: null,
        decisionReason: null,
      },
    );
    this.shares(version.id, team, plan);
    if (contract.kind === 'formal') this.funds(version.id, signedOn, plan);
    return version;
  }

  private shares(versionId: string, team: string, plan: SigningPlan): void {
    for (const { team: code, percent } of sharesOf(team, plan))
      this.world.chronicle.parts.contractCredits.push({
        versionId,
        teamId: this.world.city.unit(code),
        percent: String(percent),
      });
  }

  /** A fifth within half a year, the rest in two parts. */
  private funds(versionId: string, signedOn: Day, plan: SigningPlan): void {
    for (const [months, tenths] of [
      [6, 2],
      [14, 4],
      [24, 4],
    ] as const)
      this.world.chronicle.parts.contractFunds.push({
        versionId,
        dueOn: this.world.days.monthsAfter(signedOn, months),
        amount: YUAN((plan.wan * tenths) / 10),
      });
  }

  private credit(
    version: Pick<VersionRow, 'id' | 'contractId' | 'effectiveOn'>,
    kind: 'signing' | 'amendment',
    at: string,
    shares: Share[],
    percentMoved?: number,
  ): void {
    for (const { team, percent, wan } of shares)
      this.world.chronicle.parts.creditMovements.push({
        id: this.world.chronicle.id(at),
        contractId: version.contractId,
        versionId: version.id,
        teamId: this.world.city.unit(team),
        kind,
        percent: String(percentMoved ?? percent),
        amount: YUAN(wan),
        occurredOn: version.effectiveOn,
        creditedOn: version.effectiveOn,
        recordedAt: at,
      });
  }

  private evidence(random: Random, contract: ContractRow, at: string, by: string, kind: string): void {
    const { chronicle, city, files } = this.world;
    const fileId =
      kind === 'site-photo'
        ? files.picture(at, by, contract.signedOn)
        : files.paper(at, by, {
            name: `${contract.title} ${PAPERS[kind]}`,
            lines: paperLines(random, contract),
          });
    chronicle.parts.contractEvidence.push({
      id: chronicle.id(at),
      contractId: contract.id,
      fileId,
      kind,
      addedAt: at,
      addedBy: city.user(by),
    });
  }
}

interface Share {
  team: string;
  percent: number;
  wan: number;
}

function sharesOf(team: string, plan: SigningPlan): Share[] {
  const [other, percent] = plan.with ?? ['', 0];
  const part = { team, percent: 100 - percent, wan: (plan.wan * (100 - percent)) / 100 };
  return percent === 0 ? [part] : [part, { team: other, percent, wan: (plan.wan * percent) / 100 }];
}

const PAPERS: Record<string, string> = {
  'contract-text': '投资协议',
  'meeting-minute': '会议纪要',
  'legal-review': '合法性审查意见',
};

function paperLines(random: Random, { title, signedOn }: ContractRow): string[] {
  return [
    `项目：${title}`,
    `签订日期：${signedOn}`,
    `文号：江招〔${signedOn.slice(0, 4)}〕${random.int(11, 99)}号`,
  ];
}

const NO_CAPACITY = { designCapacity: null, capacityUnit: null };
const UNDECIDED = {
  signedIsProxy: false,
  amountEstimated: false,
  status: 'draft',
  basis: 'evidence',
  submittedAt: null,
  submittedBy: null,
  decidedAt: null,
  decidedBy: null,
  decisionReason: null,
  falseReport: false,
  terminatedOn: null,
  terminationReason: null,
  duplicateOf: null,
} as const;

export function titleOf(random: Random, { industry, short }: DemoEnterprise): string {
  const project = random.pick(industry.projects).replace('{n}', String(random.pick(industry.sizes)));
  return `${short}${project}`;
}
