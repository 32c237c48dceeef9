import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Seeded } from '../support/seeded.js';
import { expectBooksBalanced, expectEventsConsumed } from './books.js';
import { eventually, FaultSite } from './fault-site.js';
import { Phones } from './phones.js';
import { cardsOf, finished, makePosts, orderRun } from './posts.js';
import { RedisServer } from './redis-server.js';

const ROUNDS = process.env.TAPROOT_LONG === '1' ? 20 : 2;
const WAYS = [
  { what: 'stopped and started', keeps: true, signal: 'SIGTERM' },
  { what: 'killed, its memory lost', keeps: false, signal: 'SIGKILL' },
] as const;
const on = RedisServer.isInstalled ? describe : describe.skip;
if (!RedisServer.isInstalled) process.stdout.write('Redis gone: not run, there is no redis-server\n');

on.each(WAYS)('Redis $what', ({ what, keeps, signal }) => {
  it(
    `loses nothing: visits are logged meanwhile, runs finish after, ${ROUNDS} times`,
    async () => {
      const chance = Seeded.fromEnvironment(`Redis ${what}`);
      const redis = await RedisServer.start({ keeps });
      const site = await FaultSite.start({ redisUrl: redis.url });
      try {
        await makePosts(site, 200, 10);
        await Promise.all([site.startApi(), site.startWorker()]);
        const phones = await Phones.of(site);
        phones.start(8);
        const runs: string[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          runs.push(await orderRun(site, `run-${round}`));
          await someInstant(site, chance, round);
          await redis.end(signal);
          await pause(chance.between(100, 1000));
          expect(await readiness(site)).toBe(503);
          await redis.begin();
        }
        await phones.stop();
        expect(phones.unanswered).toBe(0);
        for (const runId of runs) await finished(site, runId);
        await expectBooksBalanced(site, phones);
        await expectEventsConsumed(site);
        const [first, ...others] = await Promise.all(runs.map((runId) => cardsOf(site, runId)));
        for (const cards of others) expect(cards).toEqual(first);
        await eventually(
          () => readiness(site),
          (status) => status === 200,
        );
        process.stdout.write(`Redis ${what}: ${ROUNDS} times, ${phones.acknowledged.size} visits\n`);
      } finally {
        await site.stop();
        await redis.remove();
      }
    },
    ROUNDS * 40_000 + 180_000,
  );
});

on('a worker told to stop', () => {
  it('ends within ten seconds, though Redis is away and events wait', async () => {
    const redis = await RedisServer.start({ keeps: false });
    const site = await FaultSite.start({ redisUrl: redis.url });
    try {
      await Promise.all([site.startApi(), site.startWorker()]);
      await redis.end('SIGKILL');
      const phones = await Phones.of(site);
      phones.start(1);
      await pause(300);
      await phones.stop();
      const told = Date.now();
      expect(await site.worker!.signal('SIGTERM')).toBe(0);
      expect(await site.api!.signal('SIGTERM')).toBe(0);
      expect(Date.now() - told).toBeLessThan(20_000);
    } finally {
      await site.stop();
      await redis.remove();
    }
  });
});

/** At any moment, or while the queue alone holds events: published, and consumed by nobody yet. */
async function someInstant(site: FaultSite, chance: Seeded, round: number): Promise<void> {
  await pause(chance.between(0, 800));
  if (round % 2 === 1) return;
  const client = new pg.Client({ connectionString: site.site.databaseUrl });
  await client.connect();
  const until = Date.now() + 5000;
  while (Date.now() < until && (await client.query(ON_THE_QUEUE)).rowCount === 0);
  await client.end();
}

const ON_THE_QUEUE = `SELECT 1 FROM outbox_events e WHERE e.type = 'visit.logged' AND e.published_at > now() - interval '1 second'
  AND NOT EXISTS (SELECT 1 FROM consumed_events c WHERE c.event_id = e.id) LIMIT 1`;

async function readiness(site: FaultSite): Promise<number> {
  return (await fetch(`${site.url}/health/ready`)).status;
}
