import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Seeded } from '../support/seeded.js';
import { expectBooksBalanced } from './books.js';
import { FaultSite } from './fault-site.js';
import { Phones } from './phones.js';

const ROUNDS = process.env.TAPROOT_LONG === '1' ? 20 : 3;

let site: FaultSite;
let ear: pg.Client;
let chance: Seeded;
let commits = 0;

beforeAll(async () => {
  chance = Seeded.fromEnvironment('API killed');
  site = await FaultSite.start();
  await site.rows(TELL_COMMITS);
  ear = new pg.Client({ connectionString: site.site.databaseUrl });
  await ear.connect();
  ear.on('notification', () => (commits += 1));
  await ear.query('LISTEN visit_committed');
});
afterAll(async () => {
  await ear.end();
  await site.stop();
});

/** The database tells of a commit before the API can have answered for it. */
const TELL_COMMITS = `
  CREATE FUNCTION tell_commit() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NOTIFY visit_committed; RETURN NULL; END $$;
  CREATE TRIGGER tell_commit AFTER INSERT ON visits FOR EACH STATEMENT EXECUTE FUNCTION tell_commit()`;

/** At any moment, or in the moment a visit is committed. */
async function killAtSomeInstant(round: number): Promise<void> {
  await pause(chance.between(50, 500));
  if (round % 2 === 1) return site.kill('api');
  const wanted = commits + Math.ceil(chance.between(1, 20));
  while (commits < wanted) await once(ear, 'notification');
  return site.kill('api');
}

describe('the API killed between commit and answer', () => {
  it(
    `loses nothing and doubles nothing, ${ROUNDS} times`,
    async () => {
      await site.startApi();
      const phones = await Phones.of(site);
      phones.start();
      for (let round = 0; round < ROUNDS; round += 1) {
        await killAtSomeInstant(round);
        await site.startApi();
      }
      await pause(300);
      await phones.stop();
      await expectBooksBalanced(site, phones);
      process.stdout.write(
        `API killed: ${ROUNDS} times, ${phones.acknowledged.size} visits, ${phones.unanswered} attempts unanswered, ` +
          `${phones.replayed} committed without an answer\n`,
      );
      expect(phones.unanswered).toBeGreaterThan(0);
    },
    ROUNDS * 20_000 + 60_000,
  );
});
