import { ApiProperty } from '@nestjs/swagger';
import { Period } from '@taproot/kernel';
import { PageCursor, PageLimit, Optional, Text, ViewQuery } from '@taproot/platform';
import { IsIn } from 'class-validator';
import { DEPARTMENT_FIGURES, type DepartmentFigure } from './department-figures.rules.js';

export class DepartmentQuery extends ViewQuery {
  /** `2026`, `2026-Q2` or `2026-06`; the year of the as-of day without it. */
  @Optional()
  @Text(7)
  period?: string;

  periodAt(asOf: string): Period {
    return Period.parse(this.period ?? asOf.slice(0, 4));
  }
}

export class DepartmentRecordsQuery extends DepartmentQuery {
  @IsIn(DEPARTMENT_FIGURES)
  @ApiProperty({ enum: DEPARTMENT_FIGURES })
  figure: DepartmentFigure;

  /** Requests of that kind only; `none` for those without one. */
  @Optional()
  @Text(100)
  requestKind?: string;

  @PageCursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}
