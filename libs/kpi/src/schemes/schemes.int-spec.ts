import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endOf } from '../../../../test/support/kpi-run.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';

interface SchemeAnswer {
  id: string;
  revision: number;
  publishedAt: string | null;
  inForce: boolean;
}

let api: TestApi;
let staff: TestUser;
let verifier: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  [staff, verifier] = [await api.as('staff'), await api.as('verifier')];
});
afterAll(() => api.stop());

const line = (more: object = {}) => ({
  code: 'visit-quality',
  floor: '30',
  target: '70',
  weight: 100,
  params: { r: { default: 12 } },
  ...more,
});
const scheme = (more: object = {}) => ({
  category: 'outbound-post',
  year: 2026,
  indicators: [line()],
  params: { minWeight: 60 },
  ...more,
});
const inForce = async (year: number) => {
  const { body } = await staff.get<{ items: SchemeAnswer[] }>(
    `/kpi/schemes?year=${year}&category=outbound-post`,
  );
  return body.items.filter((one) => one.inForce).map(({ revision }) => revision);
};

describe('a scheme', () => {
  it('is there, published, for every year at hand, and made for others when a run asks', async () => {
    expect(await inForce(2026)).toEqual([1]);
    expect(await inForce(2023)).toEqual([]);
    const both = await Promise.all(
      [1, 2].map(() => staff.post('/kpi/runs', { period: '2023', asOf: '2023-12-31' })),
    );
    expect(both.map(({ status }) => status)).toEqual([202, 202]);
    expect(await inForce(2023)).toEqual([1]);
  });

  it('is proposed by one and published by another, and then in force', async () => {
    const { body, status } = await staff.post<SchemeAnswer>('/kpi/schemes', scheme());
    expect([status, body.revision, body.publishedAt]).toEqual([201, 2, null]);
    const publication = `/kpi/schemes/${body.id}/publication`;
    expect(await staff.post(publication)).toMatchObject({
      status: 403,
      body: { code: 'second-person-needed' },
    });
    expect(await inForce(2026)).toEqual([1]);
    expect((await verifier.post(publication)).status).toBe(200);
    expect(await inForce(2026)).toEqual([2]);
    expect(await (await api.as('leader')).post(publication)).toMatchObject({
      status: 409,
      body: { code: 'scheme-published' },
    });
  });

  it.each([
    ['weights that are not 100', { indicators: [line({ weight: 99 })] }, 'indicators', 'weights-not-100'],
    [
      'an unknown indicator',
      { indicators: [line({ code: 'luck' })] },
      'indicators.0.code',
      'indicator-unknown',
    ],
    ['an empty band', { indicators: [line({ floor: '70' })] }, 'indicators.0.target', 'band-empty'],
    [
      'a number per team without default',
      { indicators: [line({ params: {} })] },
      'indicators.0.params.r',
      'parameter-missing',
    ],
    [
      'half a visit',
      { indicators: [line({ params: { r: { default: 1.5 } } })] },
      'indicators.0.params.r',
      'parameter-not-whole',
    ],
  ])('is refused with %s', async (_, wrong, path, code) => {
    const answer = await staff.post('/kpi/schemes', scheme(wrong));
    expect(answer).toMatchObject({ status: 422, body: { code: 'scheme-faulty', errors: [{ path, code }] } });
  });

  it.each([
    ['an unknown category', { category: 'friends' }],
    ['a floor that is no number', { indicators: [line({ floor: 'low' })] }],
    ['a team that is no id', { indicators: [line({ params: { r: { default: 1, someone: 2 } } })] }],
    ['an unknown parameter', { params: { luck: 1 } }],
    ['no indicators', { indicators: [] }],
    ['an endless list', { indicators: Array.from({ length: 50 }, () => line()) }],
  ])('is malformed with %s', async (_, wrong) => {
    expect(await staff.post('/kpi/schemes', scheme(wrong))).toMatchObject({
      status: 400,
      body: { code: 'invalid-input' },
    });
  });

  it('is tried out before it is published; the trial is the command center’s and is never published', async () => {
    const { body } = await verifier.post<SchemeAnswer>('/kpi/schemes', scheme({ year: 2025 }));
    const trial = await staff.post<{ id: string }>(`/kpi/schemes/${body.id}/simulation`);
    expect(trial.status).toBe(202);
    expect(await endOf(staff, trial.body.id)).toMatchObject({
      status: 'completed',
      kind: 'simulation',
      period: '2025',
      asOf: '2025-12-31',
    });
    const member = await api.as('post1.member');
    expect((await member.get(`/kpi/runs/${trial.body.id}`)).status).toBe(404);
    expect((await member.get(`/kpi/runs/${trial.body.id}/scorecards`)).status).toBe(404);
    expect(
      (await staff.get<{ items: { id: string }[] }>('/kpi/runs')).body.items.map(({ id }) => id),
    ).not.toContain(trial.body.id);
    expect(await verifier.post(`/kpi/runs/${trial.body.id}/publication`)).toMatchObject({
      status: 409,
      body: { code: 'run-not-ordered' },
    });
    expect(await staff.post(`/kpi/schemes/${body.id}/simulation`, { period: '2024' })).toMatchObject({
      status: 422,
      body: { code: 'scheme-year-differs' },
    });
  });

  it('is for the command center to propose', async () => {
    expect((await (await api.as('post1.lead')).post('/kpi/schemes', scheme())).status).toBe(403);
    expect((await (await api.as('post1.lead')).get('/kpi/schemes')).status).toBe(200);
  });
});
