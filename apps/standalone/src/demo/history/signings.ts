import { addDays, type Day } from '@taproot/kernel';
import { growProject } from './growth.js';
import { someTime } from './demo-days.js';
import type { DemoEnterprise } from './enterprises.js';
import type { Random } from './random.js';
import type { LeadRow } from './rows.js';
import { SigningDesk, titleOf, type Signing } from './signing-desk.js';
import { FRAMEWORKS, FROM_LEADS, OLDER, type SigningPlan } from './signings.data.js';
import type { World } from './world.js';

const PEOPLE: Record<string, string[]> = {
  'tf-1': ['tf1.lead', 'tf1.member'],
  'tf-2': ['tf2.lead', 'tf2.member'],
  'tf-3': ['tf3.lead'],
  'tf-4': ['tf4.lead'],
  'sub-1': ['sub1.member'],
  'soe-1': ['soe1.member'],
};
const VERIFIERS = ['verifier', 'verifier2'];
const FORMAL_PAPERS = ['contract-text', 'meeting-minute', 'legal-review'];
const DISTRICTS = ['district-1', 'district-2', 'district-3'];

/** Four and a half years of signings and what became of them: most took root, the second task force's hardly. */
export function signings(world: World, random: Random): void {
  const desk = new SigningDesk(world);
  const free = random.shuffle(world.enterprises);
  for (const team of Object.keys(PEOPLE)) {
    const own = random.stream(team);
    const made = [...fromLeads(world, own, team), ...older(world, own, team, free)];
    const formal = made.map((signing, at) => signed(world, desk, own.stream(at), signing));
    for (const [at, { monthsAgo, wan }] of (FRAMEWORKS[team] ?? []).entries())
      framework(world, desk, own.stream(`framework ${at}`), team, free, { monthsAgo, wan });
    if (team === 'tf-2')
      padded(world, desk, own.stream('padded'), made.at(-1)!, formal.at(-1)!.contract.id, free);
    if (team === 'tf-4')
      claimedTwice(
        world,
        desk,
        random.stream('twice'),
        made.findLast(({ lead }) => lead)!,
      );
  }
}

function signed(world: World, desk: SigningDesk, random: Random, signing: Signing) {
  const entered = desk.submit(random, signing, 'formal', FORMAL_PAPERS);
  desk.verify(entered, signing, random.pick(VERIFIERS));
  growProject(world, random.stream('growth'), signing, entered);
  const { fate } = signing.plan;
  if (fate === 'raised') desk.raise(entered, signing, world.days.monthsBack(14));
  if (fate === 'terminated') desk.terminate(entered, world.days.back(25));
  return entered;
}

/** A lead that was signed has its contract: signed some days before a verifier said so. */
function fromLeads(world: World, random: Random, team: string): Signing[] {
  const unit = world.city.unit(team);
  const leads = world.chronicle.records.leads
    .filter((lead) => lead.stage === 'signed' && lead.ownerTeamId === unit && lead.enterpriseId !== null)
    .toSorted((a, b) => a.stageSince.localeCompare(b.stageSince));
  const plans = FROM_LEADS[team] ?? [];
  return leads.map((lead, at) => {
    const plan = plans[at] ?? { wan: 8000, site: 'leased' as const, reaches: null };
    return ofLead(world, random.stream(lead.id), team, lead, plan);
  });
}

function ofLead(world: World, random: Random, team: string, lead: LeadRow, plan: SigningPlan): Signing {
  const signedOn = world.days.onOrAfter(addDays(lead.stageSince.slice(0, 10), -random.int(13, 18)));
  return {
    ...common(random, team, plan),
    title: lead.title,
    enterpriseId: lead.enterpriseId!,
    sector: lead.sector,
    signedOn,
    decidedAt: lead.stageSince,
    lead,
  };
}

function older(world: World, random: Random, team: string, free: DemoEnterprise[]): Signing[] {
  return (OLDER[team] ?? []).map((plan, at) => {
    const own = random.stream(`older ${at}`);
    const enterprise = takeOf(free, team);
    return known(world, own, team, enterprise, plan, world.days.monthsBack(plan.monthsAgo!));
  });
}

function known(
  world: World,
  random: Random,
  team: string,
  enterprise: DemoEnterprise,
  plan: SigningPlan,
  signedOn: Day,
): Signing {
  return {
    ...common(random, team, plan),
    title: titleOf(random, enterprise),
    enterpriseId: world.book.idOf(enterprise),
    sector: enterprise.industry.sector,
    signedOn,
    decidedAt: someTime(random, world.days.onOrAfter(addDays(signedOn, random.int(6, 12))), 9, 17),
  };
}

function common(random: Random, team: string, plan: SigningPlan) {
  return { team, plan, by: random.pick(PEOPLE[team]!), district: random.pick(DISTRICTS) };
}

function takeOf(free: DemoEnterprise[], team: string): DemoEnterprise {
  const at = free.findIndex(
    ({ industry, idType }) => idType === 'uscc' && (industry.taskForce === team || !team.startsWith('tf')),
  );
  return free.splice(at, 1)[0]!;
}

function framework(
  world: World,
  desk: SigningDesk,
  random: Random,
  team: string,
  free: DemoEnterprise[],
  { monthsAgo, wan }: { monthsAgo: number; wan: number },
): void {
  const plan = { wan, site: 'land' as const, reaches: null };
  const signing = known(world, random, team, takeOf(free, team), plan, world.days.monthsBack(monthsAgo));
  const entered = desk.submit(random, signing, 'framework', ['contract-text', 'meeting-minute']);
  desk.verify(entered, signing, random.pick(VERIFIERS));
}

/** What a verifier sent back: the same signing a second time, and a ceremony without a contract. */
function padded(
  world: World,
  desk: SigningDesk,
  random: Random,
  again: Signing,
  duplicateOf: string,
  free: DemoEnterprise[],
): void {
  const later = world.days.onOrAfter(addDays(again.signedOn, 40));
  const second = desk.submit(random, { ...again, signedOn: later, lead: undefined }, 'formal', FORMAL_PAPERS);
  const decided = (day: Day) => someTime(random, world.days.onOrAfter(addDays(day, 8)), 10, 16);
  desk.reject(second, decided(later), 'verifier', '与已核验的合同是同一项目，重复登记', duplicateOf);
  const plan = { wan: 100_000, site: 'land' as const, reaches: null };
  const day = world.days.monthsBack(6);
  const ceremony = known(world, random, 'tf-2', takeOf(free, 'tf-2'), plan, day);
  const refused = desk.submit(random, ceremony, 'formal', ['site-photo']);
  desk.reject(refused, decided(day), 'verifier', '只有签约仪式照片，没有合同文本', null);
}

/** Another task force claims the same project; it waits for whoever looks closely. */
function claimedTwice(world: World, desk: SigningDesk, random: Random, first: Signing): void {
  const signedOn = world.days.back(4);
  const plan = { ...first.plan, wan: first.plan.wan, with: undefined };
  const claim = { ...first, team: 'tf-3', by: 'tf3.lead', lead: undefined, plan, signedOn };
  desk.submit(random, claim, 'formal', ['contract-text', 'meeting-minute']);
}
