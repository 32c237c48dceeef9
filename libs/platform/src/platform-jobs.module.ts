import {
  Injectable,
  Module,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';
import { AuditSeals } from './audit/audit-seals.js';
import { AppConfig } from './config/app-config.js';
import { EventDelivery } from './events/event-delivery.js';
import { Relay } from './events/relay.js';
import { Clock } from './queues/clock.js';
import { Housekeeping } from './queues/housekeeping.js';

const RELAY_EVERY_MS = 150;
const SEAL_EVERY_MS = 60_000;
const FORGET_EVERY_MS = 600_000;

/**
 * Starts the relay, the consumers and the clocks once every capability has registered its own. The clocks are the
 * process's and no jobs: they must outlive a queue that lost everything. That two workers have them does no harm.
 */
@Injectable()
class PlatformJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly clocks: Clock[];

  constructor(
    private readonly relay: Relay,
    private readonly delivery: EventDelivery,
    seals: AuditSeals,
    housekeeping: Housekeeping,
    { jobLockMs }: AppConfig,
  ) {
    const lostAfterSeconds = (2 * jobLockMs) / 1000;
    this.clocks = [
      new Clock('sealing the audit trail', SEAL_EVERY_MS, () => seals.seal()),
      new Clock('sending lost events again', jobLockMs, () => relay.sweep(lostAfterSeconds)),
      new Clock('forgetting', FORGET_EVERY_MS, () => housekeeping.forget()),
    ];
  }

  onApplicationBootstrap(): void {
    this.delivery.start();
    this.relay.start(RELAY_EVERY_MS);
    for (const clock of this.clocks) clock.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all([this.relay.stop(), ...this.clocks.map((clock) => clock.stop())]);
  }
}

@Module({
  providers: [Relay, EventDelivery, Housekeeping, PlatformJobs],
  exports: [Relay],
})
export class PlatformJobsModule {}
