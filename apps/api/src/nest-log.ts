import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

/** Nest's own words as structured lines, beside those of the requests. */
export class NestLog implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({ level });
  }

  log(message: unknown, context?: string): void {
    this.pino.debug({ context }, String(message));
  }

  warn(message: unknown, context?: string): void {
    this.pino.warn({ context }, String(message));
  }

  error(message: unknown, stack?: string, context?: string): void {
    const fields = typeof message === 'object' ? message : {};
    this.pino.error({ context, stack, ...fields }, typeof message === 'string' ? message : 'error');
  }
}
