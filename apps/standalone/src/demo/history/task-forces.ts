import type { Outcome } from './lead-course.js';
import { leaveWorkOpen } from './open-work.js';
import type { Random } from './random.js';
import type { Goal, Habits } from './relations.js';
import type { TargetList } from './target-list.js';
import { runThread } from './threads.js';
import type { World } from './world.js';

interface Team {
  habits: Habits;
  threads: number;
  /** The industries it works on: those of a task force. */
  industries?: string;
  judge: string;
}

const GOALS: Goal[] = [40, 20, 60, 40, 20, 40, 80, 20, 60, 40, 20, 40, 100, 20, 40];
const OUTCOMES: (Outcome | null)[] = [
  'negotiation',
  'valid',
  'signed',
  'valid',
  'lost',
  null,
  'negotiation',
  'dormant',
  'valid',
  'invalid',
  'filed',
];
const CHANNELS = ['visit', 'visit', 'chain-leader-referral', 'event', 'association', 'scenario', 'fund'];

const ON_THE_LIST = 3;

const TEAMS: Team[] = [
  team('tf-1', ['tf1.lead', 'tf1.member'], 28, 'tf1.lead'),
  team('tf-2', ['tf2.lead', 'tf2.member'], 28, 'tf2.lead'),
  team('tf-3', ['tf3.lead'], 22, 'tf3.lead'),
  team('tf-4', ['tf4.lead'], 26, 'tf4.lead'),
  { ...team('sub-1', ['sub1.member'], 12, 'staff'), industries: undefined },
  { ...team('soe-1', ['soe1.member'], 12, 'staff'), industries: undefined },
];

/** Task forces by industry, the sub-district and the state-owned platform: the ordinary work of the year and a half. */
export function taskForces(world: World, targets: TargetList, random: Random): void {
  for (const { habits, threads, industries, judge } of TEAMS) {
    const own = random.stream(habits.team);
    const open = habits.people.length * 4;
    const all = world.takeOrShare(threads + open + ON_THE_LIST, { taskForce: industries });
    // Too few for so long a time: the first ones are tried again.
    const enterprises = all.slice(open + ON_THE_LIST);
    for (let i = 0; i < threads; i += 1) {
      const enterprise = enterprises[i % enterprises.length]!;
      const thread = own.stream(i);
      const start = world.days.at((i + thread.next()) / (threads + 1));
      if (thread.chance(0.7)) {
        const by = thread.chance(0.5) ? 'staff' : habits.people[0]!;
        targets.list({ team: habits.team, by, year: Number(start.slice(0, 4)), enterprise });
      }
      const outcome = OUTCOMES[(i + threads) % OUTCOMES.length];
      const lead = outcome ? { outcome, owner: habits.team, judge, channel: thread.pick(CHANNELS) } : null;
      runThread(world, thread, habits, { enterprise, start, goal: GOALS[i % GOALS.length]!, lead });
    }
    leaveWorkOpen(world, targets, own, habits, all.slice(0, open));
    listForLater(world, targets, habits, all.slice(open, open + ON_THE_LIST));
  }
}

/** On the list, not yet visited: what coverage is about. */
function listForLater(
  world: World,
  targets: TargetList,
  { team }: Habits,
  enterprises: World['enterprises'],
): void {
  const year = Number(world.days.yesterday.slice(0, 4));
  for (const enterprise of enterprises) targets.list({ team, by: 'staff', year, enterprise });
}

function team(code: string, people: string[], threads: number, judge: string): Team {
  const acquaintances = ['staff', 'post1.lead', 'verifier', 'leader'];
  const habits = {
    team: code,
    people,
    acquaintances,
    knows: 0.4,
    files: 0.25,
    needs: 0.75,
    next: 0.6,
    typesLate: 0.15,
  };
  return { habits, threads, industries: code, judge };
}
