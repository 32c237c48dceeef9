import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Seeded } from '../support/seeded.js';
import { expectBooksBalanced, expectEventsConsumed } from './books.js';
import { FaultSite } from './fault-site.js';
import { Phones } from './phones.js';
import { cardsOf, finished, makePosts, orderRun } from './posts.js';
import { RedisServer } from './redis-server.js';

const ROUNDS = process.env.TAPROOT_LONG === '1' ? 20 : 2;
const BACKENDS = RedisServer.isInstalled ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];
if (!RedisServer.isInstalled)
  process.stdout.write('worker killed: not run on Redis, there is no redis-server\n');

/** Kills and starts the worker while events are consumed and a run is under way. */
async function killRound(site: FaultSite, chance: Seeded, round: number): Promise<string> {
  const runId = await orderRun(site, `run-${round}`);
  await pause(chance.between(0, 700));
  await site.kill('worker');
  await site.startWorker();
  return runId;
}

describe.each(BACKENDS)('the worker killed, the queue on %s', (backend) => {
  it(
    `consumes every event once and finishes every run, ${ROUNDS} times`,
    async () => {
      const chance = Seeded.fromEnvironment(`worker killed, ${backend}`);
      const redis = backend === 'Redis' ? await RedisServer.start({ keeps: false }) : undefined;
      const site = await FaultSite.start({ redisUrl: redis?.url });
      try {
        await makePosts(site, 400, 20);
        await Promise.all([site.startApi(), site.startWorker()]);
        const phones = await Phones.of(site);
        phones.start(2);
        const runs: string[] = [];
        for (let round = 0; round < ROUNDS; round += 1) runs.push(await killRound(site, chance, round));
        await phones.stop();
        for (const runId of runs) await finished(site, runId);
        await expectBooksBalanced(site, phones);
        await expectEventsConsumed(site);

        const undisturbed = await orderRun(site, 'undisturbed');
        await finished(site, undisturbed);
        const cards = await cardsOf(site, undisturbed);
        expect(cards.length).toBeGreaterThan(400);
        for (const runId of runs) expect(await cardsOf(site, runId)).toEqual(cards);
        process.stdout.write(
          `worker killed, ${backend}: ${ROUNDS} runs of ${cards.length} cards, ${phones.acknowledged.size} events\n`,
        );
      } finally {
        await site.stop();
        await redis?.remove();
      }
    },
    ROUNDS * 40_000 + 120_000,
  );
});
