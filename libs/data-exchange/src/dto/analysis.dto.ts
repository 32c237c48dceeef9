import { ApiProperty } from '@nestjs/swagger';
import { Like, Optional, Text } from '@taproot/platform';
import { IsIn } from 'class-validator';
import { ANALYSED_ENTITIES, type AnalysedEntity, type Hint } from '../analysis/analysis.types.js';
import { ENCODINGS, type Encoding } from '../reading/mapping.types.js';

/** The form fields beside the file: what somebody knows better of one of its sheets. */
export class AnalysisHintDto {
  /** Of a workbook. */
  @Optional()
  @Text(200)
  sheet?: string;

  @Optional()
  @IsIn(ANALYSED_ENTITIES)
  @ApiProperty({ enum: ANALYSED_ENTITIES, required: false })
  entity?: AnalysedEntity;

  /** `4` or `4,5`, as a spreadsheet numbers them. */
  @Optional()
  @Like(/^[1-9]\d{0,2}(,[1-9]\d{0,2}){0,9}$/, '1,2')
  headerRows?: string;

  /** Of a table of texts, where it was taken for another. */
  @Optional()
  @IsIn(ENCODINGS)
  @ApiProperty({ enum: ENCODINGS, required: false })
  encoding?: Encoding;
}

export function hintOf({ headerRows, ...hint }: AnalysisHintDto): Hint {
  return { ...hint, headerRows: headerRows?.split(',').map(Number) };
}
