import { OmitType } from '@nestjs/swagger';
import { Clearable, Optional, Text } from '@taproot/platform';
import { IsIn, IsUUID } from 'class-validator';
import { LEAD_STAGES, type LeadStage } from '../lead-stages.rules.js';
import { ChangeLeadDto, FileLeadDto } from './lead.dto.js';

/** A lead as a file brings it: the owner may be a team nobody knows. */
export class ImportedLeadDto extends OmitType(FileLeadDto, ['ownerTeamId']) {
  @Clearable()
  @IsUUID()
  ownerTeamId?: string | null;

  @Optional()
  @IsIn(LEAD_STAGES)
  stage?: LeadStage;

  @Clearable()
  @Text(120)
  contactName?: string | null;

  @Clearable()
  @Text(60)
  contactPhone?: string | null;
}

/** What a later file says of it. */
export class ReimportedLeadDto extends OmitType(ChangeLeadDto, ['ownerTeamId', 'reason']) {
  @Clearable()
  @IsUUID()
  ownerTeamId?: string | null;

  @Optional()
  @IsIn(LEAD_STAGES)
  stage?: LeadStage;

  @Clearable()
  @Text(120)
  contactName?: string | null;

  @Clearable()
  @Text(60)
  contactPhone?: string | null;
}
