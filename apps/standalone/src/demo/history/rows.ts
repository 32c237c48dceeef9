import type { VisitKind } from '@taproot/kpi-formulas';
import type {
  ContractRow,
  EscalationRow,
  MilestoneRow,
  ProjectRow,
  ReportRow,
  ReviewRow,
  TargetPlanRow,
  TaskRow,
  VersionRow,
} from './signing-rows.js';
import type { Stamped } from './stamped.js';

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
  imports: ImportRow;
  surveyCampaigns: SurveyRow;
}

export interface SurveyRow extends Stamped {
  name: string;
  period: string;
  instrument: 'enterprise';
  audience: object;
  expiresOn: string;
  status: 'draft' | 'launched' | 'closed';
  launchedAt: string | null;
  closedAt: string | null;
  priorScore: string | null;
  priorReinvestment: string | null;
}

export interface ImportRow extends Stamped {
  entity: 'projects';
  mode: 'commit';
  source: string;
  fileId: string;
  mapping: object;
  encoding: string;
  delimiter: string;
  format: 'xlsx';
  sheet: string;
  headerRow: number;
  headerRows: number[];
  header: string[];
  status: 'completed';
  total: number;
  nextRow: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  warnings: Record<string, number>;
  statusChanges: object;
  absent: number;
  generation: number;
  progressedAt: string;
  startedAt: string;
  finishedAt: string;
}

/** Tables that keep every version a row had. */
export type Tracked = 'leads' | 'visits' | 'contracts' | 'projects' | 'milestones' | 'facilitationTasks';
