import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { IndicatorParams, PerTeam } from '@taproot/kpi-formulas';
import { TEAM_CATEGORIES, type TeamCategory } from '@taproot/org';
import {
  Amount,
  AnyOf,
  Day,
  Instant,
  ListQuery,
  Optional,
  Percent,
  RecordView,
  Text,
} from '@taproot/platform';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  Matches,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { SchemeParams } from './kpi-scheme.entity.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DECIMAL = /^-?\d{1,9}(\.\d{1,6})?$/;

/** `{ default: n, "<orgUnitId>": n }`. */
function NumberPerTeam(): PropertyDecorator {
  const validate = (value: unknown) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).length <= 5000 &&
    Object.entries(value).every(
      ([key, n]) => (key === 'default' || UUID.test(key)) && typeof n === 'number' && n <= 1e6,
    );
  return applyDecorators(
    ValidateBy({ name: 'isNumberPerTeam', validator: { validate, defaultMessage: () => 'isNumberPerTeam' } }),
    ApiProperty({ type: 'object', additionalProperties: { type: 'integer' }, example: { default: 24 } }),
  );
}

class IndicatorParamsDto implements IndicatorParams {
  @Optional()
  @NumberPerTeam()
  r?: PerTeam;

  @Optional()
  @NumberPerTeam()
  quota?: PerTeam;

  /** The city's rate a rate is shrunk to. */
  @Optional()
  @Percent()
  prior?: string;
}

class SchemeIndicatorDto {
  @Text(60)
  code: string;

  @Matches(DECIMAL)
  floor: string;

  @Matches(DECIMAL)
  target: string;

  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(100)
  weight: number;

  @IsObject()
  @ValidateNested()
  @Type(() => IndicatorParamsDto)
  params: IndicatorParamsDto = {};
}

class SchemeParamsDto implements SchemeParams {
  /** Weight that must be left for a score to be one. */
  @Optional()
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(100)
  minWeight?: number;

  @Optional()
  @Amount()
  minContractAmount?: string;

  @Optional()
  @IsBoolean()
  countImported?: boolean;
}

export class ProposeSchemeDto {
  @IsIn(TEAM_CATEGORIES)
  @ApiProperty({ enum: TEAM_CATEGORIES })
  category: TeamCategory;

  @IsInt()
  @Min(1900)
  @Max(2199)
  year: number;

  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(40)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => SchemeIndicatorDto)
  indicators: SchemeIndicatorDto[];

  @IsObject()
  @ValidateNested()
  @Type(() => SchemeParamsDto)
  params: SchemeParamsDto = {};
}

/** What the scheme would have said; the whole of its year up to today unless said. */
export class SimulateSchemeDto {
  @Optional()
  @Text(7)
  period?: string;

  @Optional()
  @Day()
  asOf?: string;

  @Optional()
  @Instant()
  knownAt?: string;
}

export class SchemeFilters extends ListQuery {
  @AnyOf(TEAM_CATEGORIES)
  category?: TeamCategory[];

  @Optional()
  @Type(() => Number)
  @IsInt()
  @Min(1900)
  @Max(2199)
  year?: number;

  @Optional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  published?: boolean;
}

export class SchemeView extends RecordView {
  @ApiProperty({ enum: TEAM_CATEGORIES })
  category: TeamCategory;
  year: number;
  revision: number;
  indicators: SchemeIndicatorDto[];
  params: SchemeParamsDto;
  publishedAt: string | null;
  /** A user's id. */
  publishedBy: string | null;
  /** The revision that runs of its year take now. */
  inForce?: boolean;
}
