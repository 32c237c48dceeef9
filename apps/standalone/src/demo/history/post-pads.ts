import type { DemoEnterprise } from './enterprises.js';
import { paddedLeads } from './padded-leads.js';
import { burst, inPassing, inTheMonth, POST_2_LEADER, POST_2_MEMBER, type Padding } from './padded-visits.js';
import type { Random } from './random.js';
import type { Goal, Habits } from './relations.js';
import type { TargetList } from './target-list.js';
import { runThread } from './threads.js';
import type { World } from './world.js';

const TEAM = 'post-2';
/** One of the two does the work, when there is time for it. */
const HONEST: Habits = {
  team: TEAM,
  people: [POST_2_MEMBER],
  acquaintances: ['staff', 'tf2.lead'],
  knows: 0.3,
  files: 0.2,
  needs: 0.6,
  next: 0.3,
  typesLate: 0.3,
};
const HONEST_GOALS: Goal[] = [40, 20, 60, 20];
const FAVOURITES = 8;
const OTHERS = 12;

/**
 * 驻京组: many entries, little behind them. The same few enterprises several times in the last days of a month,
 * decision-makers nobody else knows, minutes copied from entry to entry, nothing that follows, and leads that its own
 * leader finds valid.
 */
export function postPads(world: World, targets: TargetList, random: Random): void {
  const enterprises = world.take(FAVOURITES + OTHERS + HONEST_GOALS.length, { circle: 'north' });
  const favourites = enterprises.slice(0, FAVOURITES);
  const others = enterprises.slice(FAVOURITES, FAVOURITES + OTHERS);
  listThemselves(world, targets, [...favourites, ...others.filter((_, i) => i % 3 === 0)]);
  for (const [month, ends] of world.days.monthEnds.entries()) {
    const padding: Padding = { world, random: random.stream(`month ${month}`), ends, month };
    inTheMonth(
      padding,
      [0, 1, 2].map((k) => others[(month * 2 + k * 5) % OTHERS]!),
    );
    burst(
      padding,
      [0, 1, 2].map((k) => favourites[(month * 3 + k) % FAVOURITES]!),
    );
  }
  inPassing(world, random.stream('passing'));
  for (const [i, enterprise] of enterprises.slice(FAVOURITES + OTHERS).entries()) {
    const start = i % 2 === 0 ? world.days.thisYear(i / 8) : world.days.earlier(i / 8);
    const year = Number(start.slice(0, 4));
    if (i % 2 === 0) targets.list({ team: TEAM, by: 'staff', year, enterprise });
    runThread(world, random.stream(`honest ${i}`), HONEST, {
      enterprise,
      start,
      goal: HONEST_GOALS[i]!,
      lead: null,
    });
  }
  paddedLeads(world, random.stream('leads'), enterprises);
}

/** Put on the list by those who then visit them. */
function listThemselves(world: World, targets: TargetList, enterprises: DemoEnterprise[]): void {
  for (const year of world.days.years)
    for (const enterprise of enterprises) targets.list({ team: TEAM, by: POST_2_LEADER, year, enterprise });
}
