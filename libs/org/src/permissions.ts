import type { Role } from '@taproot/kernel';

const CITY: Role[] = ['command-leader', 'command-staff', 'verifier', 'auditor'];
const TEAM: Role[] = ['team-leader', 'team-member'];
const INTERNAL: Role[] = [
  ...CITY,
  ...TEAM,
  'department-officer',
  'district-reception',
  'system-admin',
  'security-admin',
];
const FILERS: Role[] = [
  'command-leader',
  'command-staff',
  'verifier',
  ...TEAM,
  'department-officer',
  'district-reception',
  'intermediary',
];
const EVERYONE: Role[] = [...INTERNAL, 'intermediary'];
const WORKERS: Role[] = [...CITY, ...TEAM, 'department-officer', 'district-reception', 'intermediary'];

/** Who may do what: the one table behind every guard. Scope and two-person rules narrow it further. */
export const PERMISSIONS: Record<string, readonly Role[]> = {
  'me:read': EVERYONE,
  'org:read': INTERNAL,
  'org:manage': ['system-admin'],
  'user:manage': ['system-admin'],
  'grant:manage': ['security-admin'],
  'audit:read': ['auditor', 'security-admin'],

  'file:store': FILERS,
  'file:read': EVERYONE,

  'enterprise:read': INTERNAL,
  'enterprise:register': FILERS.filter((role) => role !== 'intermediary'),
  'enterprise:change': ['command-staff', ...TEAM],

  'lead:read': WORKERS,
  'lead:trace': WORKERS.filter((role) => role !== 'intermediary'),
  'lead:file': FILERS,
  'lead:change': ['command-staff', ...TEAM],
  'lead:decide': ['command-staff', 'team-leader'],
  'first-report:dispute': ['command-staff', ...TEAM],
  'first-report:rule': ['command-staff', 'verifier', 'command-leader'],

  'admission:read': WORKERS.filter((role) => role !== 'intermediary'),
  'admission:review': ['command-staff', 'verifier'],

  'campaign:read': INTERNAL,
  'campaign:manage': ['command-staff'],
  'target:list': ['command-staff', ...TEAM],

  'survey:read': [...CITY, ...TEAM, 'department-officer', 'district-reception'],
  'survey:manage': ['command-staff'],

  'target-plan:read': [...CITY, ...TEAM, 'department-officer', 'district-reception'],
  'target-plan:set': ['command-staff'],

  'visit:read': WORKERS,
  'visit:log': TEAM,
  'visit:change': TEAM,

  'contract:read': WORKERS.filter((role) => role !== 'intermediary'),
  'contract:claim': TEAM,
  'contract:verify': ['verifier'],
  'contract:end': ['command-staff'],
  'contract:amend': ['command-staff', ...TEAM],
  'contract:approve': ['command-staff', 'verifier', 'command-leader'],
  'period:read': INTERNAL,
  'period:lock': ['command-staff', 'verifier', 'command-leader'],
  'claim:read': CITY,
  'claim:decide': ['command-staff', 'verifier', 'command-leader'],
  'task:read': [...CITY, ...TEAM, 'department-officer', 'district-reception'],
  'task:file': ['command-staff', ...TEAM],
  'task:act': ['department-officer'],
  'task:settle': ['command-staff', ...TEAM],
  'escalation:read': [...CITY, ...TEAM, 'department-officer', 'district-reception'],
  'escalation:raise': ['command-staff', ...TEAM],
  'escalation:decide': ['command-leader'],
  'escalation:answer': ['department-officer'],
  'escalation:close': ['command-leader', 'command-staff'],
  'calendar:read': EVERYONE,
  'calendar:manage': ['system-admin'],

  'project:read': WORKERS.filter((role) => role !== 'intermediary'),
  'project:work': TEAM,
  'project:pause': ['command-staff', 'team-leader'],
  'project:terminate': ['command-staff'],
  'project:expand': ['command-staff', ...TEAM],
  'milestone:claim': TEAM,
  'milestone:verify': ['verifier'],

  'kpi:read': [...CITY, ...TEAM, 'department-officer'],
  'kpi:run': ['command-staff'],
  'kpi:publish': ['command-staff', 'verifier', 'command-leader'],

  'dashboard:read': [...CITY, ...TEAM, 'department-officer', 'district-reception'],

  'import:run': ['command-staff', 'verifier'],
  'ledger:read': CITY,
};

/** Roles that see the whole city, confidential leads included. */
export const CITY_WIDE: readonly Role[] = CITY;

export function permissionsOf(roles: readonly Role[]): Set<string> {
  const held = Object.entries(PERMISSIONS).filter(([, holders]) =>
    holders.some((role) => roles.includes(role)),
  );
  return new Set(held.map(([permission]) => permission));
}
