import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Seeded } from '../support/seeded.js';
import { expectBooksBalanced, expectEventsConsumed } from './books.js';
import { eventually, FaultSite } from './fault-site.js';
import { Phones } from './phones.js';
import { cardsOf, finished, makePosts, orderRun } from './posts.js';
import { PostgresServer } from './postgres-server.js';
import { RedisServer } from './redis-server.js';

const ROUNDS = process.env.TAPROOT_LONG === '1' ? 20 : 3;
const BACKENDS = RedisServer.isInstalled ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

describe.each(BACKENDS)('PostgreSQL restarted under load, the queue on %s', (backend) => {
  it(
    `every acknowledged write is there, and everything goes on by itself, ${ROUNDS} times`,
    async () => {
      const chance = Seeded.fromEnvironment(`PostgreSQL restarted, ${backend}`);
      const postgres = await PostgresServer.start();
      const redis = backend === 'Redis' ? await RedisServer.start({ keeps: false }) : undefined;
      const site = await FaultSite.start({ databaseUrl: postgres.url, redisUrl: redis?.url });
      try {
        await makePosts(site, 200, 10);
        await Promise.all([site.startApi(), site.startWorker()]);
        const phones = await Phones.of(site);
        phones.start(6);
        const runs: string[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          runs.push(await orderRun(site, `run-${round}`));
          await pause(chance.between(0, 800));
          await postgres.crash();
          await pause(chance.between(0, 500));
          await postgres.begin();
        }
        await pause(500);
        await phones.stop();
        await expectBooksBalanced(site, phones);
        await expectEventsConsumed(site);
        for (const runId of runs) await finished(site, runId);
        const [first, ...others] = await Promise.all(runs.map((runId) => cardsOf(site, runId)));
        for (const cards of others) expect(cards).toEqual(first);
        await eventually(
          () => fetch(`${site.url}/health/ready`),
          ({ status }) => status === 200,
        );
        expect(phones.unanswered).toBeGreaterThan(0);
        process.stdout.write(
          `PostgreSQL restarted, ${backend}: ${ROUNDS} times, ${phones.acknowledged.size} visits, ` +
            `${phones.unanswered} attempts unanswered, ${phones.replayed} committed without an answer\n`,
        );
      } finally {
        await site.stop();
        await redis?.remove();
        await postgres.remove();
      }
    },
    ROUNDS * 40_000 + 180_000,
  );
});
