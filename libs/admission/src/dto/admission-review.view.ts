import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS, type EvidenceKind } from '@taproot/kernel';
import { RecordView } from '@taproot/platform';

export class ReviewEvidenceView {
  fileId: string;
  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;
  /** The file's name; in lists. */
  name?: string;
}

export class AdmissionReviewView extends RecordView {
  leadId: string;
  /** 0–100 points. */
  score: string;
  reviewedOn: string;
  /** As they were given: ids of users, or names. */
  reviewers: string[];
  /** The same as names. */
  reviewerNames: string[];
  evidence: ReviewEvidenceView[];
}
