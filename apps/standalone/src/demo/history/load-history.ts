import { Readable } from 'node:stream';
import type { Day } from '@taproot/kernel';
import { FileStore, type AppConfig } from '@taproot/platform';
import type { Client } from 'pg';
import type { DemoPeople } from '../load-accounts.js';
import { City } from './city.js';
import { DemoDays } from './demo-days.js';
import { departmentLeads } from './department-leads.js';
import { departmentWork } from './department-work.js';
import { makeEnterprises, nearDuplicates } from './enterprises.js';
import { insertHistory } from './insert-history.js';
import { officeLedger } from './office-ledger.js';
import { leaveWorkOpen } from './open-work.js';
import { postPads } from './post-pads.js';
import { POST_1, postWorksWell } from './post-works-well.js';
import { Random } from './random.js';
import { handOver } from './hand-over.js';
import { signings } from './signings.js';
import { surveyRounds } from './survey-round.js';
import { TargetList } from './target-list.js';
import { taskForces } from './task-forces.js';
import { World } from './world.js';
import { yearPlans } from './year-plans.js';

const SEED = '江州';
const FILES_AT_ONCE = 16;

/** The year and a half of the demo city up to yesterday: what its people did, told the same way every time. */
export function writeHistory(people: DemoPeople, today: Day, now?: Date): World {
  const random = new Random(SEED);
  const enterprises = makeEnterprises(random.stream('enterprises'));
  const world = new World(new City(people), new DemoDays(today, now), enterprises, random.stream('world'));
  const targets = new TargetList(world);
  postWorksWell(world, targets, random.stream('post-1'));
  leaveWorkOpen(world, targets, random.stream('post-1'), POST_1, world.take(8, { circle: 'east' }));
  postPads(world, targets, random.stream('post-2'));
  taskForces(world, targets, random.stream('task-forces'));
  departmentLeads(world, random.stream('departments'));
  signings(world, random.stream('signings'));
  departmentWork(world, random.stream('department work'));
  handOver(world);
  surveyRounds(world, random.stream('survey'));
  yearPlans(world, random.stream('plans'));
  registerTheRest(world, random.stream('rest'));
  return world;
}

export async function loadHistory(
  client: Client,
  people: DemoPeople,
  { filesDir, today, now }: { filesDir: string; today: Day; now?: Date },
): Promise<void> {
  const world = writeHistory(people, today, now);
  await officeLedger(world, new Random('office ledger'));
  await storeFiles(world, filesDir);
  await insertHistory(client, world.chronicle);
  await client.query(FOUNDED_BEFORE, [world.days.first]);
}

/** What nobody works on yet stands in the ledger; somebody else's spelling of a known company came this month. */
function registerTheRest({ book, days, enterprises }: World, random: Random): void {
  for (const enterprise of enterprises) book.idOf(enterprise);
  for (const [i, double] of nearDuplicates(enterprises).entries())
    book.register(
      double,
      days.back(2 + i * 2),
      random.pick(['dept1.officer', 'sub1.member', 'agent1', 'soe1.member']),
    );
}

/** Before the rows that name them; bytes without a row do no harm. */
async function storeFiles({ files }: World, filesDir: string): Promise<void> {
  const store = new FileStore({ filesDir } as AppConfig);
  const left = [...files.contents.values()];
  while (left.length > 0)
    await Promise.all(left.splice(0, FILES_AT_ONCE).map((bytes) => store.keep(Readable.from([bytes]))));
}

/** Units and people are older than what they did. */
const FOUNDED_BEFORE = `
  WITH units AS (UPDATE org_units SET created_at = $1::date - 365, updated_at = $1::date - 365),
  people AS (UPDATE users SET created_at = $1::date - 365, updated_at = $1::date - 365)
  UPDATE role_assignments SET created_at = $1::date - 365, updated_at = $1::date - 365`;
