import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Seeded } from '../support/seeded.js';
import { FaultSite } from './fault-site.js';
import { climbed, crowd, ladderBooks } from './ladder-crowd.js';
import { RedisServer } from './redis-server.js';

const LONG = process.env.TAPROOT_LONG === '1';
const ROUNDS = LONG ? 20 : 2;
const TASKS = LONG ? 300 : 120;
const BACKENDS = RedisServer.isInstalled ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
if (!RedisServer.isInstalled)
  process.stdout.write('escalations at once: not run on Redis, there is no redis-server\n');

describe.each(BACKENDS)('escalations due at once, the queue on %s', (backend) => {
  it(
    `are each made once while the worker is killed, ${ROUNDS} times`,
    async () => {
      const chance = Seeded.fromEnvironment(`escalations at once, ${backend}`);
      const redis = backend === 'Redis' ? await RedisServer.start({ keeps: false }) : undefined;
      const site = await FaultSite.start({ redisUrl: redis?.url });
      try {
        await site.startWorker();
        for (let round = 0; round < ROUNDS; round += 1) {
          await crowd(site, round, TASKS);
          await pause(chance.between(500, 4000));
          await site.kill('worker');
          await site.startWorker();
        }
        await climbed(site);
        const n = ROUNDS * TASKS;
        const books = { rungs: 5 * n, told: 5 * n, different: 5 * n, escalations: n, escalated: n };
        expect(await ladderBooks(site)).toEqual({ tasks: n, ...books, raised: n, audits: n });
        process.stdout.write(
          `escalations at once, ${backend}: ${n} tasks, ${5 * n} rungs, ${ROUNDS} kills\n`,
        );
      } finally {
        await site.stop();
        await redis?.remove();
      }
    },
    ROUNDS * 40_000 + 240_000,
  );
});
