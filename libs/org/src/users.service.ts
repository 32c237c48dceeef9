import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Commands, platformErrors, refuseOn, type Unit } from '@taproot/platform';
import { Actors } from './actors.js';
import type { ChangeUserDto, CreateUserDto, ReplaceRolesDto, RoleDto } from './dto/user.dto.js';
import { orgErrors } from './org.errors.js';
import { hashPassword } from './passwords.js';
import { RoleAssignment } from './role-assignment.entity.js';
import { User } from './user.entity.js';

@Injectable()
export class UsersService {
  constructor(
    private readonly commands: Commands,
    private readonly actors: Actors,
  ) {}

  /** An account; roles with it only from a caller who may also grant them. */
  async create(actor: Actor, input: CreateUserDto): Promise<{ id: string }> {
    if (input.roles.length > 0 && !actor.permissions.has('grant:manage'))
      throw orgErrors.notYourGrant().at('roles');
    const passwordHash = input.password === undefined ? null : await hashPassword(input.password);
    return this.commands.run(actor, (unit) => {
      const { username, displayName } = input;
      const user = Object.assign(new User(), { username, displayName, passwordHash, disabled: false });
      unit.add('user.created', user);
      for (const role of input.roles) grant(unit, user.id, role);
      const { id, createdAt, createdBy, updatedAt, version } = user;
      return {
        id,
        username,
        displayName,
        disabled: false,
        roles: input.roles,
        createdAt,
        createdBy,
        updatedAt,
        version,
      };
    });
  }

  async change(actor: Actor, id: string, input: ChangeUserDto, ifVersion: number): Promise<void> {
    await this.commands.run(actor, async (unit) => {
      const user = await unit.find(User, { id });
      if (!user) throw platformErrors.notFound();
      unit.change('user.changed', user, input, { ifVersion });
    });
    this.actors.forget();
  }

  /** The user's roles from now on: what is no longer named ends, what is new begins. Nobody's are their own to change. */
  async replaceRoles(actor: Actor, id: string, { roles }: ReplaceRolesDto, ifVersion: number): Promise<void> {
    if (id === actor.userId) throw orgErrors.ownRoles();
    await this.commands.run(actor, async (unit) => {
      const user = await unit.lock(User, id);
      if (!user) throw platformErrors.notFound();
      const held = await unit.findMany(RoleAssignment, { userId: id });
      const keep = held.filter((assignment) => roles.some((role) => sameRole(assignment, role)));
      for (const ended of held.filter((assignment) => !keep.includes(assignment)))
        unit.remove('role.ended', ended);
      await unit.flush();
      const fresh = roles.filter((role) => !keep.some((assignment) => sameRole(assignment, role)));
      for (const role of fresh) grant(unit, id, role);
      unit.touch('user.roles-replaced', user, { ifVersion });
    });
    this.actors.forget();
  }
}

function grant(unit: Unit, userId: string, { role, orgUnitId, from, to, deputyFor }: RoleDto): void {
  if (from && to && to < from) throw orgErrors.datesBackwards().at('roles');
  if (deputyFor === userId) throw orgErrors.deputyForSelf().at('roles');
  const dates = { fromOn: from ?? null, toOn: to ?? null };
  const assignment = { userId, role, orgUnitId, ...dates, deputyFor: deputyFor ?? null };
  unit.add('role.granted', Object.assign(new RoleAssignment(), assignment));
}

function sameRole(held: RoleAssignment, role: RoleDto): boolean {
  return (
    keyOf([held.role, held.orgUnitId, held.fromOn, held.toOn, held.deputyFor]) ===
    keyOf([role.role, role.orgUnitId, role.from, role.to, role.deputyFor])
  );
}

function keyOf(parts: (string | null | undefined)[]): string {
  return parts.map((part) => part ?? '').join('|');
}

refuseOn('users_username_key', () => orgErrors.usernameTaken().at('username'));
refuseOn('role_assignments_no_overlap', () => orgErrors.roleOverlaps().at('roles'));
refuseOn('role_assignments_org_unit_id_fkey', () => orgErrors.unitUnknown().at('roles'));
refuseOn('role_assignments_deputy_for_fkey', () => orgErrors.userUnknown().at('roles'));
