import { AnyOf, Clearable, ListQuery, Text, type ExportFormat } from '@taproot/platform';
import { IsIn, IsUUID } from 'class-validator';

export class ListTargetDto {
  @IsUUID()
  campaignId: string;

  @IsUUID()
  teamId: string;

  @Clearable()
  @IsUUID()
  enterpriseId?: string | null;

  /** Where there is no enterprise record: its name. */
  @Clearable()
  @Text(200)
  name?: string | null;

  /** The link of an industry chain it would fill. */
  @Clearable()
  @Text(120)
  chainNode?: string | null;

  @Text(2000)
  reason: string;
}

export class TargetFilters extends ListQuery {
  @AnyOf('ids')
  campaignId?: string[];

  @AnyOf('ids')
  teamId?: string[];

  @AnyOf('ids')
  enterpriseId?: string[];
}

export class TargetExportQuery extends TargetFilters {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}
