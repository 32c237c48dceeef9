import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startWorker } from '../../../apps/worker/src/worker.js';
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

let api: TestApi;
let worker: { close(): Promise<void> };
let verifier: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  worker = await startWorker(api.config);
  verifier = await api.as('verifier');
});
afterAll(async () => {
  await worker.close();
  await api.stop();
});

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

  it('changes nothing when it comes again', async () => {
    const job = await send('uk-renewables-pipeline');
    expect(figures(job)).toMatchObject({ created: 0, updated: 0, unchanged: 2386, rejected: 0 });
  }, 300_000);
});

describe('other registers lose no row', () => {
  const cases: [Name, number, number][] = [
    ['iron-ore-capacity', 452, 452],
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
