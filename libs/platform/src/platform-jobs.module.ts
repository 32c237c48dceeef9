import {
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { AuditSeals } from './audit/audit-seals.js';
import { EventDelivery } from './events/event-delivery.js';
import { Relay } from './events/relay.js';
import { Housekeeping } from './queues/housekeeping.js';
import { Queues } from './queues/queues.js';

const RELAY_EVERY_MS = 150;

/** Starts the relay, the consumers and the schedules once every capability has registered its own. */
@Injectable()
class PlatformJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  constructor(
    private readonly relay: Relay,
    private readonly delivery: EventDelivery,
    private readonly queues: Queues,
    private readonly seals: AuditSeals,
    private readonly housekeeping: Housekeeping,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.delivery.start();
    this.relay.start(RELAY_EVERY_MS);
    this.queues.work('platform', async (job) => {
      if (job.name === 'seal-audit') return this.seals.seal();
      if (job.name === 'sweep-events') return this.relay.sweep(60);
      return this.housekeeping.forget();
    });
    await this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.relay.stop();
  }

  private async schedule(): Promise<void> {
    const queue = this.queues.queue('platform');
    await queue.upsertJobScheduler('seal-audit', { every: 60_000 }, { name: 'seal-audit' });
    await queue.upsertJobScheduler('sweep-events', { every: 30_000 }, { name: 'sweep-events' });
    await queue.upsertJobScheduler('forget', { every: 3_600_000 }, { name: 'forget' });
  }
}

@Module({
  providers: [Relay, EventDelivery, Housekeeping, PlatformJobs],
  exports: [Relay],
})
export class PlatformJobsModule {}
