import type { components } from '@taproot/api-client';

/** What the API speaks of, by the names of the page; the shapes are generated. */
type Schemas = components['schemas'];

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
  total?: number;
}

export type OrgUnit = Schemas['OrgUnitView'];
export type Me = Schemas['MeView'];
export type Role = Schemas['RoleView']['role'];
export type DemoAccount = Schemas['DemoAccountView'];
export type Enterprise = Schemas['EnterpriseView'];
export type EnterpriseMoment = Schemas['EnterpriseMomentView'];
export type Lead = Schemas['LeadView'];
export type FirstReport = Schemas['FirstReportView'];
export type RivalReport = Schemas['ConflictView'];
export type Dispute = Schemas['DisputeView'];
export type LeadMoment = Schemas['LeadMomentView'];
export type Visit = Schemas['VisitView'];
export type VisitFields = Omit<Schemas['LogVisitDto'], 'clientRef'>;
export type VisitKind = Visit['kind'];
export type Counterpart = Schemas['CounterpartDto'];
export type DayItem = Schemas['DayItemView'];
export type Campaign = Schemas['CampaignView'];
export type TargetEnterprise = Schemas['TargetView'];
export type Coverage = Schemas['TeamCoverageView'];
export type CoverageRecord = Schemas['CoverageRecordView'];
export type ImportJob = Schemas['ImportView'];
export type ImportMapping = Schemas['MappingView'];
export type ColumnSpec = Schemas['ColumnSpecView'];
export type ImportRow = Schemas['ImportRowView'];
export type SheetAnalysis = Schemas['SheetAnalysisView'];
export type SheetFinding = Schemas['SheetFindingView'];
export type SeenColumn = Schemas['SeenColumnView'];
export type Guess = Schemas['GuessView'];

export type Contract = Schemas['ContractView'];
export type ContractVersion = Schemas['ContractVersionView'];
export type Project = Schemas['ProjectView'];
export type ProjectRow = Schemas['ProjectListView'];
export type Milestone = Schemas['MilestoneView'];
export type MissingRequirement = Schemas['MissingRequirementView'];
export type QueueItem = Schemas['QueueItemView'];
export type QueueOutcome = Schemas['QueueOutcomeView'];
export type CommandCenter = Schemas['CommandCenterView'];
export type Roots = Schemas['RootsView'];
export type TeamRoots = Schemas['TeamRootsView'];
export type TeamDashboard = Schemas['TeamDashboardView'];
export type DepartmentDashboard = Schemas['DepartmentDashboardView'];
export type DepartmentRecord = Schemas['DepartmentRecordView'];
export type LifecycleGroup = Schemas['LifecycleGroupView'];
export type LifecycleRecord = Schemas['LifecycleRecordView'];
export type RejectedLifecycleRecord = Schemas['RejectedLifecycleRecordView'];
export type ChangedRecord = Schemas['ChangedRecordView'];

export type Task = Schemas['TaskView'];
export type Escalation = Schemas['EscalationView'];
export type TargetNode = Schemas['TargetNodeView'];
export type TargetRecord = Schemas['TargetRecordView'];
export type SurveyCampaign = Schemas['SurveyCampaignView'];
export type SurveyGroup = Schemas['SurveyGroupView'];
export type PublicSurvey = Schemas['PublicSurveyView'];
export type AdmissionReview = Schemas['AdmissionReviewView'];

export type KpiRun = Schemas['RunView'];
export type Scorecard = Schemas['ScorecardView'];
export type Standing = Schemas['StandingView'];
export type Indicator = Schemas['IndicatorView'];
export type ScoreMove = Schemas['MoveView'];
export type CountedRecord = Schemas['CountedRecordView'];
export type RejectedRecord = Schemas['RejectedRecordView'];

/** The fields of a visit that a note named; the document leaves them open. */
export interface NoteReading {
  visit: Partial<VisitFields>;
  fields: Record<string, Schemas['NoteFieldView']>;
}
