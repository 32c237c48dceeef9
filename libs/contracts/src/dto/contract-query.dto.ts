import { SECTORS } from '@taproot/leads';
import { AnyOf, Day, ListQuery, Optional, type ExportFormat } from '@taproot/platform';
import { IsIn } from 'class-validator';
import {
  CONTRACT_KINDS,
  CONTRACT_STATUSES,
  SITE_CLASSES,
  type ContractKind,
  type ContractStatus,
} from '../contract.entity.js';

export class ContractFilters extends ListQuery {
  @AnyOf(CONTRACT_KINDS)
  kind?: ContractKind[];

  @AnyOf(CONTRACT_STATUSES)
  status?: ContractStatus[];

  /** Shares in it. */
  @AnyOf('ids')
  teamId?: string[];

  @AnyOf('ids')
  leadId?: string[];

  @AnyOf('ids')
  enterpriseId?: string[];

  @AnyOf('ids')
  districtId?: string[];

  @AnyOf(SECTORS)
  sector?: string[];

  @AnyOf(SITE_CLASSES)
  siteClass?: string[];

  @AnyOf(['evidence', 'import'])
  basis?: string[];

  /** Signed on or after this day, as far as the date can tell. */
  @Optional()
  @Day()
  signedFrom?: string;

  /** Signed by this day for certain. */
  @Optional()
  @Day()
  signedTo?: string;
}

export class ContractExportQuery extends ContractFilters {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}
