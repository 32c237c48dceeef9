import { addDays, addMonths, type Day } from '@taproot/kernel';
import { someTime } from './demo-days.js';
import type { Random } from './random.js';
import type { MilestoneRow, ProjectRow, ProjectStage } from './signing-rows.js';
import type { Signed, Signing } from './signing-desk.js';
import { PACE, PROOFS } from './signings.data.js';
import type { World } from './world.js';

const STAGES: ProjectStage[] = [
  'performing',
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
];
/** So many working days before today at the latest, so that a claim has been looked at. */
const LATEST = 15;

/** What became of a verified contract: its project, stage by stage with papers, and its monthly reports. */
export function growProject(world: World, random: Random, signing: Signing, { contract }: Signed): void {
  const { chronicle } = world;
  const deed = { action: 'project.opened', at: signing.decidedAt, by: 'verifier' };
  const project = chronicle.add('projects', deed, {
    contractId: contract.id,
    leadId: contract.leadId,
    enterpriseId: contract.enterpriseId,
    title: contract.title,
    status: 'active',
    forecastGroundbreakingOn: null,
    forecastCompletionOn: null,
    forecastCommissioningOn: null,
    forecastCapacityAttainmentOn: null,
    forecastReason: null,
  });
  const reached = reachStages(world, random, signing, project);
  report(world, random, signing, project, reached, contract.designCapacity);
  if (signing.plan.fate === 'paused') pause(world, random, project);
  if (signing.plan.fate === 'terminated') end(world, random, project);
}

type Reached = Partial<Record<ProjectStage, Day>>;

function reachStages(world: World, random: Random, signing: Signing, project: ProjectRow): Reached {
  const reached: Reached = {};
  const { reaches, site } = signing.plan;
  if (reaches === null) return reached;
  for (const stage of STAGES.slice(0, STAGES.indexOf(reaches) + 1)) {
    const usual = addDays(addMonths(signing.signedOn, PACE[site][stage]), random.int(-12, 40));
    const day = world.days.onOrAfter([usual, world.days.back(LATEST)].toSorted()[0]!);
    reached[stage] = day;
    milestone(world, random, signing, project, stage, day);
  }
  return reached;
}

interface Claim {
  stage: ProjectStage;
  day: Day;
  by: string;
  at: string;
}

function milestone(
  world: World,
  random: Random,
  { by, decidedAt: verifiedContract }: Signing,
  project: ProjectRow,
  stage: ProjectStage,
  day: Day,
): void {
  const { chronicle, city, days } = world;
  const known = verifiedContract.slice(0, 10);
  const claimDay = days.onOrAfter(addDays(day < known ? known : day, random.int(1, 3)));
  const row = claim(world, project, { stage, day, by, at: someTime(random, claimDay, 9, 16) });
  const decidedAt = someTime(random, days.onOrAfter(addDays(claimDay, random.int(3, 8))), 9, 17);
  const decisionReason = '材料齐全，与现场一致';
  const verifier = random.pick(['verifier', 'verifier2']);
  chronicle.change(
    'milestones',
    row,
    { action: 'milestone.verified', at: decidedAt, by: verifier, reason: decisionReason },
    { state: 'verified', decidedAt, decidedBy: city.user(verifier), decisionReason },
  );
}

/** With a photo and the papers of its stage. */
function claim(world: World, project: ProjectRow, { stage, day, by, at }: Claim): MilestoneRow {
  const row = world.chronicle.add(
    'milestones',
    { action: 'milestone.claimed', at, by },
    { ...UNDECIDED, projectId: project.id, stage, occurredOn: day },
  );
  const { files } = world;
  prove(world, row, at, by, 'site-photo', files.picture(at, by, day));
  for (const [kind, name] of PROOFS[stage])
    prove(world, row, at, by, kind, files.paper(at, by, { name: `${project.title} ${name}`, lines: [day] }));
  return row;
}

