import { ApiProperty } from '@nestjs/swagger';
import { Day, Optional } from '@taproot/platform';
import { IsIn } from 'class-validator';
import { CohortQuery } from '../lifecycle/lifecycle.dto.js';

export class BriefQuery extends CohortQuery {
  @Optional()
  @IsIn(['docx', 'json'])
  @ApiProperty({ enum: ['docx', 'json'], required: false, default: 'json' })
  format?: 'docx' | 'json';

  /** What changed since that day; 30 days before the as-of day unless said. */
  @Optional()
  @Day()
  since?: string;
}
