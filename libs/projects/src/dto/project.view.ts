import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { LIGHTS, type Light } from '../lights/light-rules.js';
import { PROJECT_STATUSES, type ProjectStatus } from '../project.entity.js';
import { PROJECT_STAGES, type ProjectStage } from '../project-stages.rules.js';
import { TURN_KINDS, type TurnKind } from '../project-turn.entity.js';
import { MilestoneView } from './milestone.view.js';

export class ProjectCreditView {
  teamId: string;
  teamName: string;
  /** Percent points as decimal text. */
  percent: string;
}

/** The four roots below the ground line: this stage or a later one is verified. */
export class ProjectRootsView {
  groundbreaking: boolean;
  completion: boolean;
  commissioning: boolean;
  capacityAttainment: boolean;
}

/** A project as lists show it. */
export class ProjectListView extends RecordView {
  title: string;
  contractId: string;
  leadId: string | null;
  leadTitle: string | null;
  enterpriseId: string;
  enterpriseName: string;
  sector: string;
  districtId: string | null;
  districtName: string | null;
  /** A date with its precision. */
  signedOn: string;
  /** In force today, whole units of the currency. */
  amount: string | null;
  currency: string | null;
  amountCny: string | null;
  credits: ProjectCreditView[];
  @ApiProperty({ enum: PROJECT_STATUSES })
  status: ProjectStatus;
  /** The highest verified milestone, or `signed`. */
  @ApiProperty({ enum: PROJECT_STAGES })
  stage: ProjectStage;
  roots: ProjectRootsView;
  /** As of today. */
  @ApiProperty({ enum: LIGHTS })
  light: Light;
  expansionOf: string | null;
}

export class ProjectContractView {
  id: string;
  title: string;
  kind: string;
  status: string;
  basis: string;
  signedOn: string;
  signedIsProxy: boolean;
  siteClass: string | null;
  amount: string | null;
  currency: string | null;
  amountCny: string | null;
  version: number;
}

/** Dates of the first verified plan; later plans never move them. */
export class ProjectPlanView {
  performingOn: string | null;
  groundbreakingOn: string | null;
  completionOn: string | null;
  commissioningOn: string | null;
  capacityAttainmentOn: string | null;
}

export class ProjectForecastView {
  groundbreakingOn: string | null;
  completionOn: string | null;
  commissioningOn: string | null;
  capacityAttainmentOn: string | null;
  reason: string;
  statedAt: string;
}

export class ProjectTurnView {
  id: string;
  @ApiProperty({ enum: TURN_KINDS })
  kind: TurnKind;
  occurredOn: string;
  reason: string;
  recordedAt: string;
  recordedBy: string;
  recordedByName: string;
}

/** Output of a year against design capacity. */
export class ProjectUtilisationView {
  year: string;
  output: string;
  capacity: string;
  /** Percent points to 6 places. */
  percent: string;
}

/** A stage the monthly reports speak for; somebody claims it or nobody does. */
export class AttainmentProposalView {
  stage: string;
  /** The month that completes the run. */
  occurredOn: string;
  /** So many consecutive months … */
  @ApiProperty({ type: 'integer' })
  months: number;
  /** … at this share of design capacity, in percent points. */
  percent: string;
}

/** A project with everything its time line shows. */
export class ProjectView extends ProjectListView {
  contract: ProjectContractView;
  /** A year's, in `capacityUnit`. */
  designCapacity: string | null;
  capacityUnit: string | null;
  sourceStatus: string | null;
  plan: ProjectPlanView;
  @ApiProperty({ type: ProjectForecastView, nullable: true })
  forecast: ProjectForecastView | null;
  milestones: MilestoneView[];
  turns: ProjectTurnView[];
  @ApiProperty({ type: ProjectUtilisationView, nullable: true })
  utilisation: ProjectUtilisationView | null;
  proposals: AttainmentProposalView[];
}

export class LightRuleView {
  code: string;
  fired: boolean;
  /** In the caller's language. */
  reason: string;
  /** The first day it held; null while it does not. */
  @ApiProperty({ type: String, nullable: true, format: 'date' })
  since: string | null;
  /** What it shows when it fires. */
  @ApiProperty({ enum: LIGHTS })
  light: Light;
}

export class LightsView {
  @ApiProperty({ enum: LIGHTS })
  light: Light;
  rules: LightRuleView[];
}

export class ProjectChangeView {
  id: string;
  at: string;
  by: string;
  byName: string | null;
  actingFor: string | null;
  reason: string | null;
  action: string;
  @ApiProperty({ enum: ['project', 'milestone', 'project-report'] })
  recordType: string;
  recordId: string;
  /** The stage of a milestone, the month of a report. */
  about: string | null;
  field: string;
  @ApiProperty({ type: Object, nullable: true })
  from: unknown;
  @ApiProperty({ type: Object, nullable: true })
  to: unknown;
}
