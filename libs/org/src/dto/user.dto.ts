import { ROLES, type Role } from '@taproot/kernel';
import { AnyOf, Clearable, Day, Like, ListQuery, Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsObject,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';

export class RoleDto {
  @IsIn(ROLES)
  role: Role;

  @IsUUID()
  orgUnitId: string;

  @Clearable()
  @Day()
  from?: string | null;

  @Clearable()
  @Day()
  to?: string | null;

  /** The person this one deputises for (AB岗). */
  @Clearable()
  @IsUUID()
  deputyFor?: string | null;
}

export class CreateUserDto {
  @Text(60)
  @Like(/^[\p{L}\p{N}._-]+$/u, 'wang.li')
  username: string;

  @Text(60)
  displayName: string;

  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => RoleDto)
  roles: RoleDto[];

  @Optional()
  @IsString()
  @MinLength(10)
  @MaxLength(200)
  password?: string;
}

export class ChangeUserDto {
  @Optional()
  @Text(60)
  displayName?: string;

  @Optional()
  @IsBoolean()
  disabled?: boolean;
}

export class ReplaceRolesDto {
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => RoleDto)
  roles: RoleDto[];
}

export class UserListQuery extends ListQuery {
  @AnyOf('ids')
  orgUnitId?: string[];
}
