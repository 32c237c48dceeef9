import { ApiProperty } from '@nestjs/swagger';
import { Optional } from '@taproot/platform';
import { IsIn } from 'class-validator';

export const GROUP_KINDS = ['none', 'team', 'district', 'department'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

export class SurveyResultsQuery {
  @Optional()
  @IsIn(GROUP_KINDS)
  @ApiProperty({ enum: GROUP_KINDS, default: 'none' })
  groupBy?: GroupKind;
}
