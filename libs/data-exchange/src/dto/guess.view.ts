import { ApiProperty } from '@nestjs/swagger';

export class GuessView {
  /** As a spreadsheet numbers it. */
  row: number;
  /** As the mapping calls it; empty for a whole row. */
  column: string;
  /** What stands there; telephone numbers masked. */
  text: string;
  /** What it was taken for; null for nothing. */
  read: string | null;
  code: string;
  /** In the caller's language. */
  why: string;
  /** False: worth a look. */
  sure: boolean;
}

export class SheetFindingView {
  @ApiProperty({ enum: ['double-claim', 'alike-names', 'total-differs', 'code-invalid'] })
  code: string;
  rows: number[];
  column: string;
  texts: string[];
  why: string;
}
