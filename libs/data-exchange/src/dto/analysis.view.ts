import { ApiProperty } from '@nestjs/swagger';
import { SKIP_REASONS } from '../analysis/analysis.types.js';
import { IMPORT_ENTITIES } from '../reading/mapping.types.js';
import { GuessView, SheetFindingView } from './guess.view.js';
import { MappingView } from './mapping.view.js';

export class RowSpanView {
  from: number;
  to: number;
}

export class SeenColumnView {
  /** As the mapping calls it. */
  name: string;
  /** A few of its cells; telephone numbers masked. */
  samples: string[];
  /** Filled in every row, and in each with something else: fit for a key. */
  unique: boolean;
}

export class SkippedRowView {
  row: number;
  @ApiProperty({ enum: SKIP_REASONS })
  why: string;
}

export class SheetAnalysisView {
  name: string;
  @ApiProperty({ enum: IMPORT_ENTITIES, nullable: true })
  entity: string | null;
  headerRows: number[];
  columns: SeenColumnView[];
  @ApiProperty({ type: RowSpanView, nullable: true })
  rows: RowSpanView | null;
  skipped: SkippedRowView[];
  /** They are data like any other. */
  hiddenRows: number[];
  /** For `POST /imports`, as it is or mended; null where no column tells the rows apart. */
  @ApiProperty({ type: MappingView, nullable: true })
  mapping: MappingView | null;
  guesses: GuessView[];
  /** What to ask about before the file goes in. */
  findings: SheetFindingView[];
}

export class AnalysisView {
  sheets: SheetAnalysisView[];
}
