import { addDays, type Day } from '@taproot/kernel';
import { instant } from './demo-days.js';
import type { DemoEnterprise } from './enterprises.js';
import { stepTo } from './lead-course.js';
import type { Filing } from './leads.js';
import { POST_2_LEADER, POST_2_MEMBER } from './padded-visits.js';
import type { Random } from './random.js';
import type { LeadRow } from './rows.js';
import type { World } from './world.js';

interface Desk {
  world: World;
  random: Random;
  enterprise: DemoEnterprise;
  /** 0 to 1 among the leads of its kind. */
  share: number;
}

/**
 * The post's leads, kind by kind: of every reason for which the scheme leaves a lead out there are several. Where
 * negotiation counts it falls into the year, because a year that is over would be the reason given.
 */
const KINDS: [count: number, kind: (desk: Desk) => void][] = [
  [14, foundValidByItself],
  [4, wellDone],
  [8, foundInvalid],
  [6, notJudgedYet],
  [3, slow],
  [3, filedAfterwards],
  [3, importedWithoutDate],
  [3, importedInNegotiation],
  [3, importedThenInvalid],
  [6, ofLastYear],
];

export function paddedLeads(world: World, random: Random, enterprises: DemoEnterprise[]): void {
  let turn = 0;
  for (const [k, [count, kind]] of KINDS.entries()) {
    for (let i = 0; i < count; i += 1) {
      const enterprise = enterprises[(turn += 1) % enterprises.length]!;
      kind({ world, random: random.stream(`${k} ${i}`), enterprise, share: (i + 0.5) / count });
    }
  }
}

function foundValidByItself(desk: Desk): void {
  const { world, random, share } = desk;
  const lead = file(desk, { day: world.days.thisYear(share), owner: 'post-2' });
  const moved = move(desk, lead, 'valid', random.int(1, 3), POST_2_LEADER);
  if (moved && share < 0.5) move(desk, lead, 'negotiation', random.int(20, 50), POST_2_LEADER);
}

/** Judged by the task force; two come to negotiation in time. */
function wellDone(desk: Desk): void {
  const { world, random, share } = desk;
  const lead = file(desk, {
    day: world.days.thisYear(share * 0.7),
    owner: desk.enterprise.industry.taskForce,
  });
  move(desk, lead, 'valid', random.int(3, 8), judgeOf(desk));
  if (share < 0.4) move(desk, lead, 'negotiation', random.int(14, 25), judgeOf(desk));
}

function foundInvalid(desk: Desk): void {
  const lead = file(desk, { day: desk.world.days.thisYear(desk.share * 0.9), owner: 'post-2' });
  move(desk, lead, 'invalid', desk.random.int(4, 12), 'staff');
}

function notJudgedYet(desk: Desk): void {
  file(desk, { day: desk.world.days.thisYear(0.75 + desk.share / 4), owner: 'post-2' });
}

/** Valid last year, in negotiation a hundred days and more after its filing. */
function slow(desk: Desk): void {
  const negotiated = desk.world.days.thisYear(desk.share * 0.3);
  const wait = desk.random.int(100, 130);
  const day = desk.world.days.onOrAfter(addDays(negotiated, -wait));
  const lead = file(desk, { day, owner: desk.enterprise.industry.taskForce });
  move(desk, lead, 'valid', 5, judgeOf(desk));
  moveOn(desk, lead, 'negotiation', negotiated, judgeOf(desk));
}

/** The office put the day of filing right when the papers were complete, which was after the talks had begun. */
function filedAfterwards(desk: Desk): void {
  const { world, share } = desk;
  const day = world.days.thisYear(share * 0.5);
  const lead = file(desk, { day, owner: desk.enterprise.industry.taskForce });
  move(desk, lead, 'valid', 4, judgeOf(desk));
  if (!move(desk, lead, 'negotiation', 15, judgeOf(desk))) return;
  const complete = addDays(day, 32);
  if (!world.days.hasCome(complete)) return;
  const deed = {
    action: 'lead.changed',
    at: instant(complete, 16, 20),
    by: 'staff',
    reason: '以材料收齐之日为填报日',
  };
  world.chronicle.change('leads', lead, deed, { filedOn: complete });
}

/** From an old ledger that kept no dates. */
function importedWithoutDate(desk: Desk): void {
  const day = desk.world.days.earlier(0.7 + desk.share * 0.2);
  const lead = file(desk, { ...IMPORT, day, filedOn: null, owner: desk.enterprise.industry.taskForce });
  move(desk, lead, 'valid', 6, judgeOf(desk));
  moveOn(desk, lead, 'negotiation', desk.world.days.thisYear(0.1 + desk.share * 0.4), judgeOf(desk));
}

function importedInNegotiation(desk: Desk): void {
  const day = desk.world.days.thisYear(desk.share * 0.8);
  file(desk, { ...IMPORT, day, stage: 'negotiation', owner: 'post-2' });
}

/** The ledger spoke of talks, its next edition took that back, and the office found it invalid. */
function importedThenInvalid(desk: Desk): void {
  const { world, random, share } = desk;
  const day = world.days.thisYear(share * 0.6);
  const lead = file(desk, { ...IMPORT, day, stage: 'negotiation', owner: 'post-2' });
  const takenBack = {
    to: 'filed',
    action: 'lead.changed',
    by: 'staff',
    reason: '新一版台账退回待认定',
  } as const;
  world.leads.move(random, lead, { ...takenBack, day: world.days.onOrAfter(addDays(day, 14)) });
  if (lead.stage === 'filed') move(desk, lead, 'invalid', 21, 'staff');
}

function ofLastYear(desk: Desk): void {
  const { world, random, share } = desk;
  const lead = file(desk, {
    day: world.days.earlier(share * 0.6),
    owner: desk.enterprise.industry.taskForce,
  });
  move(desk, lead, 'valid', random.int(3, 8), judgeOf(desk));
  if (share < 0.6) moveOn(desk, lead, 'negotiation', world.days.earlier(share * 0.6 + 0.25), judgeOf(desk));
}

const IMPORT = { by: 'staff', channel: 'import' };

function file(
  { world, random, enterprise }: Desk,
  more: Partial<Filing> & { day: Day; owner: string },
): LeadRow {
  const by = random.pick([POST_2_LEADER, POST_2_MEMBER]);
  const said = { by, introducer: 'post-2', channel: 'visit', enterprise, industry: enterprise.industry };
  return world.leads.file(random, { ...said, ...more });
}

type Move = 'valid' | 'invalid' | 'negotiation';

function move(desk: Desk, lead: LeadRow, to: Move, after: number, by: string): boolean {
  return moveOn(desk, lead, to, desk.world.days.onOrAfter(addDays(lead.createdAt.slice(0, 10), after)), by);
}

function moveOn({ world, random }: Desk, lead: LeadRow, to: Move, day: Day, by: string): boolean {
  return world.leads.move(random, lead, stepTo(random, to, day, by));
}

function judgeOf({ enterprise }: Desk): string {
  return `${enterprise.industry.taskForce.replace('-', '')}.lead`;
}
