import type { VisitKind } from '@taproot/kpi-formulas';

/** A record of the demo; instants as ISO text. */
export interface Stamped {
  id: string;
  createdAt: string;
  createdBy: string;
  updatedAt: string;
  version: number;
}

export interface EnterpriseRow extends Stamped {
  name: string;
  nameKey: string;
  pinyin: string;
  pinyinInitials: string;
  idType: 'uscc' | 'foreign' | 'none';
  idNumber: string | null;
  country: string | null;
  industryCode: string | null;
  groupParentId: string | null;
  tags: string[];
}

export interface ContactRow extends Stamped {
  enterpriseId: string;
  name: string;
  title: string | null;
  phone: string | null;
  email: string | null;
  teamId: string | null;
}

export interface CampaignRow extends Stamped {
  year: number;
  name: string;
  sponsorUserId: string | null;
}

export interface PledgeRow extends Stamped {
  campaignId: string;
  orgUnitId: string;
  text: string;
  metric: string | null;
  amount: string | null;
}

export interface TargetRow extends Stamped {
  campaignId: string;
  teamId: string;
  enterpriseId: string | null;
  name: string | null;
  nameKey: string | null;
  chainNode: string | null;
  reason: string;
}

export type Stage = 'filed' | 'valid' | 'negotiation' | 'signed' | 'invalid' | 'lost' | 'dormant';

export interface LeadRow extends Stamped {
  title: string;
  enterpriseId: string | null;
  investorName: string | null;
  nameKey: string | null;
  confidential: boolean;
  sector: string;
  sourceChannel: string;
  referredByEnterpriseId: string | null;
  ownerTeamId: string | null;
  introducerTeamId: string | null;
  districtId: string | null;
  filedOn: string | null;
  expectedAmount: string | null;
  expectedCurrency: string | null;
  probability: string | null;
  stage: Stage;
  stageSince: string;
}

export interface StageChangeRow {
  id: string;
  leadId: string;
  fromStage: Stage | null;
  toStage: Stage;
  changedAt: string;
  occurredOn: string;
  changedBy: string;
  actorUnitIds: string[];
  reason: string | null;
}

export interface FirstReportRow {
  id: string;
  leadId: string;
  enterpriseId: string | null;
  nameKey: string | null;
  teamId: string | null;
  reportedBy: string;
  reportedAt: string;
}

export interface FileRow extends Stamped {
  name: string;
  size: number;
  sha256: string;
  mediaType: string;
}

export interface Counterpart {
  name: string;
  title?: string;
  seniority: 'decision-maker' | 'senior' | 'working';
}

export interface VisitRow extends Stamped {
  kind: VisitKind;
  leadId: string | null;
  enterpriseId: string | null;
  enterpriseName: string | null;
  nameKey: string | null;
  teamId: string;
  occurredOn: string;
  recordDueOn: string;
  place: string | null;
  hosts: string[];
  counterparts: Counterpart[];
  needs: string | null;
  minutes: string | null;
  minutesAt: string | null;
  files: string[];
  firstFileAt: string | null;
  sawSite: boolean;
  dataExchanged: boolean;
  siteChosen: boolean;
  nextStep: string | null;
  nextStepDueOn: string | null;
  clientRef: string | null;
}

export interface AuditRow {
  id: string;
  at: string;
  actorId: string;
  action: string;
  recordType: string;
  recordId: string;
  before: object;
  after: object;
  reason: string | null;
}

export interface ContractRow extends Stamped {
  kind: 'framework' | 'formal';
  title: string;
  leadId: string | null;
  enterpriseId: string;
  sector: string;
  districtId: string | null;
  siteClass: 'leased' | 'land' | 'heavy' | null;
  signedOn: string;
  signedIsProxy: boolean;
  amountEstimated: boolean;
  designCapacity: string | null;
  capacityUnit: string | null;
  status: 'draft' | 'submitted' | 'verified' | 'rejected' | 'terminated' | 'void';
  basis: 'evidence';
  submittedAt: string | null;
  submittedBy: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string | null;
  falseReport: boolean;
  terminatedOn: string | null;
  terminationReason: string | null;
  duplicateOf: string | null;
}

export interface VersionRow extends Stamped {
  contractId: string;
  number: number;
  state: 'proposed' | 'in-force';
  knownFrom: string | null;
  effectiveOn: string;
  amount: string | null;
  currency: string;
  groundbreakingOn: string | null;
  completionOn: string | null;
  commissioningOn: string | null;
  capacityAttainmentOn: string | null;
  reason: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string | null;
}

