export const ROLES = [
  'command-leader',
  'command-staff',
  'verifier',
  'team-leader',
  'team-member',
  'department-officer',
  'district-reception',
  'intermediary',
  'system-admin',
  'security-admin',
  'auditor',
] as const;
export type Role = (typeof ROLES)[number];

/** A role held today in one unit; `deputyFor` names the person whose role it is (AB岗). */
export interface Grant {
  role: Role;
  orgUnitId: string;
  deputyFor?: string;
}

/** Who acts, with what they may do and see at this moment. The explicit first argument of every command and query. */
export interface Actor {
  userId: string;
  displayName: string;
  grants: readonly Grant[];
  permissions: ReadonlySet<string>;
  /** Units the actor holds a role in. */
  unitIds: readonly string[];
  /** Those units and everything below them. */
  visibleUnitIds: readonly string[];
  /** Sees every record of the city, confidential ones included. */
  seesCity: boolean;
}

export function hasRole(actor: Actor, role: Role, orgUnitId?: string): boolean {
  return actor.grants.some((g) => g.role === role && (orgUnitId === undefined || g.orgUnitId === orgUnitId));
}
