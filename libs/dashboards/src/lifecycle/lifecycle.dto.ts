import { ApiProperty } from '@nestjs/swagger';
import { Period } from '@taproot/kernel';
import { SECTORS } from '@taproot/leads';
import { TEAM_CATEGORIES, type TeamCategory } from '@taproot/org';
import { Amount, AnyOf, PageCursor, PageLimit, Optional, Text, ViewQuery } from '@taproot/platform';
import { IsIn } from 'class-validator';
import { GROUPINGS, type Grouping } from './groups.sql.js';
import { METRIC_NAMES } from './records.sql.js';
import type { LifecycleView } from './view.js';

export class CohortQuery extends ViewQuery {
  /** `2026`, `2026-Q2` or `2026-06`; every contract ever signed without it. */
  @Optional()
  @Text(7)
  period?: string;

  /** Least amount in force at the as-of day, in yuan; those of unknown amount are left out. */
  @Optional()
  @Amount()
  minAmount?: string;

  /** Credited teams. */
  @AnyOf('ids')
  teamId?: string[];

  @AnyOf(TEAM_CATEGORIES)
  category?: TeamCategory[];

  @AnyOf(SECTORS)
  sector?: (typeof SECTORS)[number][];

  @AnyOf('ids')
  districtId?: string[];

  lifecycleView(today: string): LifecycleView {
    const { asOf = today, knownAt } = this.view();
    const { minAmount, teamId, category, sector, districtId } = this;
    const period = this.period === undefined ? undefined : Period.parse(this.period);
    return { asOf, knownAt, period, minAmount, teamId, category, sector, districtId };
  }
}

export class LifecycleQuery extends CohortQuery {
  @Optional()
  @IsIn(GROUPINGS)
  @ApiProperty({ enum: GROUPINGS, required: false, default: 'none' })
  groupBy?: Grouping;
}

export class LifecycleRecordsQuery extends LifecycleQuery {
  /** The figure: `cohort`, `groundbreaking`, `groundbreaking.due`, `days.signed->groundbreaking`, `utilisation`, … */
  @IsIn(METRIC_NAMES)
  @ApiProperty({ enum: METRIC_NAMES })
  metric: string;

  /** One group of `groupBy`: its key, `none` for the group without one. */
  @Optional()
  @Text(60)
  key?: string;

  @PageCursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}
