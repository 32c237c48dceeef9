import { useAnswer, type Lead, type Me, type OrgUnit, type Role } from './api';

export function useMe() {
  return useAnswer('/me', {}, { staleTime: 300_000, keep: true });
}

const can = (me: Me | undefined, permission: string): boolean =>
  me?.permissions.includes(permission) ?? false;

const TEAM_ROLES: ReadonlySet<Role> = new Set(['team-member', 'team-leader']);

/** What the page offers; the API has the last word on each. */
export const may = {
  readUnits: (me?: Me) => can(me, 'org:read'),
  readLeads: (me?: Me) => can(me, 'lead:read'),
  traceLead: (me?: Me) => can(me, 'lead:trace'),
  fileLead: (me?: Me) => can(me, 'lead:file'),
  /** Those who work in a team it belongs to, and command-center staff. */
  changeLead: (me: Me | undefined, lead: Lead) =>
    can(me, 'lead:change') &&
    me?.roles.some(
      ({ role, orgUnitId }) =>
        role === 'command-staff' ||
        (TEAM_ROLES.has(role) && [lead.ownerTeamId, lead.introducerTeamId].includes(orgUnitId)),
    ) === true,
  /** The leader of the owning team, or command-center staff. */
  decideLead: (me: Me | undefined, ownerTeamId: string | null) =>
    me?.roles.some(
      ({ role, orgUnitId }) =>
        role === 'command-staff' || (role === 'team-leader' && orgUnitId === ownerTeamId),
    ) === true,
  disputeReports: (me?: Me) => can(me, 'first-report:dispute'),
  ruleReports: (me?: Me) => can(me, 'first-report:rule'),
  readVisits: (me?: Me) => can(me, 'visit:read'),
  logVisit: (me?: Me) => can(me, 'visit:log'),
  readEnterprises: (me?: Me) => can(me, 'enterprise:read'),
  readTargets: (me?: Me) => can(me, 'campaign:read'),
  manageCampaigns: (me?: Me) => can(me, 'campaign:manage'),
  listTarget: (me?: Me) => can(me, 'target:list'),
  readContracts: (me?: Me) => can(me, 'contract:read'),
  claimContract: (me?: Me) => can(me, 'contract:claim'),
  verify: (me?: Me) => can(me, 'contract:verify'),
  endContracts: (me?: Me) => can(me, 'contract:end'),
  amendContract: (me?: Me) => can(me, 'contract:amend'),
  approveAmendments: (me?: Me) => can(me, 'contract:approve'),
  decideClaims: (me?: Me) => can(me, 'claim:decide'),
  readProjects: (me?: Me) => can(me, 'project:read'),
  claimMilestones: (me?: Me) => can(me, 'milestone:claim'),
  reportProjects: (me?: Me) => can(me, 'project:work'),
  pauseProjects: (me?: Me) => can(me, 'project:pause'),
  askForHelp: (me?: Me) => can(me, 'task:file'),
  readTasks: (me?: Me) => can(me, 'task:read'),
  readEscalations: (me?: Me) => can(me, 'escalation:read'),
  escalate: (me?: Me) => can(me, 'escalation:raise'),
  decideEscalation: (me?: Me) => can(me, 'escalation:decide'),
  closeEscalation: (me?: Me) => can(me, 'escalation:close'),
  readGoals: (me?: Me) => can(me, 'target-plan:read'),
  setGoals: (me?: Me) => can(me, 'target-plan:set'),
  readSurveys: (me?: Me) => can(me, 'survey:read'),
  manageSurveys: (me?: Me) => can(me, 'survey:manage'),
  readAdmission: (me?: Me) => can(me, 'admission:read'),
  recordAdmission: (me?: Me) => can(me, 'admission:review'),
  seeCity: (me?: Me) => me?.scopes.city === true,
  /** The department's own people, and those who see the city. */
  readDepartment: (me: Me | undefined, id: string) =>
    can(me, 'dashboard:read') &&
    (me?.scopes.city === true || me?.roles.some(({ orgUnitId }) => orgUnitId === id) === true),
  readDashboards: (me?: Me) => can(me, 'dashboard:read'),
  readLedgers: (me?: Me) => can(me, 'ledger:read'),
  readKpi: (me?: Me) => can(me, 'kpi:read'),
  runKpi: (me?: Me) => can(me, 'kpi:run'),
  import: (me?: Me) => can(me, 'import:run'),
};

/** The teams of the city, by tree order. */
export function useTeams() {
  const { data: me } = useMe();
  const units = useAnswer(
    '/org-units',
    { query: { limit: 200 } },
    { staleTime: 300_000, keep: true, enabled: may.readUnits(me) },
  );
  const teams = (units.data?.items ?? []).filter(
    (unit) => unit.kind === 'team' || unit.kind === 'department',
  );
  return { ...units, teams };
}

/** Teams in which the reader may write visits. */
export function ownTeams(me: Me | undefined, units: readonly OrgUnit[]): OrgUnit[] {
  const ids = new Set(me?.roles.filter((r) => TEAM_ROLES.has(r.role)).map((r) => r.orgUnitId));
  return units.filter((unit) => ids.has(unit.id));
}
