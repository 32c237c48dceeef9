import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS, type EvidenceKind } from '@taproot/kernel';
import { SECTORS } from '@taproot/leads';
import { Amount, Clearable, Currency, DateText, Day, Like, Optional, Percent, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { CONTRACT_KINDS, SITE_CLASSES, type ContractKind, type SiteClass } from '../contract.entity.js';

export class CreditDto {
  @IsUUID()
  teamId: string;

  @Percent()
  percent: string;
}

export class FundDto {
  @Day()
  dueOn: string;

  /** In the contract's currency. */
  @Amount()
  amount: string;
}

/** Dates a stage shall be reached by, and money by day. What is not named stays as it was. */
export class PlanDto {
  @Clearable()
  @DateText()
  performingOn?: string | null;

  @Clearable()
  @DateText()
  groundbreakingOn?: string | null;

  @Clearable()
  @DateText()
  completionOn?: string | null;

  @Clearable()
  @DateText()
  commissioningOn?: string | null;

  @Clearable()
  @DateText()
  capacityAttainmentOn?: string | null;

  @Optional()
  @IsArray()
  @ArrayMaxSize(100)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => FundDto)
  funds?: FundDto[];
}

export class EvidenceDto {
  @IsUUID()
  fileId: string;

  @IsIn(EVIDENCE_KINDS)
  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;
}

/** A positive decimal without sign or exponent. */
export const DECIMAL = /^(?!0+(\.0+)?$)\d{1,12}(\.\d{1,8})?$/;

/** What may be said of a contract when it is drafted, and corrected until it is verified. */
class ContractContent {
  @Clearable()
  @IsUUID()
  leadId?: string | null;

  @Clearable()
  @IsUUID()
  districtId?: string | null;

  /** How the land or plant is held; unsaid reads as leased. */
  @Clearable()
  @IsIn(SITE_CLASSES)
  @ApiProperty({ enum: SITE_CLASSES, required: false, nullable: true })
  siteClass?: SiteClass | null;

  /** Whole units of `currency`. */
  @Clearable()
  @Amount()
  amount?: string | null;

  /** CNY of one unit of a foreign currency. */
  @Clearable()
  @Like(DECIMAL, '62.5')
  fxRate?: string | null;

  @Clearable()
  @Day()
  fxDate?: string | null;

  @Optional()
  @IsObject()
  @ValidateNested()
  @Type(() => PlanDto)
  plan?: PlanDto;

  /** In `capacityUnit` a year. */
  @Clearable()
  @Like(DECIMAL, '62.5')
  designCapacity?: string | null;

  @Clearable()
  @Text(40)
  capacityUnit?: string | null;
}

export class DraftContractDto extends ContractContent {
  @IsIn(CONTRACT_KINDS)
  @ApiProperty({ enum: CONTRACT_KINDS })
  kind: ContractKind;

  @Text(200)
  title: string;

  @IsUUID()
  enterpriseId: string;

  @IsIn(SECTORS)
  @ApiProperty({ enum: SECTORS })
  sector: string;

  @DateText()
  signedOn: string;

  /** CNY unless said. */
  @Optional()
  @Currency()
  currency?: string;

  /** Shares of the teams; they add up to 100. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CreditDto)
  credits: CreditDto[];

  @Optional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  evidence?: EvidenceDto[];
}

export class CorrectContractDto extends ContractContent {
  @Optional()
  @IsIn(CONTRACT_KINDS)
  @ApiProperty({ enum: CONTRACT_KINDS })
  kind?: ContractKind;

  @Optional()
  @Text(200)
  title?: string;

  @Optional()
  @IsUUID()
  enterpriseId?: string;

  @Optional()
  @IsIn(SECTORS)
  @ApiProperty({ enum: SECTORS })
  sector?: string;

  @Optional()
  @DateText()
  signedOn?: string;

  @Optional()
  @Currency()
  currency?: string;

  /** All of them anew. */
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => CreditDto)
  credits?: CreditDto[];

  /** Why, for the history. */
  @Optional()
  @Text(2000)
  reason?: string;
}

export class AddEvidenceDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => EvidenceDto)
  evidence: EvidenceDto[];
}
