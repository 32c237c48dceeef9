import { ApiProperty } from '@nestjs/swagger';
import { TEAM_CATEGORIES, type TeamCategory } from '@taproot/org';
import { AnyOf, Day, Instant, ListQuery, Optional, PageQuery, Text } from '@taproot/platform';
import { ArrayMinSize, ArrayUnique, IsArray, IsIn } from 'class-validator';
import { RUN_STATUSES, type RunStatus } from './kpi-run.entity.js';

export class OrderRunDto {
  /** `2026`, `2026-Q2` or `2026-06`. */
  @Text(7)
  period: string;

  @Day()
  asOf: string;

  /** What had been recorded by then; now unless said. */
  @Optional()
  @Instant()
  knownAt?: string;

  /** All that have a published scheme unless said. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(TEAM_CATEGORIES, { each: true })
  @ApiProperty({ enum: TEAM_CATEGORIES, isArray: true, required: false })
  categories?: TeamCategory[];
}

export class RunFilters extends ListQuery {
  /** Simulations are shown to the command center only. */
  @AnyOf(['ordered', 'simulation'])
  kind?: ('ordered' | 'simulation')[];

  @AnyOf(RUN_STATUSES)
  status?: RunStatus[];

  @Optional()
  @Text(7)
  period?: string;
}

export class ScorecardFilters extends ListQuery {
  @AnyOf(TEAM_CATEGORIES)
  category?: TeamCategory[];

  @AnyOf('ids')
  teamId?: string[];
}

export class RecordsQuery extends PageQuery {}

export class RestatementFilters extends ListQuery {
  @Optional()
  @Text(7)
  period?: string;
}
