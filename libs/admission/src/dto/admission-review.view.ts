import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { REVIEW_EVIDENCE_KINDS, type ReviewEvidenceKind } from '../admission-review.entity.js';

export class ReviewEvidenceView {
  fileId: string;
  @ApiProperty({ enum: REVIEW_EVIDENCE_KINDS })
  kind: ReviewEvidenceKind;
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
