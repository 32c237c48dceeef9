import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cityDay } from '@taproot/kernel';
import { BACKENDS, tellMissingRedis } from '../../../../test/support/backends.js';
import { cardOf, indicatorOf, runToEnd, type CardAnswer } from '../../../../test/support/kpi-run.js';
import { KpiScenario } from '../../../../test/support/kpi-scenario.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';

interface Move {
  teamId: string;
  at: string;
  before: string | null;
  after: string | null;
  indicators: { code: string; before: { raw: string | null }; after: { raw: string | null } }[];
  causes: { recordType: string; recordId: string }[];
  causeCount: number;
}
type StandingCard = CardAnswer & { asOf: string; computedAt: string };

tellMissingRedis('The standing board');

describe.each(BACKENDS)('the standing board on %s', (_, overrides) => {
  let api: TestApi;
  let city: KpiScenario;
  let member: TestUser;
  let post1: string;
  const day = cityDay(new Date());

  beforeAll(async () => {
    api = await TestApi.start(overrides);
    await api.work();
    city = await KpiScenario.start(api);
    member = await api.as('post1.member');
    post1 = api.units['post-1']!;
    await until(async () => (await board(await api.as('staff'))).length === 2);
  });
  afterAll(async () => {
    await city.end();
    await api.stop();
  });

  const board = async (user: TestUser) =>
    (await user.get<{ items: StandingCard[] }>('/kpi/standing?category=outbound-post')).body.items;
  const moves = async (user: TestUser, query: string) =>
    (await user.get<{ items: Move[] }>(`/kpi/moves?${query}`)).body.items;
  const moved = (id: string) => until(async () => (await moves(member, `recordId=${id}`))[0]);

  it('tells how a visit moved the score, part by part', async () => {
    const enterpriseId = await city.enterprise('动分企业');
    const id = await city.visit(member, {
      teamId: post1,
      enterpriseId,
      occurredOn: day,
      needs: '用地',
      kind: 'incoming',
    });
    const move = await moved(id);
    expect(move).toMatchObject({
      teamId: post1,
      causes: [{ recordType: 'visit', recordId: id, label: '动分企业' }],
      causeCount: 1,
    });
    const part = (code: string) => move.indicators.find((one) => one.code === code);
    expect(part('visit-quality')).toMatchObject({ before: { raw: '0.000000' }, after: { raw: '0.416667' } }); // 10 ÷ 24
    expect(part('inspection-depth')).toMatchObject({
      before: { raw: '0.000000' },
      after: { raw: '3.333333' },
    }); // 40 ÷ 12
    const [card] = await board(member);
    expect([card!.teamId, card!.score]).toEqual([post1, move.after]);
  });

  it('tells that a correction took points away', async () => {
    const enterpriseId = await city.enterprise('改分企业');
    const id = await city.visit(member, { teamId: post1, enterpriseId, occurredOn: day, needs: '用地' });
    const first = await moved(id);
    await member.patch(`/visits/${id}`, { needs: null }, 1);
    const second = await until(async () =>
      (await moves(member, `recordId=${id}`)).find(({ at }) => at > first.at),
    );
    const raw = (move: Move, side: 'before' | 'after') => Number(move.indicators[0]![side].raw);
    expect(raw(second, 'after') - raw(second, 'before')).toBeCloseTo(-10 / 24, 5);
  });

  it('moves with a lead that is decided', async () => {
    const said = {
      investorName: '线索商',
      title: '动分线索',
      sector: 'services',
      sourceChannel: 'visit',
      ownerTeamId: post1,
    };
    const { body } = await member.post<{ id: string }>('/leads', said);
    await moved(body.id);
    await (
      await api.as('staff')
    ).post(`/leads/${body.id}/qualification`, { decision: 'valid', reason: '核实' });
    const move = await until(async () =>
      (await moves(member, `recordId=${body.id}`)).find(({ before, after }) => before !== after),
    );
    expect(Number(move.after) - Number(move.before)).toBeCloseTo((20 * (100 / 12)) / 95, 4); // 1 of 12 in 20 of 95 weights
  });

  it('says the same as a run at the same day', async () => {
    const staff = await api.as('staff');
    const [{ asOf }] = (await board(member)) as [StandingCard];
    const run = await runToEnd(staff, { period: asOf.slice(0, 4), asOf });
    const ordered = await cardOf(staff, run.id, post1);
    const [standing] = (await board(member)) as [StandingCard];
    expect([standing.score, standing.indicators]).toEqual([ordered.score, ordered.indicators]);
    expect(indicatorOf(standing, 'visit-quality').counted).toBeGreaterThan(0);
  });

  it('shows a team its own board and moves, and since when asked', async () => {
    const stranger = await api.as('tf1.member');
    expect(await board(stranger)).toEqual([]);
    expect(await moves(stranger, '')).toEqual([]);
    const [latest] = (await moves(member, '')) as [Move];
    expect(await moves(member, `teamId=${post1}&since=${latest.at}`)).toEqual([latest]);
    expect(await moves(member, 'since=2199-01-01T00:00:00Z')).toEqual([]);
  });

  it('is computed once for what comes at once', async () => {
    const enterpriseId = await city.enterprise('齐来企业');
    const before = (await moves(member, `teamId=${post1}&limit=200`)).length;
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => city.visit(member, { teamId: post1, enterpriseId, occurredOn: day })),
    );
    await Promise.all(ids.map(moved));
    const after = (await moves(member, `teamId=${post1}&limit=200`)).length;
    expect(after - before).toBeLessThanOrEqual(4);
  });
});

async function until<T>(found: () => Promise<T>): Promise<NonNullable<T>> {
  for (const deadline = Date.now() + 20_000; ;) {
    const value = await found();
    if (value) return value;
    if (Date.now() > deadline) throw new Error('it did not come');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
