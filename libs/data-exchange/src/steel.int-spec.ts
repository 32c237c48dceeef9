import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { importFile, type ImportAnswer } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

/** Open data of real Chinese steelmakers; read in place, not part of the project. */
const FILE = resolve(
  import.meta.dirname,
  '../../../../shared/data/china-steel-units/gist_2025-03_china_units.csv',
);
const whereItIs = existsSync(FILE) ? describe : describe.skip;
if (!existsSync(FILE)) process.stderr.write(`not run: the steel units are not at ${FILE}\n`);

const ENTERPRISES = {
  key: 'owner-gem-id',
  columns: {
    name: { firstOf: ['owner-(other-language)', 'owner'] },
    idType: { constant: 'none' },
  },
};
const LEADS = {
  key: 'gem-plant-id',
  columns: {
    title: { column: 'plant-name-(other-language)' },
    enterpriseKey: { column: 'owner-gem-id' },
    ownerTeamCode: { constant: 'post-1' },
    sector: { constant: 'manufacturing' },
    sourceChannel: { constant: 'import' },
  },
};

whereItIs('real steelmakers', () => {
  let api: TestApi;
  let staff: TestUser;
  let bytes: Buffer;
  const send = (entity: string, mapping: object, mode: 'preview' | 'commit' = 'commit') =>
    importFile(staff, bytes, { entity, mapping, mode });

  beforeAll(async () => {
    api = await TestApi.start();
    await api.work();
    staff = await api.as('staff');
    bytes = readFileSync(FILE);
  });
  afterAll(() => api.stop());

  it('are enterprises and leads of 2,412 rows, the second time as much as the first', async () => {
    const figures = (job: ImportAnswer) => [
      job.status,
      job.rows,
      job.created,
      job.updated,
      job.unchanged,
      job.rejected,
      job.absent,
    ];
    expect(figures(await send('enterprises', ENTERPRISES, 'preview'))).toEqual([
      'previewed',
      2412,
      389,
      0,
      2023,
      0,
      0,
    ]);
    expect(figures(await send('enterprises', ENTERPRISES))).toEqual(['completed', 2412, 389, 0, 2023, 0, 0]);
    expect(figures(await send('leads', LEADS))).toEqual(['completed', 2412, 404, 0, 2008, 0, 0]);
    expect(figures(await send('enterprises', ENTERPRISES))).toEqual(['completed', 2412, 0, 0, 2412, 0, 0]);
    expect(figures(await send('leads', LEADS))).toEqual(['completed', 2412, 0, 0, 2412, 0, 0]);
  });

  it('leave no warning, and every lead at its enterprise and its post', async () => {
    const { body } = await staff.get<{ items: ImportAnswer[] }>('/imports?entity=leads');
    expect(body.items.flatMap(({ warnings }) => warnings)).toEqual([]);
    const team = `ownerTeamId=${api.units['post-1']}`;
    const leads = await staff.get<{ items: object[]; total: number }>(`/leads?count=true&limit=1&${team}`);
    expect(leads.body.total).toBe(404);
    const csv = (await staff.get(`/leads/export?format=csv&${team}`)).text;
    expect(csv.split('\n').filter((line) => line.includes('manufacturing,import')).length).toBe(404);
    const owner = (
      await staff.get<{ items: { id: string }[] }>(`/enterprises?q=${encodeURIComponent('鞍钢联众广州')}`)
    ).body;
    const own = await staff.get<{ items: { title: string }[] }>(`/leads?enterpriseId=${owner.items[0]!.id}`);
    expect(own.body.items).toMatchObject([{ title: '联众(广州)不锈钢有限公司' }]);
  });

  it('hold one enterprise under two keys, found half- and full-width', async () => {
    const alike = async (name: string) => {
      const url = `/enterprises/duplicates?name=${encodeURIComponent(name)}`;
      const { body } = await staff.get<{ items: { score: number; enterprise: { name: string } }[] }>(url);
      return body.items.filter(({ score }) => score === 100).map(({ enterprise }) => enterprise.name);
    };
    expect(await alike('唐山正丰钢铁有限公司')).toEqual(['唐山正丰钢铁有限公司', '唐山正丰钢铁有限公司']);
    expect(await alike('鞍钢联众(广州)不锈钢有限公司')).toEqual(['鞍钢联众（广州）不锈钢有限公司']);
  });

  it('hold five pairs of plants of one name', async () => {
    const pairs = [
      '包头市大安钢铁有限责任公司',
      '广西德源冶金有限公司',
      '河源德润钢铁有限公司',
      '美锦钢铁公司',
      '邢台钢铁有限责任公司',
    ];
    const found = await Promise.all(
      pairs.map(async (name) => {
        const { body } = await staff.get<{ items: { title: string }[] }>(
          `/leads?q=${encodeURIComponent(name)}&limit=200`,
        );
        return body.items.filter(({ title }) => title === name).length;
      }),
    );
    expect(found).toEqual([2, 2, 2, 2, 2]);
  });
});
