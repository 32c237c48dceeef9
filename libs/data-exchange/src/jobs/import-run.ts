import { Injectable } from '@nestjs/common';
import { Actors } from '@taproot/org';
import { Commands, FileStore, StoredFile, SYSTEM } from '@taproot/platform';
import { importErrors } from '../import.errors.js';
import { Import } from '../import.entity.js';
import { isBlank } from '../reading/cells.rules.js';
import { isWithin } from '../reading/row-range.rules.js';
import { countsFrom1904, rowsOf, type SheetLine } from '../reading/sheet-file.js';
import { SheetReader, type SheetRow } from '../reading/sheet-reader.js';
import { ImportTargets } from '../targets/import-targets.js';
import { ImportBatch } from './import-batch.js';
import { ImportEnd } from './import-end.js';
import type { ImportJob } from './import-job.js';

/** Rows a transaction writes: enough to be quick, few enough to show progress and to lock shortly. */
export const BATCH_ROWS = 500;

/** Takes an import from where it stands to its end. Broken off anywhere and begun again, it writes nothing twice. */
@Injectable()
export class ImportRun {
  constructor(
    private readonly commands: Commands,
    private readonly files: FileStore,
    private readonly actors: Actors,
    private readonly targets: ImportTargets,
    private readonly batch: ImportBatch,
    private readonly end: ImportEnd,
  ) {}

  async run(importId: string): Promise<void> {
    const order = await this.begin(importId);
    if (!order) return;
    const job = await this.jobOf(order, order.path);
    let next = await this.batch.standsAt(job);
    for await (const rows of this.batches(order, job, next)) {
      await this.batch.write(job, next, rows);
      next = rows.at(-1)!.number + 1;
    }
    await this.end.finish(job);
  }

  /** Counts the rows first: a file that breaks off is refused before anything of it is written. */
  private async begin(importId: string): Promise<(Import & { path: string }) | undefined> {
    const found = await this.commands.run(SYSTEM, async (unit) => {
      const order = await unit.find(Import, { id: importId });
      if (order?.status !== 'queued' && order?.status !== 'running') return undefined;
      const file = await unit.find(StoredFile, { id: order.fileId });
      return { order, path: this.files.pathOf(file!.sha256) };
    });
    if (!found) return undefined;
    const { order, path } = found;
    if (order.status === 'running') return Object.assign(order, { path });
    const total = await countRows(path, order);
    return this.commands.run(SYSTEM, async (unit) => {
      const locked = await unit.lock(Import, importId);
      if (locked?.status === 'queued')
        unit.change('import.started', locked, { status: 'running', total, startedAt: unit.at });
      return locked?.status === 'running' ? Object.assign(locked, { path }) : undefined;
    });
  }

  /** Whoever ordered it must still be allowed to. */
  private async jobOf(order: Import, path: string): Promise<ImportJob> {
    const { id, entity, mode, source, mapping, header, format, createdBy } = order;
    const actor = await this.actors.actorOf(createdBy);
    if (!actor?.permissions.has('import:run')) throw importErrors.importerGone();
    const is1904 = format === 'xlsx' && (await countsFrom1904(path));
    const reader = new SheetReader(entity, mapping, { header, format, is1904 });
    return { id, entity, mode, source, mapping, actor, reader, target: this.targets.of(entity) };
  }

  private async *batches(
    order: Import & { path: string },
    { reader }: ImportJob,
    from: number,
  ): AsyncGenerator<SheetRow[]> {
    let batch: SheetRow[] = [];
    for await (const line of rowsOf(order.path, order)) {
      if (line.number < from || !isData(line, order)) continue;
      batch.push(reader.read(line));
      if (batch.length < BATCH_ROWS) continue;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  }
}

async function countRows(path: string, order: Import): Promise<number> {
  let count = 0;
  for await (const line of rowsOf(path, order)) if (isData(line, order)) count += 1;
  return count;
}

function isData({ number, cells, carried }: SheetLine, { headerRow, mapping }: Import): boolean {
  if (number <= headerRow || !isWithin(number, mapping.rows)) return false;
  return !isBlank(carried ? cells.filter((_, i) => !carried.includes(i)) : cells);
}
