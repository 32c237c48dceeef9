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
interface Stamped {
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
export interface HistoryEntry {
  id: string;
  field: string;
  from: unknown;
  to: unknown;
  byName: string | null;
  at: Instant;
  reason: string | null;
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
}
export interface KpiRun extends Stamped {
  period: string;
  asOf: string;
  status: 'queued' | 'running' | 'completed' | 'failed' | 'cancelled';
  progress: { done: number; total: number };
  failure: string | null;
}
export interface Indicator {
  code: string;
  numerator: Decimal | number | null;
  denominator: Decimal | number | null;
  raw: Decimal | null;
  shrunk: Decimal | null;
  floor: Decimal | number;
  target: Decimal | number;
  score: Decimal | null;
  weight: Decimal | number;
  missing: 'by-nature' | 'by-omission' | null;
  steps: { code: 'raw' | 'shrunk' | 'score'; expression: string; value: Decimal | null }[];
  findings?: { code: string; values: Record<string, number> }[];
  counted: number;
  rejected: number;
}
export interface Scorecard {
  teamId: string;
  teamName: string;
  category: TeamCategory;
  status: 'scored' | 'insufficient-data';
  score: Decimal | null;
  rank: number | null;
  availableWeight: Decimal | number;
  deductions: { code: string; points: number; recordType: string; recordId: string }[];
  indicators: Indicator[];
}
export interface CountedRecord {
  recordType: RecordType;
  id: string;
  label: string;
  occurredOn?: string;
  contribution: Decimal | null;
}
export interface RejectedRecord {
  recordType: RecordType;
  id: string;
  label: string;
  occurredOn?: string;
  reasonCode: string;
  reason: string;
}
export interface IndicatorRecords {
  counted: CountedRecord[];
  rejected: RejectedRecord[];
  nextCursor: string | null;
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
  lastVisitOn?: BusinessDate | null;
  depth?: number | null;
}
export interface Coverage {
  teamId: string;
  teamName: string;
  assigned: number;
  visited: number;
  /** Of the assigned, inspected at depth 40 or more. */
  atDepth: number;
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

export interface Answers {
  'GET /demo': { accounts: DemoAccount[]; password: string };
  'GET /me': Me;
  'GET /my-day': { overdue: DayItem[]; today: DayItem[]; waiting: DayItem[]; moved: DayItem[] };
  'GET /org-units': Page<OrgUnit>;
  'GET /users': Page<{ id: string; displayName: string }>;
  'GET /enterprises': Page<Enterprise>;
  'GET /enterprises/{id}': Enterprise;
  'GET /enterprises/duplicates': { items: { enterprise: Enterprise; score: number; reasons: string[] }[] };
  'GET /enterprises/{id}/inspection-depth': {
    depth: number;
    steps: { depth: number; visitId: string; reason: string }[];
  };
  'GET /leads': Page<Lead>;
  'POST /leads': Lead;
  'GET /leads/{id}': Lead;
  'GET /leads/{id}/history': Page<HistoryEntry>;
  'POST /leads/{id}/qualification': Lead;
  'POST /leads/{id}/negotiation': Lead;
  'POST /leads/{id}/loss': Lead;
  'POST /leads/{id}/dormancy': Lead;
  'POST /leads/{id}/reactivation': Lead;
  'GET /visits': Page<Visit>;
  'POST /visits': Visit;
  'GET /visits/{id}': Visit;
  'GET /visits/{id}/quality': { score: Decimal; parts: QualityPart[] };
  'GET /visits/{id}/report': { text: string };
  'POST /visit-notes/reading': NoteReading;
  'POST /files': StoredFile;
  'GET /campaigns': Page<Campaign>;
  'POST /campaigns': Campaign;
  'GET /target-enterprises': Page<TargetEnterprise>;
  'POST /target-enterprises': TargetEnterprise;
  'GET /target-enterprises/coverage': { items: Coverage[] };
  'GET /kpi/runs': Page<KpiRun>;
  'POST /kpi/runs': { id: string };
  'GET /kpi/runs/{id}': KpiRun;
  'GET /kpi/runs/{id}/scorecards': Page<Scorecard>;
  'GET /kpi/runs/{id}/scorecards/{teamId}/indicators/{code}/records': IndicatorRecords;
  'GET /imports': Page<ImportJob>;
  'POST /imports': { id: string };
  'GET /imports/{id}': ImportJob;
}
