import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { rowXml, sheetXml, workbookParts } from '../../../../test/support/workbooks.js';
import { zipOf } from '../../../../test/support/zip.js';
import { inspect, rowsOf } from './sheet-file.js';

/** 200 MB of text and a quarter of a million rows of a workbook in `npm run test:long`; a few hundredths otherwise. */
const SHARE = process.env.TAPROOT_LONG ? 1 : 0.03;
const CSV_BYTES = 200 * 1_048_576 * SHARE;
const ROWS = 250_000 * SHARE;
/** What a reader may take beside the file it reads, in megabytes. */
const ROOM = 120;

let folder: string;
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'taproot-large-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(path: string): Promise<{ rows: number; grown: number; columns: number }> {
  const before = process.memoryUsage().rss;
  let most = before;
  let rows = 0;
  const form = await inspect(path, {});
  for await (const _ of rowsOf(path, form)) {
    rows += 1;
    if (rows % 5000 === 0) most = Math.max(most, process.memoryUsage().rss);
  }
  return { rows, columns: form.header.length, grown: Math.round((most - before) / 1_048_576) };
}

describe('a large file is read in little memory', () => {
  it('of text', async () => {
    const path = join(folder, 'large.csv');
    const line = `1234,${'恒能储能科技有限公司,'.repeat(6)}2026-05-20,"a, b"\n`;
    const block = line.repeat(2000);
    const blocks = Math.ceil(CSV_BYTES / Buffer.byteLength(block));
    const parts = function* () {
      for (let i = 0; i < blocks; i += 1) yield block;
    };
    await pipeline(Readable.from(parts()), createWriteStream(path));
    expect((await stat(path)).size).toBeGreaterThanOrEqual(CSV_BYTES);
    const { rows, grown } = await read(path);
    process.stdout.write(
      `${JSON.stringify({ csvMegabytes: Math.round(CSV_BYTES / 1_048_576), rows, grown })}\n`,
    );
    expect(rows).toBe(blocks * 2000);
    expect(grown).toBeLessThan(ROOM);
  }, 600_000);

  it('of cells', async () => {
    const path = join(folder, 'large.xlsx');
    const lines = Array.from({ length: ROWS }, (_, i) =>
      rowXml(i + 1, [`键${i}`, `公司${i * 7}`, String(i)]),
    );
    await writeFile(path, zipOf(workbookParts(sheetXml(lines.join('')))));
    lines.length = 0;
    const { rows, grown } = await read(path);
    process.stdout.write(`${JSON.stringify({ workbookRows: rows, grown })}\n`);
    expect(rows).toBe(ROWS);
    expect(grown).toBeLessThan(ROOM);
  }, 600_000);

  it('of a thousand columns', async () => {
    const path = join(folder, 'wide.xlsx');
    const wide = (row: number) =>
      rowXml(
        row,
        Array.from({ length: 1000 }, (_, i) => `列${i} ${row}`),
      );
    await writeFile(path, zipOf(workbookParts(sheetXml(wide(1) + wide(2)))));
    expect(await read(path)).toMatchObject({ rows: 2, columns: 1000 });
  });
});
