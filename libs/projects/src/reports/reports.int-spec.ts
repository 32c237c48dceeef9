import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ProjectDesk } from '../../../../test/support/projects.js';
import { TestApi, type TestUser } from '../../../../test/support/test-api.js';

interface Report {
  id: string;
  version: number;
  month: string;
  fundsInPlace: string | null;
  outputQuantity: string | null;
  jobs: number | null;
}

let api: TestApi;
let desk: ProjectDesk;
let member: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  desk = new ProjectDesk(api);
  member = await api.as('tf1.member');
});
afterAll(() => api.stop());

const report = (id: string, body: object) => member.post<Report>(`/projects/${id}/reports`, body);

describe('monthly reports', () => {
  it('take a month once: said again, it says more of the month', async () => {
    const { id } = await desk.project();
    const first = await report(id, { month: '2026-05', fundsInPlace: '5000000', jobs: 40 });
    expect(first).toMatchObject({
      status: 201,
      body: { month: '2026-05', fundsInPlace: '5000000.00', jobs: 40, version: 1 },
    });
    const same = await report(id, { month: '2026-05', fundsInPlace: '5000000.0' });
    expect(same.body).toMatchObject({ id: first.body.id, version: 1 });
    const more = await report(id, { month: '2026-05', outputQuantity: '12.50' });
    expect(more.body).toMatchObject({
      id: first.body.id,
      version: 2,
      fundsInPlace: '5000000.00',
      outputQuantity: '12.5',
    });
    await report(id, { month: '2026-06', fundsInPlace: '1' });
    const { items } = (await member.get<{ items: Report[] }>(`/projects/${id}/reports`)).body;
    expect(items.map(({ month }) => month)).toEqual(['2026-06', '2026-05']);
  });

  it('are corrected by version, and the history tells from what to what', async () => {
    const { id } = await desk.project();
    const { body } = await report(id, { month: '2026-05', fundsInPlace: '5000000' });
    const url = `/project-reports/${body.id}`;
    expect((await member.patch(url, { fundsInPlace: '4000000' }, 1)).status).toBe(200);
    expect((await member.patch(url, { fundsInPlace: '3000000' }, 1)).status).toBe(412);
    const empty = await member.patch(url, { fundsInPlace: null }, 2);
    expect(empty).toMatchObject({ status: 422, body: { code: 'report-empty' } });
    const { items } = (await member.get<{ items: object[] }>(`/projects/${id}/history`)).body;
    expect(items).toContainEqual(
      expect.objectContaining({
        recordType: 'project-report',
        about: '2026-05',
        field: 'fundsInPlace',
        from: '5000000.00',
        to: '4000000.00',
      }),
    );
    expect((await (await api.as('tf2.lead')).patch(url, { jobs: 1 }, 2)).status).toBe(404);
  });

  it.each([
    ['a month to come', { month: '2199-01', jobs: 1 }, 422, 'date-not-yet'],
    ['nothing', { month: '2026-05' }, 422, 'report-empty'],
    ['a whole year', { month: '2026', jobs: 1 }, 400, 'invalid-input'],
    ['a negative amount', { month: '2026-05', fundsInPlace: '-1' }, 400, 'invalid-input'],
    ['a number for an amount', { month: '2026-05', fundsInPlace: 1 }, 400, 'invalid-input'],
  ])('refuse %s', async (_, body, status, code) => {
    const { id } = await desk.project();
    expect(await report(id, body)).toMatchObject({ status, body: { code } });
  });

  it('make one report of a month that two say at once', async () => {
    const { id } = await desk.project();
    const all = await Promise.all([1, 2, 3].map((jobs) => report(id, { month: '2026-05', jobs })));
    expect(new Set(all.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });
});

describe('what reports say of capacity', () => {
  const capacity = { designCapacity: '1200', capacityUnit: '吨' };

  it('is the output of the latest full year against the design', async () => {
    const { id } = await desk.project({ ...capacity, signedOn: '2024-01-10' });
    for (const month of ['2024-11', '2025-01', '2025-02']) await report(id, { month, outputQuantity: '300' });
    // 300 + 300 of 1,200 in 2025; 2026 is not over.
    await report(id, { month: '2026-01', outputQuantity: '900' });
    expect((await desk.read(id)).utilisation).toEqual({
      year: '2025',
      output: '600',
      capacity: '1200',
      percent: '50.000000',
    });
  });

  it('proposes capacity attainment after three consecutive months at 80 %, and no longer once it is claimed', async () => {
    const { id } = await desk.project({ ...capacity, signedOn: '2024-01-10' });
    // A month's share of the design is 100; 80 are enough, 79.9 are not.
    for (const [month, outputQuantity] of [
      ['2025-01', '80'],
      ['2025-02', '95'],
      ['2025-04', '80'],
      ['2025-05', '79.9'],
    ])
      await report(id, { month, outputQuantity });
    expect((await desk.read(id)).proposals).toEqual([]);
    await report(id, { month: '2025-03', outputQuantity: '120' });
    const proposal = { stage: 'capacity-attainment', occurredOn: '2025-03', months: 3, percent: '80' };
    expect((await desk.read(id)).proposals).toEqual([proposal]);
    await desk.claimed(id, 'capacity-attainment', '2025-03');
    expect((await desk.read(id)).proposals).toEqual([]);
  });
});
