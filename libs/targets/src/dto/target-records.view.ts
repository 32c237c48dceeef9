import { ApiProperty } from '@nestjs/swagger';

export class TargetRecordView {
  @ApiProperty({ enum: ['contract', 'project', 'lead'] })
  recordType: string;
  /** Null where the caller may not see the record: it counts, and is not told. */
  id: string | null;
  label: string | null;
  enterpriseName: string | null;
  /** Day or period it counts in; null for funds, which come month by month. */
  countedOn: string | null;
  /** Its part of `actual`: yuan (two places), or its share of one. */
  contribution: string;
}

export class TargetRecordsView {
  /** As in the tree. */
  actual: string;
  total: number;
  /** The largest first. */
  items: TargetRecordView[];
  @ApiProperty({ nullable: true, type: String })
  nextCursor: string | null;
}
