import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { importFile, type ImportAnswer } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

/** Open data, read in place; not part of the project. The mappings are. */
const DATA = resolve(import.meta.dirname, '../../../../shared/data');
const MAPPINGS = join(import.meta.dirname, '../mappings');

const FILES = {
  'uk-renewables-pipeline': 'repd_2021q2_scotland_wales_ni.csv',
  'iron-ore-capacity': 'giomt_2024-11_excl_china_india.xlsx',
  'us-clean-manufacturing': 'cim_2024q4_manufacturing.csv',
  'china-steel-units': 'gist_2025-03_china_units.csv',
};
type Name = keyof typeof FILES;

const fileOf = (name: Name) => join(DATA, name, FILES[name]);
const whereItIs = (name: Name) => {
  const isThere = existsSync(fileOf(name));
  if (!isThere) process.stderr.write(`not run: ${name} is not at ${fileOf(name)}\n`);
  return isThere ? describe : describe.skip;
};

interface Reached {
  reached: number;
  imported: number;
  rate: string | null;
}

interface Group {
  cohort: { count: number };
  groundbreaking: Reached;
  completion: Reached;
  days: Record<string, object>;
  utilisation: object;
}

const NONE = { reached: 0, imported: 0, rate: null };
const NOTHING: Group = {
  cohort: { count: 0 },
  groundbreaking: NONE,
  completion: NONE,
  days: {},
  utilisation: {},
};

let api: TestApi;
let verifier: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  verifier = await api.as('verifier');
});
afterAll(() => api.stop());

function send(name: Name, mode: 'preview' | 'commit' = 'commit'): Promise<ImportAnswer> {
  const said = JSON.parse(readFileSync(join(MAPPINGS, `${name}.json`), 'utf8')) as {
    entity: string;
    mapping: object;
  };
  return importFile(verifier, readFileSync(fileOf(name)), { ...said, mode, name: FILES[name] });
}

function figures({ status, rows, created, updated, unchanged, rejected, absent }: ImportAnswer) {
  return { status, rows, created, updated, unchanged, rejected, absent };
}

const warningsOf = ({ warnings }: ImportAnswer) =>
  Object.fromEntries(warnings.map(({ code, count }) => [code, count]));

whereItIs('uk-renewables-pipeline')('a pipeline of 2,386 projects abroad', () => {
  it('comes in whole, its oddities named', async () => {
    const job = await send('uk-renewables-pipeline');
    expect(figures(job)).toEqual({
      status: 'completed',
      rows: 2386,
      created: 2386,
      updated: 0,
      unchanged: 0,
      rejected: 0,
      absent: 0,
    });
    expect(warningsOf(job)).toMatchObject({ 'stage-without-contract': 85 });
    const contracts = await verifier.get<{ total: number }>('/contracts?count=true&limit=1');
    expect(contracts.body.total).toBe(1380);
    const projects = await verifier.get<{ total: number }>('/projects?count=true&limit=1');
    expect(projects.body.total).toBe(1380);
  }, 300_000);

  const lifecycle = async (query: string) => {
    const { body } = await verifier.get<{ items: Group[] }>(`/dashboards/lifecycle?groupBy=none&${query}`);
    const [{ cohort, groundbreaking, completion, days } = NOTHING] = body.items;
    return {
      figures: [cohort.count, groundbreaking.reached, completion.reached],
      groundbreaking,
      completion,
      days,
    };
  };
  /** As many records as the figure says. */
  const opened = async (metric: string, query: string) => {
    const { body } = await verifier.get<{ total: number }>(
      `/dashboards/lifecycle/records?metric=${metric}&limit=1&${query}`,
    );
    return body.total;
  };

  it('shows what had happened by a day', async () => {
    const all = await lifecycle('asOf=2021-06-30');
    expect(all.figures).toEqual([1380, 850, 788]);
    expect([all.groundbreaking.rate, all.completion.rate]).toEqual(['61.594203', '57.101449']);
    expect(all.groundbreaking.imported).toBe(850);
    expect((await lifecycle('asOf=2021-06-30&period=2015')).figures).toEqual([169, 100, 95]);
    expect((await lifecycle('asOf=2016-12-31')).figures).toEqual([1035, 717, 588]);
    expect((await lifecycle('asOf=2016-12-31&period=2014')).figures).toEqual([127, 87, 63]);
    expect(all.days).toMatchObject({
      'lead-filed->signed': { n: 1375, median: '301.000000' },
      'signed->groundbreaking': { n: 627, median: '521.000000', negative: 8 },
      'groundbreaking->completion': { n: 571, median: '306.000000', negative: 2 },
    });
  });

  it('opens each figure into exactly that many records', async () => {
    const asOf = 'asOf=2021-06-30';
    expect(await opened('cohort', asOf)).toBe(1380);
    expect(await opened('groundbreaking', asOf)).toBe(850);
    expect(await opened('completion', asOf)).toBe(788);
    expect(await opened('completion', `${asOf}&period=2015`)).toBe(95);
  });

  it('changes nothing when it comes again', async () => {
    const job = await send('uk-renewables-pipeline');
    expect(figures(job)).toMatchObject({ created: 0, updated: 0, unchanged: 2386, rejected: 0 });
  }, 300_000);
});

whereItIs('iron-ore-capacity')('mines', () => {
  it('are measured by what they yield', async () => {
    expect(figures(await send('iron-ore-capacity'))).toMatchObject({ rows: 452, created: 452, rejected: 0 });
    const { body } = await verifier.get<{ items: Group[] }>(
      '/dashboards/lifecycle?groupBy=none&period=2000&asOf=2024-12-31',
    );
    expect(body.items[0]?.utilisation).toEqual({
      n: 115,
      ratioOfSums: '71.985609',
      meanOfRatios: '74.547781',
      atOrAbove100: 27,
    });
    const again = await send('iron-ore-capacity');
    expect(figures(again)).toMatchObject({ created: 0, updated: 0, unchanged: 452 });
  }, 300_000);
});

describe('other registers lose no row', () => {
  const cases: [Name, number, number][] = [
    ['us-clean-manufacturing', 581, 581],
    ['china-steel-units', 2412, 2389],
  ];
  for (const [name, rows, contracts] of cases) {
    whereItIs(name)(name, () => {
      it(`${rows} rows, ${contracts} of them signed by proxy`, async () => {
        const before = await verifier.get<{ total: number }>('/contracts?count=true&limit=1');
        const job = await send(name);
        expect(figures(job)).toMatchObject({ status: 'completed', rows, created: rows, rejected: 0 });
        const after = await verifier.get<{ total: number }>('/contracts?count=true&limit=1');
        expect(after.body.total - before.body.total).toBe(contracts);
        expect(figures(await send(name))).toMatchObject({ created: 0, updated: 0, unchanged: rows });
      }, 300_000);
    });
  }
});
