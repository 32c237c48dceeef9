import type { Outcome } from './lead-course.js';
import type { Random } from './random.js';
import type { Goal, Habits, Thread } from './relations.js';
import type { TargetList } from './target-list.js';
import { runThread } from './threads.js';
import type { World } from './world.js';

const TEAM = 'post-1';
export const POST_1: Habits = {
  team: TEAM,
  people: ['post1.lead', 'post1.member'],
  acquaintances: ['staff', 'tf1.lead', 'tf2.lead', 'tf3.lead', 'tf4.lead', 'verifier'],
  knows: 0.22,
  files: 0.1,
  needs: 0.7,
  next: 0.42,
  typesLate: 0.12,
};
/** Deep relations are few, and begin early enough to become deep. */
const GOALS: Goal[] = [
  40, 60, 20, 100, 40, 20, 80, 20, 60, 40, 20, 20, 40, 60, 20, 40, 20, 20, 40, 20, 40, 20, 20, 20,
];
const OUTCOMES: Record<Goal, (Outcome | null)[]> = {
  20: [null, 'invalid', 'valid', null, 'filed', null, 'lost', null, 'invalid', 'filed', null, null],
  40: ['valid', 'negotiation', 'invalid', null, 'lost', 'filed', 'valid', 'dormant'],
  60: ['negotiation', 'valid', 'valid', 'negotiation'],
  80: ['negotiation'],
  100: ['signed'],
};
const CHANNELS = [
  'visit',
  'visit',
  'visit',
  'association',
  'chain-leader-referral',
  'enterprise-itself',
  'fund',
];

/** 驻沪组: few enterprises, each followed from the first visit on; what it says is borne out by others. */
export function postWorksWell(world: World, targets: TargetList, random: Random): void {
  const { days } = world;
  const half = GOALS.length;
  const enterprises = world.take(2 * half + 6, { circle: 'east' });
  const starts = [
    ...GOALS.map((_, i) => days.earlier(i / half)),
    ...GOALS.map((_, i) => days.thisYear(i / half)),
  ];
  const seen = new Map<Goal, number>();
  enterprises.forEach((enterprise, i) => {
    const own = random.stream(i);
    const start = starts[i];
    const isListed = start === undefined || own.chance(0.66);
    const year = Number((start ?? days.yesterday).slice(0, 4));
    if (isListed) targets.list({ team: TEAM, by: own.chance(0.7) ? 'staff' : 'tf2.lead', year, enterprise });
    if (start === undefined) return;
    // One has chosen its site; that was last year.
    const goal = i > half && GOALS[i % half] === 100 ? 40 : GOALS[i % half]!;
    const turn = seen.get(goal) ?? 0;
    seen.set(goal, turn + 1);
    runThread(world, own, POST_1, { enterprise, start, goal, lead: leadOf(own, enterprise, goal, turn) });
  });
}

/** Its leads go to the task force of the industry or stay with it; either way somebody else judges them. */
function leadOf(
  random: Random,
  { industry }: Thread['enterprise'],
  goal: Goal,
  turn: number,
): Thread['lead'] {
  const outcomes = OUTCOMES[goal];
  const outcome = outcomes[turn % outcomes.length];
  if (!outcome) return null;
  const handsOn = random.chance(0.6);
  const lead = `${industry.taskForce.replace('-', '')}.lead`;
  return {
    outcome,
    owner: handsOn ? industry.taskForce : TEAM,
    judge: handsOn ? lead : 'staff',
    channel: random.pick(CHANNELS),
  };
}
