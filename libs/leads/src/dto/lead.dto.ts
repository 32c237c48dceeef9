import { ApiProperty } from '@nestjs/swagger';
import { Amount, Clearable, Currency, DateText, Optional, Percent, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsObject, IsUUID, ValidateNested } from 'class-validator';
import { SECTORS, SOURCE_CHANNELS, type Sector, type SourceChannel } from '../lead.entity.js';

export class ExpectedInvestmentDto {
  @Amount()
  amount: string;

  @Currency()
  currency: string;
}

/** What may be said of a lead when it is filed, and changed later. */
class LeadContent {
  @Clearable()
  @IsUUID()
  enterpriseId?: string | null;

  /** A code name will do; the enterprise can be identified later. */
  @Clearable()
  @Text(200)
  investorName?: string | null;

  /** Hides the lead from all but its teams and the city-wide roles. */
  @Optional()
  @IsBoolean()
  confidential?: boolean;

  @Clearable()
  @IsUUID()
  referredByEnterpriseId?: string | null;

  /** By default the filer's own unit, when another one owns the lead. */
  @Clearable()
  @IsUUID()
  introducerTeamId?: string | null;

  @Clearable()
  @IsUUID()
  districtId?: string | null;

  /** Today unless said. */
  @Clearable()
  @DateText()
  filedOn?: string | null;

  @Clearable()
  @IsObject()
  @ValidateNested()
  @Type(() => ExpectedInvestmentDto)
  expectedInvestment?: ExpectedInvestmentDto | null;

  @Clearable()
  @Percent()
  probability?: string | null;
}

export class FileLeadDto extends LeadContent {
  @Text(200)
  title: string;

  @IsIn(SECTORS)
  @ApiProperty({ enum: SECTORS })
  sector: Sector;

  @IsIn(SOURCE_CHANNELS)
  @ApiProperty({ enum: SOURCE_CHANNELS })
  sourceChannel: SourceChannel;

  @IsUUID()
  ownerTeamId: string;
}

export class ChangeLeadDto extends LeadContent {
  @Optional()
  @Text(200)
  title?: string;

  @Optional()
  @IsIn(SECTORS)
  @ApiProperty({ enum: SECTORS })
  sector?: Sector;

  @Optional()
  @IsIn(SOURCE_CHANNELS)
  @ApiProperty({ enum: SOURCE_CHANNELS })
  sourceChannel?: SourceChannel;

  @Optional()
  @IsUUID()
  ownerTeamId?: string;

  /** Why, for the history. */
  @Optional()
  @Text(2000)
  reason?: string;
}
