import { ApiProperty } from '@nestjs/swagger';
import { CLAIM_TYPES } from './verification-queue.dto.js';

export class ClaimTeamView {
  teamId: string;
  teamName: string;
}

export class ClaimEvidenceView {
  fileId: string;
  fileName: string;
  mediaType: string;
  kind: string;
}

/** Something to look at before deciding. */
export class WarningView {
  code: string;
  /** In the caller's language. */
  message: string;
  /** Another record it is about. */
  recordType: string | null;
  recordId: string | null;
}

/** A claim that waits for a decision. */
export class QueueItemView {
  @ApiProperty({ enum: CLAIM_TYPES })
  recordType: string;
  id: string;
  /** Of the record that is decided. */
  version: number;
  title: string;
  /** Of a contract its kind, of a milestone its stage. */
  kind: string;
  occurredOn: string;
  amountCny: string | null;
  contractId: string | null;
  enterpriseId: string | null;
  enterpriseName: string | null;
  submittedAt: string;
  submittedBy: string;
  submittedByName: string;
  teams: ClaimTeamView[];
  evidence: ClaimEvidenceView[];
  warnings: WarningView[];
}

export class QueueOutcomeView {
  @ApiProperty({ enum: CLAIM_TYPES })
  recordType: string;
  id: string;
  @ApiProperty({ enum: ['decided', 'refused'] })
  outcome: 'decided' | 'refused';
  /** Of a refusal: what a single decision would have answered. */
  status: number | null;
  code: string | null;
  message: string | null;
}

export class QueueOutcomesView {
  items: QueueOutcomeView[];
}
