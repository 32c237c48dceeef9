import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Lists, pageRequest, RECORD_FIELDS, type ListSpec, type Scope } from '@taproot/platform';
import type { OrgUnitListQuery } from './dto/org-unit.dto.js';
import type { UserListQuery } from './dto/user.dto.js';

const everything: Scope = () => undefined;

/** Units and display names are readable by every internal role. */
@Injectable()
export class OrgQueries {
  constructor(private readonly lists: Lists) {}

  units(_actor: Actor, query: OrgUnitListQuery): Promise<string> {
    return this.lists.page(UNITS, pageRequest(query), everything);
  }

  unit(_actor: Actor, id: string): Promise<string> {
    return this.lists.one(UNITS, id, everything);
  }

  users(_actor: Actor, query: UserListQuery): Promise<string> {
    return this.lists.page(USERS, pageRequest(query), everything);
  }

  user(_actor: Actor, id: string): Promise<string> {
    return this.lists.one(USERS, id, everything);
  }
}

const UNITS: ListSpec = {
  name: 'org-units',
  from: 'org_units t',
  fields: {
    ...RECORD_FIELDS,
    code: 't.code',
    name: 't.name',
    kind: 't.kind',
    category: 't.category',
    parentId: 't.parent_id',
  },
  sorts: {
    code: { sql: 't.code', type: 'text' },
    name: { sql: 't.name', type: 'text' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  },
  defaultSort: 'code',
  filters: {
    kind: (p) => `t.kind = ANY(${p})`,
    category: (p) => `t.category = ANY(${p})`,
    parentId: (p) => `t.parent_id = ANY(${p}::uuid[])`,
    q: (p) => `(t.name ILIKE '%' || ${p} || '%' OR t.code ILIKE '%' || ${p} || '%')`,
  },
};

const ROLES = `(SELECT coalesce(json_agg(json_build_object('role', a.role, 'orgUnitId', a.org_unit_id, 'orgUnitName', o.name,
    'from', a.from_on, 'to', a.to_on, 'deputyFor', a.deputy_for) ORDER BY a.role), '[]')
  FROM role_assignments a JOIN org_units o ON o.id = a.org_unit_id WHERE a.user_id = t.id)`;

const USERS: ListSpec = {
  name: 'users',
  from: `users t`,
  fields: {
    ...RECORD_FIELDS,
    username: 't.username',
    displayName: 't.display_name',
    disabled: 't.disabled',
    roles: ROLES,
  },
  sorts: {
    username: { sql: 't.username', type: 'text' },
    displayName: { sql: 't.display_name', type: 'text' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  },
  defaultSort: 'username',
  filters: {
    orgUnitId: (p) =>
      `EXISTS (SELECT 1 FROM role_assignments a WHERE a.user_id = t.id AND a.org_unit_id = ANY(${p}::uuid[]))`,
    q: (p) => `(t.display_name ILIKE '%' || ${p} || '%' OR t.username ILIKE '%' || ${p} || '%')`,
  },
};
