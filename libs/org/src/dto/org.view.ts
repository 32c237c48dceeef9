import { ApiProperty } from '@nestjs/swagger';
import { ROLES, type Role } from '@taproot/kernel';
import { RecordView } from '@taproot/platform';
import { TEAM_CATEGORIES, UNIT_KINDS, type TeamCategory, type UnitKind } from '../org-unit.entity.js';

export class OrgUnitView extends RecordView {
  code: string;
  name: string;
  @ApiProperty({ enum: UNIT_KINDS })
  kind: UnitKind;
  @ApiProperty({ enum: TEAM_CATEGORIES, nullable: true })
  category: TeamCategory | null;
  parentId: string | null;
}

export class RoleView {
  @ApiProperty({ enum: ROLES })
  role: Role;
  orgUnitId: string;
  orgUnitName?: string;
  from?: string | null;
  to?: string | null;
  deputyFor?: string | null;
}

export class UserView extends RecordView {
  username: string;
  displayName: string;
  disabled: boolean;
  roles: RoleView[];
}

export class UnitNameView {
  id: string;
  code: string;
  name: string;
  category: string | null;
}

export class ScopesView {
  /** Sees the whole city. */
  city: boolean;
  orgUnitIds: string[];
}

export class MeView {
  id: string;
  displayName: string;
  roles: RoleView[];
  /** The units the caller holds a role in. */
  units: UnitNameView[];
  /** To whom a caller who does not read the tree files a lead: the command center; empty for the others. */
  filesTo: UnitNameView[];
  scopes: ScopesView;
  permissions: string[];
}

export class DemoAccountView {
  username: string;
  displayName: string;
  @ApiProperty({ enum: ROLES })
  role: Role;
  unit: string;
}

export class DemoView {
  password: string;
  accounts: DemoAccountView[];
}

export class SignedInUserView {
  id: string;
  username: string;
  displayName: string;
}

export class SessionView {
  accessToken: string;
  /** Seconds. */
  expiresIn: number;
  user: SignedInUserView;
}
