import type { BackfilledContract } from '@taproot/contracts';
import type { BackfilledLead } from '@taproot/leads';
import type { Stage } from '../project-stages.rules.js';
import type { ProjectStatus } from '../project.entity.js';

/** Stages with a date of their own in a file. */
export const IMPORTED_STAGES = [
  'performing',
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
] as const satisfies readonly Stage[];
export type ImportedStage = (typeof IMPORTED_STAGES)[number];

/** One row of a register of past projects: the lead it began as, its contract, and how far it came. */
export interface ProjectSaid {
  title: string;
  enterpriseName: string | null;
  enterpriseIdType: string | null;
  enterpriseIdNumber: string | null;
  industryCode: string | null;
  sector: BackfilledLead['sector'];
  districtId: string | null;
  unknownDistrict: string | null;
  ownerTeamId: string | null;
  unknownTeam: string | null;
  filedOn: string | null;
  kind: BackfilledContract['kind'] | null;
  signedOn: string | null;
  amount: string | null;
  currency: string | null;
  fxRate: string | null;
  amountEstimated: boolean | null;
  signedIsProxy: boolean | null;
  siteClass: BackfilledContract['siteClass'];
  plan: {
    groundbreakingOn?: string;
    completionOn?: string;
    commissioningOn?: string;
    capacityAttainmentOn?: string;
  } | null;
  stages: Partial<Record<ImportedStage, string>> | null;
  designCapacity: string | null;
  capacityUnit: string | null;
  /** Output of `outputPeriod`, in the unit of the capacity. */
  output: string | null;
  outputPeriod: string | null;
  /** All there is so far, in the contract's currency. */
  fundsInPlace: string | null;
  status: ProjectStatus | null;
  statusOn: string | null;
  sourceStatus: string | null;
  expansionOf: string | null;
  remark: string | null;
}

/** What is asked of the import for one key: `said` is what is new of it, `content` all that its source says. */
export interface ImportedProject {
  /** Of the project, or of the lead where there is no contract. */
  id: string | null;
  key: string;
  said: Partial<ProjectSaid>;
  content: Partial<ProjectSaid>;
}

/** Whether a row speaks of a project, and not of a lead alone. */
export function hasProject({ signedOn, kind }: Partial<ProjectSaid>): boolean {
  return !!signedOn && (kind ?? 'formal') === 'formal';
}

/** The lead a row began as. */
export function leadSaid(
  content: Partial<ProjectSaid>,
  enterpriseId: string,
  isSigned: boolean,
): BackfilledLead {
  const { title = '', sector = 'other', stages, ...said } = content;
  return {
    title,
    enterpriseId,
    sector,
    ownerTeamId: said.ownerTeamId ?? null,
    districtId: said.districtId ?? null,
    filedOn: said.filedOn ?? null,
    stage: leadStage(content, isSigned),
    sourceStatus: said.sourceStatus ?? null,
    unknownTeam: said.unknownTeam ?? null,
    unknownDistrict: said.unknownDistrict ?? null,
    remark: said.remark ?? null,
    laterStages: hasProject(content) || !stages || Object.keys(stages).length === 0 ? null : { ...stages },
  };
}

/** Signed by a verified formal contract only; what has ended without one is lost. */
function leadStage(content: Partial<ProjectSaid>, isSigned: boolean): BackfilledLead['stage'] {
  if (hasProject(content) && isSigned) return 'signed';
  if (content.status === 'terminated') return 'lost';
  return content.signedOn ? 'negotiation' : 'filed';
}

export function contractSaid(
  content: Partial<ProjectSaid>,
  { leadId, enterpriseId, endedBy }: { leadId: string; enterpriseId: string; endedBy: string },
): BackfilledContract {
  const { title = '', sector = 'other', signedOn, currency, fxRate, amount, plan, ...said } = content;
  return {
    leadId,
    enterpriseId,
    title,
    sector,
    kind: said.kind ?? 'formal',
    districtId: said.districtId ?? null,
    siteClass: said.siteClass ?? null,
    signedOn: signedOn!,
    signedIsProxy: said.signedIsProxy ?? false,
    amountEstimated: said.amountEstimated ?? false,
    designCapacity: said.designCapacity ?? null,
    capacityUnit: said.capacityUnit ?? null,
    sourceStatus: said.sourceStatus ?? null,
    unknownTeam: said.unknownTeam ?? null,
    unknownDistrict: said.unknownDistrict ?? null,
    remark: said.remark ?? null,
    terms: {
      amount: amount ?? null,
      currency: currency ?? 'CNY',
      fxRate: (currency ?? 'CNY') === 'CNY' ? null : (fxRate ?? null),
      plan: plan ?? {},
    },
    teamId: said.ownerTeamId ?? null,
    terminatedOn: said.status === 'terminated' ? (said.statusOn ?? endedBy) : null,
  };
}

/** Fields of lead and contract that follow from fields of the row by another name. */
const FOLLOWS: Record<string, readonly (keyof ProjectSaid)[]> = {
  laterStages: ['stages', 'signedOn', 'kind'],
  stage: ['signedOn', 'status', 'kind'],
  enterpriseId: ['enterpriseName', 'enterpriseIdNumber', 'enterpriseIdType'],
  terms: ['amount', 'currency', 'fxRate', 'plan'],
  teamId: ['ownerTeamId'],
  terminatedOn: ['status', 'statusOn'],
  leadId: [],
};

/** Of all a row says, what a change of some of its fields touches. */
export function touched<T extends object>(whole: T, said: Partial<ProjectSaid>): Partial<T> {
  const isTouched = (field: string) => (FOLLOWS[field] ?? [field]).some((source) => source in said);
  return Object.fromEntries(Object.entries(whole).filter(([field]) => isTouched(field))) as Partial<T>;
}
