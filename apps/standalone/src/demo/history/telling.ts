import { addDays, type Day } from '@taproot/kernel';
import type { DemoPerson } from './enterprises.js';
import type { Random } from './random.js';
import { isKnownToOthers, type Habits, type Meeting, type Thread } from './relations.js';
import type { LeadRow } from './rows.js';
import type { Telling } from './visits.js';
import { HOME_ROOMS, HOME_SITES } from './words/places.data.js';
import { CLOSERS, NEEDS, NEXT_STEPS, OPENERS, TALK } from './words/talk.data.js';
import type { World } from './world.js';

interface Moment {
  thread: Thread;
  meeting: Meeting;
  following: Meeting | undefined;
  lead: LeadRow | undefined;
}

/** How a good team tells a meeting: with names, needs, what was said, and what comes next. */
export function tell(world: World, random: Random, habits: Habits, moment: Moment): Telling {
  const { thread, meeting, following, lead } = moment;
  const { enterprise } = thread;
  const open = following ? undefined : thread.open;
  const place = placeOf(random, moment);
  const hasFile = meeting.inspects ? random.chance(0.6) : random.chance(habits.files);
  return {
    kind: meeting.kind,
    team: habits.team,
    day: meeting.day,
    typedOn: open?.typedOn ?? addDays(meeting.day, typingDelay(random, habits)),
    hosts: hostsOf(random, habits, open?.host),
    enterprise,
    lead,
    place,
    counterparts: counterpartsOf(world, random, habits, moment),
    needs: random.chance(habits.needs) ? random.pick(NEEDS[enterprise.industry.code]!) : null,
    minutes: minutesOf(random, moment, place),
    file: hasFile ? random.pick(['picture', 'picture', 'note'] as const) : null,
    fileLater: random.chance(0.15),
    sawSite: meeting.inspects,
    dataExchanged: meeting.data,
    siteChosen: meeting.chooses,
    next: open
      ? nextOf(random, undefined, open.dueOn)
      : random.chance(habits.next)
        ? planned(random, following)
        : null,
  };
}

function typingDelay(random: Random, { typesLate }: Habits): number {
  if (random.chance(typesLate)) return random.int(6, 11);
  return random.chance(0.7) ? 0 : 1;
}

function hostsOf(random: Random, { people }: Habits, first = random.pick(people)): string[] {
  const others = people.filter((person) => person !== first);
  return random.chance(0.35) ? [first, ...others] : [first];
}

function placeOf(random: Random, { meeting, thread: { enterprise } }: Moment): string {
  if (meeting.inspects) return random.pick(HOME_SITES);
  if (meeting.kind === 'incoming') return random.pick(HOME_ROOMS);
  const { name, parks } = enterprise.place;
  return `${name}${random.pick(parks)}`;
}

function counterpartsOf(world: World, random: Random, habits: Habits, moment: Moment): DemoPerson[] {
  const { people } = moment.thread.enterprise;
  const [decides] = people as [DemoPerson];
  if (moment.meeting.inspects) return [decides, people[1]!];
  const known = people.filter((person) => isKnownToOthers(world, habits, person));
  const first = known.length > 0 && random.chance(habits.knows) ? random.pick(known) : random.pick(people);
  const second = random.pick(people.filter((person) => person !== first && person.seniority === 'working'));
  return second && random.chance(0.4) ? [first, second] : [first];
}

function minutesOf(random: Random, { meeting, thread: { enterprise } }: Moment, place: string): string {
  const opener = random
    .pick(OPENERS[meeting.kind])
    .replace('{place}', place)
    .replace('{n}', String(random.int(3, 8)));
  const site = meeting.chooses ? `对方确认意向选址${place}` : meeting.inspects ? `实地看了${place}` : '';
  const parts = [opener, random.pick(TALK[enterprise.industry.code]!), site, random.pick(CLOSERS)];
  return `${parts.filter(Boolean).join('。')}。`;
}

function planned(random: Random, following: Meeting | undefined): Telling['next'] {
  return following ? nextOf(random, following.kind, addDays(following.day, random.int(-2, 3))) : null;
}

function nextOf(random: Random, kind: keyof typeof NEXT_STEPS = 'none', dueOn: Day): Telling['next'] {
  return { what: random.pick(NEXT_STEPS[kind]), dueOn };
}
