import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { must, type ContractAnswer } from '../support/contracts.js';
import { ProjectDesk } from '../support/projects.js';
import { TestApi } from '../support/test-api.js';

const AMENDMENT = { effectiveOn: '2026-05-01', amount: '90000000.00', reason: '缩减' };
const YES = { decision: 'verified', reason: '材料齐全' };
const END = { occurredOn: '2026-06-01', reason: '投资方撤资' };

let api: TestApi;
let desk: ProjectDesk;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
});
afterAll(() => api.stop());

const performing = async () => desk.claimed((await desk.project()).id, 'performing', '2026-04-01');
const benefit = async () => desk.claimed((await desk.project()).id, 'benefit-attainment', '2026-04-01');

/** Each decides what only one can: who, where, what is said. */
const DECISIONS: [string, string, () => Promise<string>, object][] = [
  [
    'a submission',
    'tf1.member',
    async () => {
      const member = await api.as('tf1.member');
      const evidence = await desk.proofs(member, 'contract-text', 'legal-review');
      return `/contracts/${(await desk.draft({ evidence })).id}/submission`;
    },
    {},
  ],
  ['a verification', 'verifier', async () => `/contracts/${(await desk.submitted()).id}/verification`, YES],
  [
    'a rejection',
    'verifier',
    async () => `/contracts/${(await desk.submitted()).id}/verification`,
    { decision: 'rejected', reason: '材料不全' },
  ],
  [
    'a verification that signs a lead',
    'verifier',
    async () => {
      const lead = { title: '储能', sector: 'manufacturing', sourceChannel: 'visit', investorName: '恒能' };
      const filed = { ...lead, ownerTeamId: api.units['tf-1'] };
      const { id: leadId } = await must<{ id: string }>((await api.as('tf1.member')).post('/leads', filed));
      return `/contracts/${(await desk.submitted({ leadId })).id}/verification`;
    },
    YES,
  ],
  [
    'an approval of an amendment',
    'verifier',
    async () => `/contract-amendments/${(await desk.amendment(AMENDMENT)).id}/approval`,
    { decision: 'approved', reason: '同意' },
  ],
  ['an end', 'staff', async () => `/contracts/${(await desk.verified()).id}/termination`, END],
  ['a void', 'staff', async () => `/contracts/${(await desk.verified()).id}/void`, { reason: '重复录入' }],
  ['the end of a project', 'staff', async () => `/projects/${(await desk.project()).id}/termination`, END],
  ['a pause', 'staff', async () => `/projects/${(await desk.project()).id}/pause`, END],
  [
    'a verified milestone',
    'verifier',
    async () => `/milestones/${(await performing()).id}/verification`,
    YES,
  ],
  [
    'the milestone that fulfils',
    'verifier',
    async () => `/milestones/${(await benefit()).id}/verification`,
    YES,
  ],
  [
    'a withdrawal',
    'tf1.member',
    async () => `/milestones/${(await performing()).id}/withdrawal`,
    { reason: '误报' },
  ],
];

describe('eight people deciding at the same moment', () => {
  it.each(DECISIONS)('%s is made once, and the others are told so', async (_, account, where, said) => {
    const [user, url] = [await api.as(account), await where()];
    const all = await Promise.all(Array.from({ length: 8 }, () => user.post<ContractAnswer>(url, said)));
    const told = all.map(({ status }) => status).toSorted((a, b) => a - b);
    expect(told[0]).toBe(200);
    expect(told.slice(1).filter((status) => status !== 409 && status !== 412)).toEqual([]);
  });
});
