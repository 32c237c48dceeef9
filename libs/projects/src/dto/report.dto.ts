import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Amount, Clearable, Like, ListQuery, RecordView } from '@taproot/platform';
import { PickType } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';
import { BASES, type Basis } from '../milestones/milestone.entity.js';

/** A quantity as a decimal string, not negative, at most 15 digits before the point and 6 behind it. */
function Quantity(): PropertyDecorator {
  const pattern = String.raw`^\d{1,15}(\.\d{1,6})?$`;
  return applyDecorators(
    Like(new RegExp(pattern), '1200.5'),
    ApiProperty({ type: String, pattern, example: '1200.5' }),
  );
}

/** A month's own figures, not cumulative; money in the contract's currency, quantity in its `capacityUnit`. */
export class ReportFigures {
  @Clearable()
  @Amount()
  fundsInPlace?: string | null;

  @Clearable()
  @Amount()
  fixedAssetInvestment?: string | null;

  @Clearable()
  @Amount()
  outputValue?: string | null;

  @Clearable()
  @Quantity()
  outputQuantity?: string | null;

  @Clearable()
  @Amount()
  taxPaid?: string | null;

  @Clearable()
  @Quantity()
  energyTce?: string | null;

  @Clearable()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000_000, nullable: true })
  jobs?: number | null;
}

export class ReportMonthDto extends ReportFigures {
  @Like(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])$/, '2026-05')
  @ApiProperty({ type: String, pattern: String.raw`^(19|20|21)\d{2}-(0[1-9]|1[0-2])$`, example: '2026-05' })
  month: string;
}

export class CorrectReportDto extends ReportFigures {}

export class ReportsQuery extends PickType(ListQuery, ['limit', 'cursor', 'sort', 'count']) {}

export class ReportView extends RecordView {
  projectId: string;
  /** `2026-05`; a whole year, `2023`, from an import. */
  month: string;
  @ApiProperty({ enum: BASES })
  basis: Basis;
  fundsInPlace: string | null;
  fixedAssetInvestment: string | null;
  outputValue: string | null;
  outputQuantity: string | null;
  taxPaid: string | null;
  energyTce: string | null;
  @ApiProperty({ type: 'integer', nullable: true })
  jobs: number | null;
  createdByName: string;
}
