import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS, type EvidenceKind } from '@taproot/kernel';
import { RecordView } from '@taproot/platform';
import { BASES, MILESTONE_STATES, type Basis, type MilestoneState } from '../milestones/milestone.entity.js';
import { STAGES, type Stage } from '../project-stages.rules.js';

export class MilestoneEvidenceView {
  id: string;
  fileId: string;
  fileName: string;
  mediaType: string;
  sha256: string;
  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;
  addedAt: string;
  addedBy: string;
  addedByName: string;
}

/** Who believed a claim, and why. */
export class MilestoneVerificationView {
  decidedAt: string;
  decidedBy: string;
  decidedByName: string;
  decisionReason: string | null;
}

/** What is required and not there: a field of the project, or a kind of evidence. */
export class MissingRequirementView {
  field?: string;
  evidence?: string;
  /** Kinds that prove the same. */
  @ApiProperty({ type: [String], required: false })
  oneOf?: readonly string[];
  /** How many more independent proofs it takes; any of those listed. */
  @ApiProperty({ type: 'integer', required: false })
  need?: number;
  @ApiProperty({ enum: STAGES })
  requiredFrom: Stage;
  /** In the caller's language. */
  message: string;
}

/** A claim that a project reached a stage. */
export class MilestoneView extends RecordView {
  projectId: string;
  projectTitle?: string;
  @ApiProperty({ enum: STAGES })
  stage: Stage;
  /** A date with its precision. */
  occurredOn: string;
  @ApiProperty({ enum: MILESTONE_STATES })
  state: MilestoneState;
  @ApiProperty({ enum: BASES })
  basis: Basis;
  note: string | null;
  createdByName: string;
  decidedAt: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decisionReason: string | null;
  falseReport: boolean;
  /** The last verification, though it was withdrawn or found wrong since; `decidedBy` is who did that. */
  verification: MilestoneVerificationView | null;
  evidence: MilestoneEvidenceView[];
  /** What its verification still lacks; in answers of commands. */
  missing?: MissingRequirementView[];
  /** What is unusual, kept and shown: `stages-skipped`, `stages-out-of-order`, `before-signing`; in answers of commands. */
  warnings?: string[];
}

export class ReadinessView {
  @ApiProperty({ enum: STAGES })
  stage: Stage;
  ready: boolean;
  missing: MissingRequirementView[];
}
