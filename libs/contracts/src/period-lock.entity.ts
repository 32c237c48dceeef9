import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

/** A period closed to late records. Two persons lock it; two reopen it, and it stays open until locked anew. */
@Entity('period_locks')
export class PeriodLock extends RecordEntity {
  /** 2025, 2025-Q4 or 2025-12. */
  @Column('text')
  period: string;

  /** What is recorded after this day counts on the day it was recorded. */
  @Column('date')
  lockedOn: string;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { nullable: true })
  approvedAt: Date | null;

  @Column('uuid', { nullable: true })
  approvedBy: string | null;

  @Column('text', { nullable: true })
  reopeningReason: string | null;

  @Column('uuid', { nullable: true })
  reopeningProposedBy: string | null;

  @Column('timestamptz', { nullable: true })
  reopenedAt: Date | null;

  @Column('uuid', { nullable: true })
  reopenedBy: string | null;
}
