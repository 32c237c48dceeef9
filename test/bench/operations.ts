import { AS_OF, KNOWN_AT } from './lifecycle-floor.js';
import type { BenchRequest } from './load.js';
import type { Drawn, SampleUser } from './sample.js';

export interface Operation {
  name: string;
  /** The share of the floor's throughput it shall reach. */
  wanted: number;
  reads: boolean;
  /** Asked by the command center's staff, who see the whole city; by a member of a team unless said. */
  byStaff?: boolean;
  /** How many ask at once; 32 unless said. Half a second of CPU each would fill every second with a handful. */
  connections?: number;
  floor(drawn: Drawn & { key: string }, user: SampleUser): BenchRequest;
  api(drawn: Drawn & { key: string }, user: SampleUser): BenchRequest;
}

/** The operations: what a request is on the floor and on the API. */
export const OPERATIONS: Operation[] = [
  {
    name: 'list of 50 leads',
    wanted: 0.75,
    reads: true,
    floor: ({ list }) => ({ path: `/leads?ownerTeamId=${list.teamId}&stage=${list.stage}` }),
    api: ({ list }) => ({
      path: `/leads?ownerTeamId=${list.teamId}&stage=${list.stage}&sort=-updatedAt&limit=50`,
    }),
  },
  {
    name: 'lead with 20 visits',
    wanted: 0.7,
    reads: true,
    floor: ({ leadId }) => ({ path: `/leads/${leadId}` }),
    api: ({ leadId }) => ({ path: `/leads/${leadId}/visits?limit=20` }),
  },
  {
    name: 'enterprises by name',
    wanted: 0.85,
    reads: true,
    floor: ({ part }) => ({ path: `/enterprises?q=${encodeURIComponent(part)}` }),
    api: ({ part }) => ({ path: `/enterprises?q=${encodeURIComponent(part)}&limit=50` }),
  },
  {
    name: 'log a visit',
    wanted: 0.35,
    reads: false,
    floor: ({ enterpriseId, key }, { userId, teamId }) => ({
      path: '/visits',
      body: { ...visit(enterpriseId, teamId), by: userId, key },
    }),
    api: ({ enterpriseId, key }, { userId, teamId }) => ({
      path: '/visits',
      body: { ...visit(enterpriseId, teamId), hosts: [userId] },
      headers: { 'idempotency-key': key },
    }),
  },
  {
    name: 'projects of a team',
    wanted: 0.7,
    reads: true,
    byStaff: true,
    floor: ({ projectTeamId }) => ({ path: `/projects?teamId=${projectTeamId}` }),
    api: ({ projectTeamId }) => ({ path: `/projects?teamId=${projectTeamId}&limit=50` }),
  },
  {
    name: 'project page',
    wanted: 0.7,
    reads: true,
    byStaff: true,
    floor: ({ projectId }) => ({ path: `/projects/${projectId}` }),
    api: ({ projectId }) => ({ path: `/projects/${projectId}` }),
  },
  {
    name: 'lifecycle of a year',
    wanted: 0.9,
    reads: true,
    byStaff: true,
    connections: 4,
    floor: ({ year }) => ({ path: `/lifecycle?period=${year}&asOf=${AS_OF}` }),
    api: ({ year }) => ({ path: `/dashboards/lifecycle?groupBy=team&period=${year}&asOf=${AS_OF}` }),
  },
  {
    name: 'lifecycle as known then',
    wanted: 0.9,
    reads: true,
    byStaff: true,
    connections: 4,
    floor: ({ year }) => ({ path: `/lifecycle?period=${year}&asOf=${AS_OF}&knownAt=${KNOWN_AT}` }),
    api: ({ year }) => ({
      path: `/dashboards/lifecycle?groupBy=team&period=${year}&asOf=${AS_OF}&knownAt=${KNOWN_AT}`,
    }),
  },
];

function visit(enterpriseId: string, teamId: string) {
  return {
    kind: 'outgoing',
    enterpriseId,
    teamId,
    occurredOn: '2026-05-20',
    counterparts: [{ name: '王建国', title: '总经理', seniority: 'decision-maker' }],
    needs: '标准厂房两万平米，双回路供电',
    nextStep: { what: '送土地方案', dueOn: '2026-06-03' },
  };
}
