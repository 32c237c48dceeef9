import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

export const RULINGS = ['upheld', 'rejected'] as const;
export type Ruling = (typeof RULINGS)[number];

/** "Ours was first": one report against another, until somebody else has ruled. */
@Entity('first_report_disputes')
export class FirstReportDispute extends RecordEntity {
  /** The report that is disputed. */
  @Column('uuid')
  reportId: string;

  /** The report that shall stand before it. */
  @Column('uuid')
  claimantReportId: string;

  @Column('text')
  reason: string;

  @Column('text', { nullable: true })
  decision: Ruling | null;

  @Column('text', { nullable: true })
  rulingReason: string | null;

  @Column('uuid', { nullable: true })
  ruledBy: string | null;

  @Column('timestamptz', { nullable: true })
  ruledAt: Date | null;
}
