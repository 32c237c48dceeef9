import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startWorker } from '../../../apps/worker/src/worker.js';
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

interface Row {
  row: number;
  outcome: string;
  recordId: string | null;
}

const FOLDER = join(import.meta.dirname, '../../../test/import');

let api: TestApi;
let worker: { close(): Promise<void> };
let staff: TestUser;

beforeAll(async () => {
  api = await TestApi.start();
  worker = await startWorker(api.config);
  staff = await api.as('staff');
});
afterAll(async () => {
  await worker.close();
  await api.stop();
});

describe.each(['ok', 'not-ok'])('sheets that are %s', (folder) => {
  const sheets = readdirSync(join(FOLDER, folder)).filter((name) => name.endsWith('.csv'));
  it.each(sheets)('%s', async (name) => {
    const bytes = readFileSync(join(FOLDER, folder, name));
    const said = JSON.parse(
      readFileSync(join(FOLDER, folder, name.replace('.csv', '.json')), 'utf8'),
    ) as Case;
    const mapping = said.mapping && { source: `${folder}/${name}`, ...said.mapping };
    const sending = { entity: said.entity, mapping, name };
    if (said.refused) {
      const { status, body } = await staff.post<{ code: string; detail: string }>(
        '/imports',
        importForm(bytes, sending),
      );
      expect([status, body.code]).toEqual(said.refused);
      return;
    }
    const preview = await importFile(staff, bytes, { ...sending, mode: 'preview' });
    const job = await importFile(staff, bytes, sending);
    expect(job).toMatchObject(said.expect!);
    expect(job.failure === null).toBe(job.status !== 'failed');
    if (job.status === 'completed')
      expect({ ...figures(preview), status: preview.status }).toEqual({
        ...figures(job),
        status: 'previewed',
      });
    await checkRows(job.id, said);
    if (said.again) expect(await importFile(staff, bytes, sending)).toMatchObject(said.again);
  });
});

async function checkRows(
  id: string,
  { errors = [], outcomes, rows, records = {}, entity }: Case,
): Promise<void> {
  const found = (await staff.get<{ items: Row[] }>(`/imports/${id}/rows?limit=200`)).body.items;
  if (outcomes) expect(found.map(({ outcome }) => outcome)).toEqual(outcomes);
  if (rows) expect(found.map(({ row }) => row)).toEqual(rows);
  for (const [row, record] of Object.entries(records)) {
    const recordId = found.find((one) => one.row === Number(row))?.recordId;
    expect((await staff.get(`/${entity}/${recordId}`)).body).toMatchObject(record);
  }
  const refused = await staff.get<{ items: { row: number; column: string; code: string }[] }>(
    `/imports/${id}/errors`,
  );
  expect(refused.body.items.map(({ row, column, code }) => [row, column, code])).toEqual(errors);
}

function figures({ rows, created, updated, unchanged, rejected }: ImportAnswer) {
  return { rows, created, updated, unchanged, rejected };
}
