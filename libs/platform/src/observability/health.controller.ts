import { Controller, Get, Header, HttpStatus, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../auth/decorators.js';
import { Database } from '../database/database.js';
import { Queues } from '../queues/queues.js';
import { Metrics } from './metrics.js';

type Check = 'up' | 'down';

@Public()
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly queues: Queues,
    private readonly metrics: Metrics,
  ) {}

  @Get('health/live')
  live() {
    return { status: 'up' };
  }

  @Get('health/ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply) {
    const migrated = this.database.row({ name: 'ready', text: 'SELECT 1 FROM migrations LIMIT 1' });
    const [database, queue] = await Promise.all([
      outcome(migrated.then((row) => row !== undefined)),
      outcome(
        this.queues
          .queue('health')
          .getWaitingCount()
          .then(() => true),
      ),
    ]);
    const status: Check = database === 'up' && queue === 'up' ? 'up' : 'down';
    if (status === 'down') void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
    return { status, checks: { database, migrations: database, queue } };
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  figures() {
    return this.metrics.registry.metrics();
  }
}

/** A check that does not answer within two seconds is down. */
async function outcome(check: Promise<boolean>): Promise<Check> {
  const late = new Promise<boolean>((resolve) => setTimeout(resolve, 2000, false));
  return (await Promise.race([check, late]).catch(() => false)) ? 'up' : 'down';
}
