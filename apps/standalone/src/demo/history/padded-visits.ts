import { addDays, type Day } from '@taproot/kernel';
import type { DemoEnterprise } from './enterprises.js';
import type { Random } from './random.js';
import type { Telling } from './visits.js';
import { COPIED_MINUTES, COPIED_NEEDS, NEXT_STEPS } from './words/talk.data.js';
import type { World } from './world.js';

export const POST_2_LEADER = 'post2.lead';
export const POST_2_MEMBER = 'post2.member';

/** One month of it. */
export interface Padding {
  world: World;
  random: Random;
  /** Its last three working days. */
  ends: [Day, Day, Day];
  month: number;
}

/** Which of three favourites, on which of the month's last days. */
const BURST: [favourite: number, end: number][] = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
  [2, 1],
  [0, 2],
  [1, 2],
  [2, 2],
  [0, 2],
];
const CLAIM_INCOMING = 5;
const PASSING = [
  '展会接触企业',
  '商会会员座谈',
  '同乡企业家交流',
  '产业论坛嘉宾企业',
  '某央企二级公司',
  '某基金被投企业',
];

/** The month's end: three favourites again and again, typed in one evening, or the week after. */
export function burst(padding: Padding, favourites: DemoEnterprise[]): void {
  const { world, random, ends, month } = padding;
  const copied = { needs: COPIED_NEEDS[month % 3]!, minutes: COPIED_MINUTES[Math.floor(month / 2) % 3]! };
  for (const [i, [which, end]] of BURST.entries()) {
    const enterprise = favourites[which]!;
    const claims = i >= CLAIM_INCOMING && month % 4 === 1;
    const next = random.chance(0.06) && { what: NEXT_STEPS.none[0]!, dueOn: addDays(ends[2], 20) };
    write(padding, i, {
      enterprise,
      day: ends[end]!,
      kind: claims && which === 2 ? 'incoming' : 'outgoing',
      sawSite: claims && which === 2,
      ...copied,
      next: next || null,
    });
    if (i < 3 && random.chance(0.5))
      world.book.record(enterprise, enterprise.people[0]!, ends[end]!, POST_2_LEADER);
  }
}

/** Others, once, written up at the month's end. */
export function inTheMonth(padding: Padding, enterprises: DemoEnterprise[]): void {
  const { world, random, ends, month } = padding;
  for (const [i, enterprise] of enterprises.entries()) {
    const day = world.days.onOrAfter(addDays(ends[0], -random.int(6, 20)));
    if (day < world.days.first) continue;
    const needs = random.chance(0.7) ? COPIED_NEEDS[(month + 1) % 3]! : null;
    write(padding, 10 + i, { enterprise, day, kind: 'outgoing', needs, minutes: COPIED_MINUTES[month % 3]! });
  }
}

/** Names without a record, without anybody met, without anything said. */
export function inPassing(world: World, random: Random): void {
  for (let i = 0; i < 16; i += 1) {
    const day = i < 11 ? world.days.thisYear((i + 0.5) / 11) : world.days.earlier((i - 10.5) / 5);
    world.visits.log(random.stream(i), {
      kind: 'outgoing',
      team: 'post-2',
      day,
      typedOn: addDays(day, 9),
      hosts: [POST_2_MEMBER],
      name: PASSING[i % PASSING.length]!,
      place: '北京',
      minutes: i % 2 === 0 ? '简单交流，互留联系方式。' : null,
    });
  }
}

type Entry = Pick<Telling, 'day' | 'kind' | 'sawSite' | 'needs' | 'minutes' | 'next'> & {
  enterprise: DemoEnterprise;
};

function write({ world, random, ends, month }: Padding, turn: number, entry: Entry): void {
  const { place, people } = entry.enterprise;
  const [decides] = people;
  const isLate = month % 2 === 1;
  world.visits.log(random, {
    ...entry,
    team: 'post-2',
    typedOn: isLate ? addDays(ends[2], 6) : ends[2],
    // One sitting, three minutes an entry.
    typedAt: [19 + Math.floor((turn * 3) / 60), (turn * 3) % 60],
    hosts: turn % 3 === 0 ? [POST_2_LEADER] : [POST_2_MEMBER, POST_2_LEADER],
    place: `${place.name}${place.parks[0]!}`,
    counterparts: [{ name: decides!.name, title: '董事长', seniority: 'decision-maker' }],
  });
}
