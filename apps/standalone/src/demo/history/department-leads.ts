import type { LeadRow } from './rows.js';
import { addDays, type Day } from '@taproot/kernel';
import type { DemoEnterprise } from './enterprises.js';
import { runCourse, type Outcome } from './lead-course.js';
import type { Random } from './random.js';
import { INDUSTRIES } from './words/industries.data.js';
import type { World } from './world.js';

interface Source {
  by: string;
  introducer: string | null;
  channels: string[];
  count: number;
}

const SOURCES: Source[] = [
  { by: 'dept1.officer', introducer: 'dept-1', channels: ['department'], count: 42 },
  { by: 'dept2.officer', introducer: 'dept-2', channels: ['department'], count: 34 },
  { by: 'agent1', introducer: 'agent-1', channels: ['intermediary'], count: 38 },
  {
    by: 'sub1.member',
    introducer: 'sub-1',
    channels: ['enterprise-itself', 'department', 'other'],
    count: 26,
  },
  { by: 'soe1.member', introducer: 'soe-1', channels: ['fund', 'association'], count: 24 },
  { by: 'district1.desk', introducer: 'district-1', channels: ['hotline', 'enterprise-itself'], count: 18 },
  {
    by: 'staff',
    introducer: null,
    channels: ['hotline', 'event', 'scenario', 'association', 'fund'],
    count: 46,
  },
];
const OUTCOMES: Outcome[] = [
  'invalid',
  'valid',
  'negotiation',
  'lost',
  'valid',
  'invalid',
  'dormant',
  'valid',
  'filed',
  'negotiation',
  'invalid',
  'lost',
  'signed',
];
const CODE_NAMES = '青松 海棠 北斗 扬帆 磐石 启明 春江 远山 银杏 星火 白鹭 长风 金穗 蓝鲸 丹桂 凌云'.split(
  ' ',
);
const VAGUE = [
  '某{industry}上市公司',
  '{industry}头部企业（未具名）',
  '外地{industry}集团',
  '园区企业介绍的{industry}客户',
];

/** Leads that others bring: departments, the platform, the agent, the hotline. Task forces and the command center judge. */
export function departmentLeads(world: World, random: Random): void {
  for (const source of SOURCES) {
    for (let i = 0; i < source.count; i += 1) {
      const own = random.stream(`${source.by} ${i}`);
      const outcome = OUTCOMES[(i * 5 + source.count) % OUTCOMES.length]!;
      oneLead(world, own, source, world.days.at((i + own.next()) / source.count), outcome);
    }
  }
  waitingNow(world, random.stream('waiting'));
}

/** The last days' leads, still to be judged; some came yesterday. */
function waitingNow(world: World, random: Random): void {
  const { days } = world;
  for (let i = 0; i < 14; i += 1) {
    const day = i < 4 ? days.yesterday : days.back(1 + Math.floor(i / 3));
    const source = SOURCES[i % SOURCES.length]!;
    oneLead(world, random.stream(i), source, day, 'filed', i % 2 === 0 ? 'tf-1' : undefined);
  }
}

function oneLead(
  world: World,
  random: Random,
  source: Source,
  day: Day,
  outcome: Outcome,
  to?: string,
): LeadRow {
  const enterprise = random.chance(0.62) ? random.pick(world.enterprises) : undefined;
  const industry = enterprise?.industry ?? random.pick(INDUSTRIES);
  const owner = to ?? ownerOf(random, industry.taskForce);
  const confidential = random.chance(enterprise ? 0.04 : 0.35);
  const codeName = enterprise ? undefined : nameUnknown(random, confidential, industry.label);
  const lead = world.leads.file(random, {
    day,
    by: source.by,
    introducer: source.introducer,
    channel: random.pick(source.channels),
    owner,
    enterprise,
    codeName,
    industry,
    confidential,
    // Departments often know the month only.
    filedOn: source.introducer?.startsWith('dept') && random.chance(0.15) ? day.slice(0, 7) : day,
  });
  const judge = owner.startsWith('tf') && random.chance(0.7) ? `${owner.replace('-', '')}.lead` : 'staff';
  // Nobody signs under a code name.
  const reached = outcome === 'signed' && !enterprise ? 'negotiation' : outcome;
  runCourse(world.chronicle, world.leads, random, lead, { outcome: reached, judge });
  if (codeName && !confidential && ['valid', 'negotiation'].includes(lead.stage) && random.chance(0.4))
    identify(world, lead, pickOf(random, world.enterprises, industry.code), judge);
  return lead;
}

function identify(world: World, lead: LeadRow, enterprise: DemoEnterprise | undefined, by: string): void {
  if (enterprise && world.days.hasCome(addDays(lead.updatedAt.slice(0, 10), 2)))
    world.leads.identify(lead, enterprise, by);
}

function pickOf(random: Random, enterprises: DemoEnterprise[], industry: string): DemoEnterprise | undefined {
  return random.pick(enterprises.filter((one) => one.industry.code === industry));
}

function ownerOf(random: Random, taskForce: string): string {
  return random.chance(0.85) ? taskForce : random.pick(['sub-1', 'soe-1']);
}

function nameUnknown(random: Random, confidential: boolean, industry: string): string {
  if (confidential || random.chance(0.3)) return `“${random.pick(CODE_NAMES)}”项目`;
  return random.pick(VAGUE).replace('{industry}', industry);
}