export interface ProjectRow extends Stamped {
  contractId: string;
  leadId: string | null;
  enterpriseId: string;
  title: string;
  status: 'active' | 'paused' | 'terminated' | 'fulfilled';
  forecastGroundbreakingOn: string | null;
  forecastCompletionOn: string | null;
  forecastCommissioningOn: string | null;
  forecastCapacityAttainmentOn: string | null;
  forecastReason: string | null;
}

export type ProjectStage =
  'performing' | 'groundbreaking' | 'completion' | 'commissioning' | 'capacity-attainment';

export interface MilestoneRow extends Stamped {
  projectId: string;
  stage: ProjectStage;
  occurredOn: string;
  state: 'claimed' | 'verified' | 'rejected';
  basis: 'evidence';
  note: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string | null;
  falseReport: boolean;
}

export interface ReportRow extends Stamped {
  projectId: string;
  period: string;
  basis: 'evidence';
  fundsInPlace: string | null;
  fixedAssetInvestment: string | null;
  outputQuantity: string | null;
  taxPaid: string | null;
  jobs: number | null;
}

export interface ReviewRow extends Stamped {
  leadId: string;
  score: string;
  reviewedOn: string;
  reviewers: string[];
}

export interface TargetPlanRow extends Stamped {
  year: number;
  orgUnitId: string;
  metric: string;
  sector: string | null;
  value: string;
}

export interface TaskRow extends Stamped {
  title: string;
  details: string | null;
  requestKind: string | null;
  projectId: string | null;
  leadId: string | null;
  enterpriseId: string | null;
  teamId: string;
  departmentId: string;
  joint: string[];
  priority: 'normal' | 'high';
  responseWithin: string;
  responseMinutes: number;
  resolveWithin: string;
  resolveMinutes: number;
  unblocksStage: ProjectStage | null;
  status: 'submitted' | 'accepted' | 'in-progress' | 'done' | 'closed' | 'reopened';
  reopened: number;
  receivedAt: string;
  respondedAt: string | null;
  completedAt: string | null;
  closedAt: string | null;
  rating: number | null;
  comment: string | null;
  savedMinutes: number | null;
}

export interface EscalationRow extends Stamped {
  taskId: string;
  projectId: string | null;
  teamId: string;
  departmentId: string;
  origin: 'ladder';
  question: string;
  proposals: object[];
  status: 'open';
  raisedAt: string;
  decisionDueAt: string;
}

/** What is recorded by a person, each with the name the audit trail calls it by. */
export interface RecordTables {
  enterprises: EnterpriseRow;
  contacts: ContactRow;
  campaigns: CampaignRow;
  campaignPledges: PledgeRow;
  targetEnterprises: TargetRow;
  leads: LeadRow;
  files: FileRow;
  visits: VisitRow;
  contracts: ContractRow;
  contractVersions: VersionRow;
  projects: ProjectRow;
  milestones: MilestoneRow;
  projectReports: ReportRow;
  admissionReviews: ReviewRow;
  targetPlans: TargetPlanRow;
  facilitationTasks: TaskRow;
  escalations: EscalationRow;
}

/** Tables that keep every version a row had. */
export type Tracked = 'leads' | 'visits' | 'contracts' | 'projects' | 'milestones' | 'facilitationTasks';

/** What belongs to a record and is told with it. */
export interface PartTables {
  contractCredits: { versionId: string; teamId: string; percent: string };
  contractFunds: { versionId: string; dueOn: string; amount: string };
  contractEvidence: EvidencePart & { contractId: string };
  milestoneEvidence: EvidencePart & { milestoneId: string };
  creditMovements: {
    id: string;
    contractId: string;
    versionId: string;
    teamId: string;
    kind: 'signing' | 'amendment';
    percent: string;
    amount: string;
    occurredOn: string;
    creditedOn: string;
    recordedAt: string;
  };
  projectTurns: {
    id: string;
    projectId: string;
    kind: 'pause' | 'termination';
    occurredOn: string;
    reason: string;
    recordedAt: string;
    recordedBy: string;
  };
  taskTurns: {
    id: string;
    taskId: string;
    kind: 'acceptance' | 'start' | 'completion' | 'closure' | 'reopening';
    at: string;
    recordedAt: string;
    recordedBy: string;
    reason: string | null;
    rating: number | null;
  };
  taskClocks: {
    taskId: string;
    responseDueAt: string | null;
    dueAt: string | null;
    nextLevel: string | null;
    nextAt: string | null;
  };
  taskRungs: { taskId: string; level: string; dueAt: string; reachedAt: string };
}

interface EvidencePart {
  id: string;
  fileId: string;
  kind: string;
  addedAt: string;
  addedBy: string;
}
