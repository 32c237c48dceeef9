import { NestFactory } from '@nestjs/core';
import type { AppConfig } from '@taproot/platform';
import { WorkerModule } from './worker.module.js';

export async function startWorker(config: AppConfig): Promise<{ close(): Promise<void> }> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error', 'warn'],
  });
  return { close: () => worker.close() };
}
