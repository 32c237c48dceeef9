import { ApiProperty } from '@nestjs/swagger';
import { METRICS, type Metric } from '@taproot/campaigns';
import { SECTORS } from '@taproot/leads';
import type { TargetSector } from '../target-plan.entity.js';
import { LIGHTS, type Light } from '../target-progress.rules.js';

class TargetFiguresView {
  /** Yuan (two places) or a count; null where nobody set one. */
  target: string | null;
  /** In the target's unit; shares of a project count by their percent. */
  actual: string;
  /** Percent points; null without a target. */
  completion: string | null;
  /** Percent points due by the last complete month. */
  sequence: string;
  /** Points of `completion` above `sequence`. */
  gap: string | null;
  @ApiProperty({ enum: LIGHTS, nullable: true })
  light: Light | null;
  /** Sum of the children's targets ÷ the own one, `1.100000`; below 1 something is not handed on. */
  overAllocation: string | null;
  /** What each month left must bring; null when none is left. */
  requiredPerMonth: string | null;
  /** Expected by the end of the year. */
  forecast: string | null;
}

export class TargetSectorView extends TargetFiguresView {
  @ApiProperty({ enum: SECTORS })
  sector: TargetSector;
}

export class TargetNodeView extends TargetFiguresView {
  orgUnitId: string;
  orgUnitCode: string;
  orgUnitName: string;
  kind: string;
  /** The same by sector, where targets are set by sector. */
  sectors: TargetSectorView[];
  @ApiProperty({ type: () => TargetNodeView, isArray: true })
  children: TargetNodeView[];
}

export class TargetTreeView {
  year: number;
  @ApiProperty({ enum: METRICS })
  metric: Metric;
  asOf: string;
  /** The city, or the topmost units of the caller's scope. */
  items: TargetNodeView[];
}
