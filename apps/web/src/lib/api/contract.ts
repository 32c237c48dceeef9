/**
 * What each route answers, as the page uses it. Written against the HTTP contract;
 * the names of `@taproot/api-client` take its place type by type as they are generated.
 */
export type Decimal = string;
export type BusinessDate = string;
export type Instant = string;
export type Role =
  | 'command-leader'
  | 'command-staff'
  | 'verifier'
  | 'team-leader'
  | 'team-member'
  | 'department-officer'
  | 'district-reception'
  | 'intermediary'
  | 'system-admin'
  | 'security-admin'
  | 'auditor';
export type TeamCategory =
  | 'command-center'
  | 'task-force'
  | 'outbound-post'
  | 'sub-district'
  | 'soe-platform'
  | 'department'
  | 'intermediary';
export type LeadStage = 'filed' | 'valid' | 'negotiation' | 'signed' | 'invalid' | 'lost' | 'dormant';
export type VisitKind = 'outgoing' | 'incoming' | 'mutual-inspection';
export type Seniority = 'decision-maker' | 'senior' | 'working';
export type RecordType = 'visit' | 'lead' | 'enterprise' | (string & {});

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}
export interface Stamped {
  id: string;
  createdAt: Instant;
  createdBy: string;
  updatedAt: Instant;
  version: number;
}
export interface OrgUnit extends Stamped {
  code: string;
  name: string;
  kind: 'city' | 'district' | 'team' | 'department';
  category: TeamCategory | null;
  parentId: string | null;
}
export interface Me {
  id: string;
  displayName: string;
  roles: { role: Role; orgUnitId: string; orgUnitName?: string; deputyFor?: string | null }[];
  /** To whom a lead is filed by one who does not see the units. */
  filesTo: { id: string; name: string }[];
  scopes: { city: boolean; orgUnitIds: string[] };
  permissions: string[];
}
export interface DemoAccount {
  username: string;
  displayName: string;
  role: Role;
  unit: string;
}
export interface Enterprise extends Stamped {
  name: string;
  idType: 'uscc' | 'foreign' | 'none';
  idNumber: string | null;
  country: string | null;
  industryCode: string | null;
  tags: string[];
  /** Target-list teams, as the list answer marks them. */
  targetTeamIds?: string[];
}
export interface Lead extends Stamped {
  title: string;
  enterpriseId: string | null;
  enterpriseName: string | null;
  investorName: string | null;
  confidential: boolean;
  sector: string;
  sourceChannel: string;
  stage: LeadStage;
  ownerTeamId: string;
  ownerTeamName: string;
  introducerTeamId: string | null;
  introducerTeamName: string | null;
  filedOn: BusinessDate | null;
  expectedInvestment: { amount: Decimal; currency: string } | null;
  probability: Decimal | null;
}
export interface LeadMoment {
  id: string;
  at: Instant;
  byName: string | null;
  reason: string | null;
  kind: 'filed' | 'stage' | 'change';
  from: LeadStage | null;
  to: LeadStage | null;
  changes: { field: string; from: unknown; to: unknown; fromName: string | null; toName: string | null }[];
}
export interface Counterpart {
  name: string;
  title?: string | null;
  seniority: Seniority;
}
export interface VisitFields {
  kind: VisitKind;
  leadId?: string | null;
  enterpriseId?: string | null;
  enterpriseName?: string | null;
  teamId: string;
  occurredOn: BusinessDate;
  place?: string | null;
  hosts?: string[];
  counterparts?: Counterpart[];
  needs?: string | null;
  minutes?: string | null;
  files?: string[];
  sawSite?: boolean;
  dataExchanged?: boolean;
  siteChosen?: boolean;
  nextStep?: { what: string; dueOn: string } | null;
}
export interface Visit extends Stamped, VisitFields {
  teamName: string;
  enterpriseName: string | null;
  hostNames?: string[];
  fileNames?: string[];
  createdByName?: string;
  leadTitle?: string | null;
  clientRef: string | null;
}
export interface StoredFile {
  id: string;
  name: string;
  size: number;
  mediaType: string;
}
export interface QualityPart {
  code: 'seniority' | 'fit' | 'need' | 'record' | 'next-step';
  points: Decimal;
  max: number;
  support: 'corroborated' | 'self-declared' | 'none';
  reason: string;
}
export interface NoteReading {
  visit: Partial<VisitFields>;
  fields: Record<string, { text: string; sure: boolean }>;
}
export interface DayItem {
  kind: string;
  recordType: RecordType;
  recordId: string;
  title: string;
  enterprise: string | null;
  dueOn: string | null;
  action: string;
  before?: Decimal | null;
  after?: Decimal | null;
}
export interface Campaign extends Stamped {
  year: number;
  name: string;
}
export interface TargetEnterprise extends Stamped {
  campaignId: string;
  teamId: string;
  teamName: string;
  enterpriseId: string | null;
  enterpriseName: string;
  chainNode: string | null;
  reason: string;
  createdByName?: string;
}
export interface Coverage {
  teamId: string;
  teamName: string;
  targets: number;
  visited: number;
  /** Inspected at depth 40 or more. */
  deep: number;
  visitedRate: Decimal | null;
  coverage: Decimal | null;
  flag: 'first' | 'last' | null;
}
export interface CoverageRecord {
  id: string;
  enterpriseId: string | null;
  label: string;
  chainNode: string | null;
  listedBecause: string;
  depth: number;
  visits: number;
  lastVisitOn: BusinessDate | null;
}
export interface ImportJob extends Stamped {
  entity: string;
  status: 'queued' | 'running' | 'previewed' | 'completed' | 'failed';
  rows: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  warnings: { code: string; count: number }[];
  absent: number;
  progress: { done: number; total: number };
}
