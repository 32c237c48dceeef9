import { applyDecorators } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { Optional, Text } from '../http/fields.js';

/** How many a page has. */
export function PageLimit(): PropertyDecorator {
  return applyDecorators(
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(200),
    ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: 200, default: 50 }),
  );
}

/** Where the page before ended. */
export function PageCursor(): PropertyDecorator {
  return applyDecorators(Optional(), Text(600));
}

/** Pages of what has no filters. */
export class PageQuery {
  @PageLimit()
  limit?: number;

  @PageCursor()
  cursor?: string;
}

/** The query every list takes; a capability adds its own filters. */
export class ListQuery extends PageQuery {
  /** A sortable field, `-` before it for descending. */
  @Optional()
  @Text(60)
  sort?: string;

  /** Words to look for. */
  @Optional()
  @Text(100)
  q?: string;

  /** Adds `total`. */
  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  @ApiPropertyOptional({ type: Boolean })
  count?: boolean;
}

/** A filter that may be repeated (any of): ids, or values of a fixed list. Always a list after this. */
export function AnyOf(values: 'ids' | readonly string[]): PropertyDecorator {
  const fits = values === 'ids' ? IsUUID(undefined, { each: true }) : IsIn(values, { each: true });
  const items = values === 'ids' ? { format: 'uuid' } : { enum: [...values] };
  return applyDecorators(
    Optional(),
    Transform(({ value }: { value: unknown }) =>
      value === undefined || Array.isArray(value) ? value : [value],
    ),
    fits,
    ArrayMaxSize(200),
    ApiProperty({ type: String, isArray: true, required: false, ...items }),
  );
}

/** Splits a list query into paging and the filters of its spec. */
export function pageRequest(query: ListQuery) {
  const { limit, cursor, sort, count, ...filters } = query;
  return { limit, cursor, sort, count, filters: { ...filters } as Record<string, unknown> };
}
