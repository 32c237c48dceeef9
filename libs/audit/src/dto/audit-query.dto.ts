import { DayOrInstant, ListQuery, Optional, Text, AnyOf, type ExportFormat } from '@taproot/platform';
import { IsIn } from 'class-validator';

export class AuditListQuery extends ListQuery {
  /** As in the answers: visit, lead, user, org-unit. */
  @Optional()
  @Text(60)
  recordType?: string;

  @AnyOf('ids')
  recordId?: string[];

  @AnyOf('ids')
  actorId?: string[];

  /** First day of the city, or instant; inclusive. */
  @Optional()
  @DayOrInstant()
  from?: string;

  /** Last day of the city, or instant; inclusive. */
  @Optional()
  @DayOrInstant()
  to?: string;
}

export class AuditExportQuery extends AuditListQuery {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}
