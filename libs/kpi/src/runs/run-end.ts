import { Injectable } from '@nestjs/common';
import { DomainError } from '@taproot/kernel';
import { Commands, SYSTEM } from '@taproot/platform';
import { KpiRun, type RunFailure } from './kpi-run.entity.js';

/** Ends runs that cannot be computed. */
@Injectable()
export class RunEnd {
  constructor(private readonly commands: Commands) {}

  fail(runId: string, error: unknown): Promise<void> {
    return this.commands.run(SYSTEM, async (unit) => {
      const run = await unit.lock(KpiRun, runId);
      if (run?.status !== 'queued' && run?.status !== 'running') return;
      unit.change('kpi-run.failed', run, {
        status: 'failed',
        failure: failureOf(error),
        finishedAt: unit.at,
      });
    });
  }
}

/** A refusal of the formulas or the scheme; trying again would refuse again. */
export function isFinal(error: unknown): boolean {
  return error instanceof DomainError && error.status === 422;
}

function failureOf(error: unknown): RunFailure {
  if (error instanceof DomainError)
    return { code: error.code, en: error.text('en'), zh: error.text('zh-CN') };
  const message = error instanceof Error ? error.message : String(error);
  return {
    code: 'computation-broke-off',
    en: `The computation broke off again and again: ${message}`,
    zh: `计算多次中断：${message}`,
  };
}
