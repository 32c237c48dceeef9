import { ApiProperty } from '@nestjs/swagger';
import { METRICS, type Metric } from '@taproot/campaigns';
import { SECTORS } from '@taproot/leads';
import { RecordView } from '@taproot/platform';
import type { TargetSector } from '../target-plan.entity.js';

export class TargetPlanView extends RecordView {
  year: number;
  orgUnitId: string;
  orgUnitName?: string;
  @ApiProperty({ enum: METRICS })
  metric: Metric;
  @ApiProperty({ enum: SECTORS, nullable: true })
  sector: TargetSector | null;
  /** Whole yuan (two places) or a count. */
  value: string;
  /** Percent points due by the end of each month; null: twelfths. */
  curve: string[] | null;
  note: string | null;
}
