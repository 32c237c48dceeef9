import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { LOCK_STATES } from './period-lock.dto.js';

export class PeriodLockView extends RecordView {
  /** 2025, 2025-Q4 or 2025-12. */
  period: string;
  lockedOn: string;
  @ApiProperty({ enum: LOCK_STATES })
  state: string;
  reason: string | null;
  createdByName: string;
  approvedAt: string | null;
  approvedBy: string | null;
  approvedByName: string | null;
  reopeningReason: string | null;
  reopeningProposedBy: string | null;
  reopeningProposedByName: string | null;
  reopenedAt: string | null;
  reopenedBy: string | null;
  reopenedByName: string | null;
}

/** What became of a lock; null where the proposal was refused and is gone. */
export class PeriodLockDecisionView {
  lock: PeriodLockView | null;
}
