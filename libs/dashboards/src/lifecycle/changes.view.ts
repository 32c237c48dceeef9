import { ApiProperty } from '@nestjs/swagger';

export class ChangeSideView {
  asOf: string;
  @ApiProperty({ type: String, nullable: true, format: 'date-time' })
  knownAt: string | null;
}

/** The figure after is the figure before, plus those that entered, less those that left. */
export class FigureChangeView {
  /** As the records name it. */
  metric: string;
  entered: number;
  left: number;
}

export class ChangeView {
  /** As the records name it, or `credits`: who shares in the contract. */
  metric: string;
  @ApiProperty({ enum: ['entered', 'left', 'changed'] })
  change: 'entered' | 'left' | 'changed';
  /** Yuan, days, percent, a date or shares; null where it counts as one. */
  @ApiProperty({ type: String, nullable: true })
  before: string | null;
  @ApiProperty({ type: String, nullable: true })
  after: string | null;
}

export class ChangedRecordView {
  recordType: string;
  id: string;
  @ApiProperty({ type: String, nullable: true })
  projectId: string | null;
  label: string;
  enterpriseId: string;
  enterpriseName: string;
  signedOn: string;
  status: string;
  /** Why it was ended or made void. */
  @ApiProperty({ type: String, nullable: true })
  said: string | null;
  changes: ChangeView[];
}

export class ChangesView {
  from: ChangeSideView;
  to: ChangeSideView;
  figures: FigureChangeView[];
  items: ChangedRecordView[];
  /** Records in all. */
  total: number;
  @ApiProperty({ type: String, nullable: true })
  nextCursor: string | null;
}
