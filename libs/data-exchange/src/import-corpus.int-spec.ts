import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importFile, importForm, type ImportAnswer } from '../../../test/support/imports.js';
import { TestApi, type TestUser } from '../../../test/support/test-api.js';

/** What stands beside a sheet: how it is sent and what becomes of it. Rows are numbered as a spreadsheet does. */
interface Case {
  entity: string;
  mapping?: { source?: string };
  /** Status and code, where the file is not even accepted. */
  refused?: [number, string];
  expect?: Partial<ImportAnswer>;
  /** The same file a second time. */
  again?: Partial<ImportAnswer>;
  outcomes?: string[];
  rows?: number[];
  /** [row, column, code] */
  errors?: [number, string, string][];
  records?: Record<string, object>;
}

interface Refusal {
  row: number;
  column: string;
  code: string;
}

interface Row {
  row: number;
  outcome: string;
  recordId: string | null;
}

const FOLDER = join(import.meta.dirname, '../../../test/import');

let api: TestApi;
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  await api.work();
  staff = await api.as('staff');
});
afterAll(() => api.stop());

const SHEETS = ['ok', 'not-ok'].flatMap((folder) =>
  readdirSync(join(FOLDER, folder))
    .filter((name) => name.endsWith('.csv'))
    .map((name) => {
      const path = join(FOLDER, folder, name);
      const said = JSON.parse(readFileSync(path.replace(/csv$/, 'json'), 'utf8')) as Case;
      return { name: `${folder}/${name}`, bytes: readFileSync(path), said };
    }),
);
type Sheet = (typeof SHEETS)[number];

describe('sheets that are taken, in part or whole', () => {
  it.each(SHEETS.filter(({ said }) => !said.refused))('$name', async ({ name, bytes, said }) => {
    const sending = sendingOf({ name, said });
    const preview = await importFile(staff, bytes, { ...sending, mode: 'preview' });
    const job = await importFile(staff, bytes, sending);
    expect(figures(job)).toEqual(figures(preview));
    const again = said.again && (await importFile(staff, bytes, sending));
    expect({ expect: job, again, ...(await storyOf(job.id, said)) }).toMatchObject({ errors: [], ...said });
  });
});

describe('sheets that are not even accepted', () => {
  it.each(SHEETS.filter(({ said }) => said.refused))('$name', async ({ name, bytes, said }) => {
    const form = importForm(bytes, sendingOf({ name, said }));
    const { status, body } = await staff.post<{ code: string }>('/imports', form);
    expect([status, body.code]).toEqual(said.refused);
  });
});

function sendingOf({ name, said }: Pick<Sheet, 'name' | 'said'>) {
  return { entity: said.entity, mapping: said.mapping && { source: name, ...said.mapping }, name };
}

/** What became of the rows, in the terms of the case. */
async function storyOf(id: string, { records = {}, entity, mapping }: Case): Promise<Omit<Case, 'expect'>> {
  const found = (await staff.get<{ items: Row[] }>(`/imports/${id}/rows?limit=200`)).body.items;
  const read = Object.keys(records).map(async (row) => {
    const recordId = found.find((one) => one.row === Number(row))?.recordId;
    return [row, (await staff.get(`/${entity}/${recordId}`)).body] as const;
  });
  const refused = await staff.get<{ items: Refusal[] }>(`/imports/${id}/errors`);
  return {
    entity,
    mapping,
    rows: found.map(({ row }) => row),
    outcomes: found.map(({ outcome }) => outcome),
    records: Object.fromEntries(await Promise.all(read)),
    errors: refused.body.items.map(({ row, column, code }) => [row, column, code]),
  };
}

function figures({ rows, created, updated, unchanged, rejected, failure }: ImportAnswer) {
  return { rows, created, updated, unchanged, rejected, failure };
}
