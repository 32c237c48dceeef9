import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import {
  ENCODINGS,
  type ColumnSpec,
  type Encoding,
  type Mapping,
  type ReachedByStatus,
  type RowRange,
  type RowsSaid,
} from '../reading/mapping.types.js';

const WORDS = { type: 'object', additionalProperties: { type: 'string' } } as const;

export class RowsSaidView implements RowsSaid {
  from: number;
  to: number;
  is: string;
}

export class ColumnSpecView implements ColumnSpec {
  column?: string;
  constant?: string;
  firstOf?: string[];
  date?: string[];
  @ApiPropertyOptional({ enum: ['plain', 'zh'] })
  amount?: 'plain' | 'zh';
  scale?: string;
  currency?: string;
  @ApiPropertyOptional(WORDS)
  values?: Record<string, string>;
  empty?: string[];
  @ApiPropertyOptional(WORDS)
  contains?: Record<string, string>;
  otherwise?: string;
  byRows?: RowsSaidView[];
}

export class RowRangeView implements RowRange {
  from?: number;
  to?: number;
  skip?: number[];
}

export class ReachedByStatusView implements ReachedByStatus {
  column: string;
  @ApiProperty(WORDS)
  values: Record<string, string>;
  by: string;
}

/** How a sheet is read; what each part means stands beside the types it implements. */
@ApiExtraModels(ColumnSpecView)
export class MappingView implements Mapping {
  source?: string;
  sheet?: string;
  headerRow?: number;
  headerRows?: number[];
  rows?: RowRangeView;
  @ApiPropertyOptional({ enum: ENCODINGS })
  encoding?: Encoding;
  delimiter?: string;
  unit?: string;
  key: string[];
  @ApiProperty({ type: 'object', additionalProperties: { $ref: getSchemaPath(ColumnSpecView) } })
  columns: Record<string, ColumnSpecView>;
  reachedByStatus?: ReachedByStatusView;
}
