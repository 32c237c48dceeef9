import type { EvidenceKind } from '@taproot/kernel';
import { RecordEntity } from '@taproot/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A panel's score of a lead's project. Never changed: who reviews again adds another. */
@Entity('admission_reviews')
export class AdmissionReview extends RecordEntity {
  @Column('uuid')
  leadId: string;

  /** 0–100. */
  @Column('numeric')
  score: string;

  /** A date of any precision. */
  @Column('text')
  reviewedOn: string;

  /** Ids of users, and names of those who are none. */
  @Column('jsonb')
  reviewers: string[];
}

/** A document of a review. */
@Entity('admission_review_evidence')
export class AdmissionReviewEvidence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  reviewId: string;

  @Column('uuid')
  fileId: string;

  @Column('text')
  kind: EvidenceKind;
}
