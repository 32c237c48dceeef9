import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import type { IndicatorParams, PerTeam, SchemeParams, SiteClass } from '@taproot/kpi-formulas';
import { TEAM_CATEGORIES, type TeamCategory } from '@taproot/org';
import {
  Amount,
  AnyOf,
  Day,
  Instant,
  Like,
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
  IsOptional,
  Max,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';

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

/** A whole number of months. */
function Months(): PropertyDecorator {
  return applyDecorators(Optional(), IsInt(), Min(1), Max(120));
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

  @Like(DECIMAL, '62.5')
  floor: string;

  @Like(DECIMAL, '62.5')
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

class StandardMonthsDto implements Partial<Record<SiteClass, number>> {
  @Months()
  leased?: number;

  @Months()
  land?: number;

  @Months()
  heavy?: number;
}

class SchemeParamsDto implements SchemeParams {
  /** Weight that must be left for a score to be one. */
  @Optional()
  @IsNumber({ maxDecimalPlaces: 4 })
  @Min(0)
  @Max(100)
  minWeight?: number;

  /** Contracts below it are in no rate, in CNY; 100000000.00 unless said. */
  @Optional()
  @Amount()
  minContractAmount?: string;

  /** Imported contracts and milestones count without a verifier's confirmation. */
  @Optional()
  @IsBoolean()
  countImported?: boolean;

  /** Years of signing a rate looks at, the period's own the last of them; 3 unless said. */
  @Optional()
  @IsInt()
  @Min(1)
  @Max(30)
  cohortYears?: number;

  /** Months from signing by which a start is due: 6 leased, 12 land, 18 heavy unless said. */
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => StandardMonthsDto)
  standardMonths?: StandardMonthsDto;
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
