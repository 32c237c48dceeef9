import { addDays, type Day } from '@taproot/kernel';
import { runCourse } from './lead-course.js';
import type { Random } from './random.js';
import type { Goal, Habits, Meeting, Thread } from './relations.js';
import type { LeadRow } from './rows.js';
import { tell } from './telling.js';
import type { World } from './world.js';

type Form = 'out' | 'in' | 'inspects' | 'data' | 'chooses';
const COURSES: Record<Goal, Form[][]> = {
  20: [
    ['out', 'out'],
    ['out', 'out', 'out'],
    ['out', 'out', 'out', 'out'],
  ],
  40: [
    ['out', 'out', 'in', 'out', 'out'],
    ['out', 'in', 'out', 'out', 'in', 'out'],
    ['out', 'out', 'out', 'in', 'out'],
  ],
  60: [
    ['out', 'out', 'in', 'inspects', 'out', 'out'],
    ['out', 'in', 'out', 'inspects', 'out', 'out', 'in'],
  ],
  80: [['out', 'out', 'inspects', 'out', 'data', 'out', 'out', 'out']],
  100: [['out', 'in', 'inspects', 'out', 'data', 'out', 'chooses', 'out', 'out']],
};

export function runThread(world: World, random: Random, habits: Habits, thread: Thread): void {
  const meetings = meetingsOf(world, random, thread);
  introduce(world, random.stream('people'), habits, thread);
  const leadDay = world.days.onOrAfter(addDays(thread.start, random.int(1, 6)));
  const lead = fileLead(world, random.stream('lead'), habits, thread, leadDay);
  meetings.forEach((meeting, i) => {
    const own = random.stream(i);
    const moment = {
      thread,
      meeting,
      following: meetings[i + 1],
      lead: meeting.day > leadDay ? lead : undefined,
    };
    world.visits.log(own, tell(world, own, habits, moment));
  });
  if (lead && thread.lead)
    runCourse(world.chronicle, world.leads, random.stream('course'), lead, thread.lead);
}

/** Two or three weeks from one meeting to the next; what has not come yet is left out. */
function meetingsOf({ days }: World, random: Random, { goal, start, open }: Thread): Meeting[] {
  if (open) return [meeting('out', start), meeting('out', open.lastOn)];
  let day = start;
  return random.pick(COURSES[goal]).flatMap((form, i) => {
    if (i > 0) day = days.onOrAfter(addDays(day, random.int(10, 25)));
    return days.hasCome(day) ? [meeting(form, day)] : [];
  });
}

function meeting(form: Form, day: Day): Meeting {
  const kind =
    form === 'out' ? 'outgoing' : form === 'in' || form === 'inspects' ? 'incoming' : 'mutual-inspection';
  const inspects = form === 'inspects' || form === 'data' || form === 'chooses';
  return { kind, day, inspects, data: form === 'data', chooses: form === 'chooses' };
}

/** Before the first visit somebody outside the team writes down whom they know; the visitors add whom they met. */
function introduce(
  { book, days }: World,
  random: Random,
  habits: Habits,
  { enterprise, start, goal }: Thread,
): void {
  const before = addDays(start, -random.int(3, 40));
  for (const person of enterprise.people) {
    const mustBeKnown = goal >= 60 && person.seniority === 'decision-maker';
    if (mustBeKnown || random.chance(habits.knows))
      book.record(enterprise, person, before, random.pick(habits.acquaintances));
    else if (random.chance(0.4) && days.hasCome(start))
      book.record(enterprise, person, start, random.pick(habits.people));
  }
}

function fileLead(
  world: World,
  random: Random,
  habits: Habits,
  thread: Thread,
  day: Day,
): LeadRow | undefined {
  if (!thread.lead || !world.days.hasCome(day)) return undefined;
  const { owner, channel } = thread.lead;
  return world.leads.file(random, {
    day,
    by: random.pick(habits.people),
    owner,
    introducer: habits.team,
    channel,
    enterprise: thread.enterprise,
    industry: thread.enterprise.industry,
  });
}
