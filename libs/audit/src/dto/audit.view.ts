import { ApiProperty } from '@nestjs/swagger';

/** One change of one record. */
export class AuditEntryView {
  id: string;
  at: string;
  actorId: string;
  actorName: string;
  /** The person a deputy acted for. */
  actingFor: string | null;
  /** What happened: visit.logged. */
  action: string;
  recordType: string;
  recordId: string;
  /** The fields that changed, as they were; null where the reader may not see the record's contents. */
  @ApiProperty({ type: Object, nullable: true })
  before: Record<string, unknown> | null;
  /** The same fields as they became. */
  @ApiProperty({ type: Object, nullable: true })
  after: Record<string, unknown> | null;
  reason: string | null;
  requestId: string | null;
  /** Part of the chain of seals; a minute after it was written, at the latest. */
  sealed: boolean;
}

export class AuditVerificationView {
  intact: boolean;
  /** Sealed rows that were recomputed. */
  @ApiProperty({ type: 'integer' })
  checked: number;
  /** The first seal that no longer fits. */
  @ApiProperty({ type: String, nullable: true })
  firstBreak: string | null;
}
