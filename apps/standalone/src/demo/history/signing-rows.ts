import type { Stamped } from './stamped.js';

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