const UNDECIDED = {
  state: 'claimed',
  basis: 'evidence',
  note: null,
  decidedAt: null,
  decidedBy: null,
  decisionReason: null,
  falseReport: false,
} as const;

function prove(world: World, row: MilestoneRow, at: string, by: string, kind: string, fileId: string): void {
  const { chronicle, city } = world;
  chronicle.parts.milestoneEvidence.push({
    id: chronicle.id(at),
    milestoneId: row.id,
    fileId,
    kind,
    addedAt: at,
    addedBy: city.user(by),
  });
}

/** Every month that is over: money as the works go on, output once it produces. */
function report(
  world: World,
  random: Random,
  { by, decidedAt, plan }: Signing,
  project: ProjectRow,
  reached: Reached,
  capacity: string | null,
): void {
  const from = addMonths(`${decidedAt.slice(0, 7)}-01`, 1);
  const months = monthsUntil(from, world.days.today);
  for (const [at, month] of months.entries()) {
    const day = world.days.onOrAfter(addDays(addMonths(month, 1), random.int(2, 6)));
    if (!world.days.hasCome(day)) return;
    const share = shareOf(reached, month, at);
    const output = outputOf(reached, month, Number(capacity ?? 0));
    world.chronicle.add(
      'projectReports',
      { action: 'project.reported', at: someTime(random, day, 9, 11), by },
      {
        projectId: project.id,
        period: month.slice(0, 7),
        basis: 'evidence',
        fundsInPlace: yuan(plan.wan * share),
        fixedAssetInvestment: yuan(plan.wan * share * 0.8),
        outputQuantity: output === null ? null : String(output),
        taxPaid: output === null ? null : yuan(plan.wan * 0.002),
        jobs: output === null ? null : random.int(40, 300),
      },
    );
  }
}

function monthsUntil(from: Day, today: Day): Day[] {
  const months: Day[] = [];
  for (let month = from; addMonths(month, 1) <= today; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Of the contract's amount, in this month: little before the works begin, then evenly for two years. */
function shareOf({ groundbreaking }: Reached, month: Day, at: number): number {
  if (groundbreaking === undefined || month < groundbreaking.slice(0, 7)) return at < 4 ? 0.01 : 0;
  return month < addMonths(groundbreaking, 24) ? 0.035 : 0;
}

function outputOf(reached: Reached, month: Day, capacity: number): number | null {
  const { commissioning, 'capacity-attainment': attained } = reached;
  if (commissioning === undefined || month < commissioning) return null;
  const full = attained !== undefined && addMonths(month, 3) >= attained;
  // Of gigawatt hours a month brings fractions.
  const grain = capacity < 1000 ? 1000 : 1;
  return Math.round((capacity / 12) * (full ? 0.9 : 0.55) * grain) / grain;
}

const yuan = (wan: number): string => `${Math.round(wan)}0000.00`;

function pause(world: World, random: Random, project: ProjectRow): void {
  turn(world, random, project, 'pause', '等待市政管线迁改', 'paused');
}

function end(world: World, random: Random, project: ProjectRow): void {
  turn(world, random, project, 'termination', '企业资金链紧张，双方协商终止', 'terminated');
}

function turn(
  world: World,
  random: Random,
  project: ProjectRow,
  kind: 'pause' | 'termination',
  reason: string,
  status: 'paused' | 'terminated',
): void {
  const { chronicle, city, days } = world;
  const on = days.back(25);
  const at = someTime(random, days.onOrAfter(addDays(on, 1)), 14, 17);
  const by = 'staff';
  chronicle.change('projects', project, { action: `project.${status}`, at, by, reason }, { status });
  chronicle.parts.projectTurns.push({
    id: chronicle.id(at),
    projectId: project.id,
    kind,
    occurredOn: on,
    reason,
    recordedAt: at,
    recordedBy: city.user(by),
  });
}
