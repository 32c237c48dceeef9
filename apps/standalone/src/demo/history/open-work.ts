import { addDays } from '@taproot/kernel';
import type { Random } from './random.js';
import type { Habits } from './relations.js';
import type { TargetList } from './target-list.js';
import { runThread } from './threads.js';
import type { DemoEnterprise } from './enterprises.js';
import type { World } from './world.js';

/** Last visit so many working days ago, next step due so many days from today. */
const OPEN: [back: number, dueIn: number][] = [
  [7, 0],
  [11, -3],
  [3, 5],
  [1, 8],
];
/** Both visits are a while ago, so that the lead waits for its verdict. */
const FIRST_DAYS_BEFORE = 24;

/** So that a team's day has something in it: for each of its people a step due today, one overdue, two that have time. */
export function leaveWorkOpen(
  world: World,
  targets: TargetList,
  random: Random,
  habits: Habits,
  enterprises: DemoEnterprise[],
): void {
  const { days } = world;
  const spots = habits.people.flatMap((host) => OPEN.map(([back, dueIn]) => ({ host, back, dueIn })));
  for (const [i, { host, back, dueIn }] of spots.entries()) {
    const enterprise = enterprises[i]!;
    const lastOn = days.back(back);
    const start = days.onOrAfter(addDays(lastOn, -FIRST_DAYS_BEFORE));
    targets.list({ team: habits.team, by: 'staff', year: Number(start.slice(0, 4)), enterprise });
    runThread(world, random.stream(`open ${i}`), habits, {
      enterprise,
      start,
      goal: 20,
      lead: i % 2 === 0 ? { outcome: 'filed', owner: habits.team, judge: 'staff', channel: 'visit' } : null,
      open: {
        lastOn,
        dueOn: addDays(days.today, dueIn),
        host,
        typedOn: back === 1 ? days.yesterday : undefined,
      },
    });
  }
}
