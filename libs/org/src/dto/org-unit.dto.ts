import { AnyOf, ListQuery, Optional, Text } from '@taproot/platform';
import { IsIn, IsUUID } from 'class-validator';
import { TEAM_CATEGORIES, UNIT_KINDS, type TeamCategory, type UnitKind } from '../org-unit.entity.js';

export class CreateOrgUnitDto {
  /** Unique, short: tf-1. */
  @Text(60)
  code: string;

  @Text(120)
  name: string;

  @IsIn(UNIT_KINDS)
  kind: UnitKind;

  @Optional()
  @IsIn(TEAM_CATEGORIES)
  category?: TeamCategory;

  @IsUUID()
  parentId: string;
}

export class ChangeOrgUnitDto {
  @Optional()
  @Text(120)
  name?: string;

  @Optional()
  @IsIn(TEAM_CATEGORIES)
  category?: TeamCategory;

  @Optional()
  @IsUUID()
  parentId?: string;
}

export class OrgUnitListQuery extends ListQuery {
  @AnyOf(UNIT_KINDS)
  kind?: UnitKind[];

  @AnyOf(TEAM_CATEGORIES)
  category?: TeamCategory[];

  @AnyOf('ids')
  parentId?: string[];
}
