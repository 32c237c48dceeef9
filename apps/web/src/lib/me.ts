import { useAnswer, type Me, type OrgUnit, type Role } from './api';

export function useMe() {
  return useAnswer('/me', {}, { staleTime: 300_000 });
}

export const hasRole = (me: Me | undefined, ...roles: Role[]): boolean =>
  me?.roles.some(({ role }) => roles.includes(role)) ?? false;

/** What the page offers; the API has the last word on each. */
export const may = {
  logVisit: (me?: Me) => hasRole(me, 'team-member', 'team-leader'),
  fileLead: (me?: Me) => me !== undefined && !hasRole(me, 'system-admin', 'security-admin', 'auditor'),
  workOnLead: (me: Me | undefined, ownerTeamId: string) =>
    hasRole(me, 'command-staff') || me?.roles.some((r) => r.role === 'team-leader' && r.orgUnitId === ownerTeamId) === true,
  addTarget: (me?: Me) => hasRole(me, 'team-member', 'team-leader', 'command-staff'),
  runKpi: (me?: Me) => hasRole(me, 'command-staff'),
  import: (me?: Me) => hasRole(me, 'command-staff', 'verifier'),
  seeRecords: (me?: Me) => me !== undefined && !hasRole(me, 'system-admin', 'security-admin'),
};

/** The teams of the city, by tree order. */
export function useTeams() {
  const units = useAnswer('/org-units', { query: { limit: 200 } }, { staleTime: 300_000 });
  const teams = (units.data?.items ?? []).filter((unit) => unit.kind === 'team' || unit.kind === 'department');
  return { ...units, teams };
}

/** Teams in which the reader may write visits. */
export function ownTeams(me: Me | undefined, units: readonly OrgUnit[]): OrgUnit[] {
  const ids = new Set(me?.roles.filter((r) => r.role === 'team-member' || r.role === 'team-leader').map((r) => r.orgUnitId));
  return units.filter((unit) => ids.has(unit.id));
}
