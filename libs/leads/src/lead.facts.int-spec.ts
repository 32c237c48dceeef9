import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cityDay } from '@taproot/kernel';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';
import { LeadFacts } from './lead.facts.js';

let api: TestApi;
let facts: LeadFacts;
let member: TestUser;
let leader: TestUser;
let staff: TestUser;
const today = cityDay(new Date());

beforeAll(async () => {
  api = await TestApi.start();
  facts = api.app.get(LeadFacts, { strict: false });
  [member, leader, staff] = await Promise.all([
    api.as('post1.member'),
    api.as('post1.lead'),
    api.as('staff'),
  ]);
});
afterAll(() => api.stop());

async function filed(more: object = {}): Promise<string> {
  const lead = {
    title: '项目',
    investorName: '某公司',
    sector: 'other',
    sourceChannel: 'event',
    ownerTeamId: api.units['post-1'],
  };
  return (await member.post<{ id: string }>('/leads', { ...lead, filedOn: '2026-01-05', ...more })).body.id;
}

const qualify = (who: TestUser, id: string, decision: string) =>
  who.post(`/leads/${id}/qualification`, { decision, reason: '理由' });

async function factOf(id: string, team = 'post-1', view: { asOf?: string; knownAt?: Date } = {}) {
  const found = await facts.ofTeams([api.units[team]!], { asOf: today, knownAt: new Date(), ...view });
  return found.find((fact) => fact.id === id);
}

const UNDECIDED = { qualification: null, qualifiedOn: null, qualifiedByOutsider: false, negotiationOn: null };

describe('facts of leads', () => {
  it('a lead is its introducer’s, else its owner’s', async () => {
    const own = await filed();
    const given = await filed({ ownerTeamId: api.units['tf-1'] });
    expect(await factOf(own)).toEqual({
      id: own,
      teamId: api.units['post-1'],
      filedOn: '2026-01-05',
      ...UNDECIDED,
    });
    expect(await factOf(given)).toMatchObject({ teamId: api.units['post-1'] });
    expect(await factOf(given, 'tf-1')).toBeUndefined();
  });

  it('knows whether the decision came from outside the team, and when talks began', async () => {
    const [inside, outside, received] = [
      await filed(),
      await filed(),
      await filed({ ownerTeamId: api.units['tf-1'] }),
    ];
    await qualify(leader, inside, 'valid');
    await qualify(staff, outside, 'valid');
    await staff.post(`/leads/${outside}/negotiation`);
    await qualify(await api.as('tf1.lead'), received, 'invalid');
    const valid = { qualification: 'valid', qualifiedOn: today };
    expect(await factOf(inside)).toMatchObject({ ...valid, qualifiedByOutsider: false });
    expect(await factOf(outside)).toMatchObject({
      ...valid,
      qualifiedByOutsider: true,
      negotiationOn: today,
    });
    expect(await factOf(received)).toMatchObject({ qualification: 'invalid', qualifiedByOutsider: true });
  });

  it('a decision taken back is none; one that slept is still the same', async () => {
    const [back, slept] = [await filed(), await filed()];
    await qualify(leader, back, 'invalid');
    await leader.post(`/leads/${back}/reactivation`, { reason: '复议' });
    await qualify(staff, slept, 'valid');
    await leader.post(`/leads/${slept}/dormancy`, { reason: '暂停' });
    await leader.post(`/leads/${slept}/reactivation`, { reason: '重启' });
    expect(await factOf(back)).toMatchObject(UNDECIDED);
    expect(await factOf(slept)).toMatchObject({ qualification: 'valid', qualifiedByOutsider: true });
  });

  it('sees what had happened by the day and was known at the instant', async () => {
    const id = await filed();
    const before = new Date();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await qualify(staff, id, 'valid');
    expect(await factOf(id, 'post-1', { knownAt: before })).toMatchObject(UNDECIDED);
    expect(await factOf(id, 'post-1', { asOf: '2026-01-31' })).toMatchObject(UNDECIDED);
    expect(await factOf(id, 'post-1', { asOf: '2026-01-04' })).toBeUndefined();
  });
});
