import { Injectable } from '@nestjs/common';
import { DomainError } from '@taproot/kernel';
import { Commands, SYSTEM } from '@taproot/platform';
import { Import, type ImportFailure } from '../import.entity.js';
import { importFinished } from '../import.events.js';
import type { ImportJob } from './import-job.js';
import { ImportLedger } from './import-ledger.js';

@Injectable()
export class ImportEnd {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: ImportLedger,
  ) {}

  finish(job: ImportJob): Promise<void> {
    return this.commands.run(SYSTEM, async (unit) => {
      const order = await unit.lock(Import, job.id);
      if (order?.status !== 'running') return;
      const status = job.mode === 'preview' ? 'previewed' : 'completed';
      const absent = await this.ledger.absent(job);
      unit.change(`import.${status}`, order, { status, absent, finishedAt: unit.at });
      unit.emit(importFinished(job.id, status));
    });
  }

  /** What was written stays, and is not doubled when the file is sent again. */
  fail(importId: string, error: unknown): Promise<void> {
    return this.commands.run(SYSTEM, async (unit) => {
      const order = await unit.lock(Import, importId);
      if (order?.status !== 'queued' && order?.status !== 'running') return;
      unit.change('import.failed', order, {
        status: 'failed',
        failure: failureOf(error),
        finishedAt: unit.at,
      });
      unit.emit(importFinished(importId, 'failed'));
    });
  }
}

/** A refusal of the file or of the importer; trying again would refuse again. */
export function isFinal(error: unknown): boolean {
  return error instanceof DomainError && error.status !== 503;
}

function failureOf(error: unknown): ImportFailure {
  if (error instanceof DomainError)
    return { code: error.code, en: error.text('en'), zh: error.text('zh-CN') };
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'import-broke-off',
    en: `The import broke off again and again: ${message}`,
    zh: `导入多次中断：${message}`,
  };
}
