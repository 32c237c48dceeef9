import type { ClockFact, TaskFact } from '@taproot/kpi-formulas';

/** A clock that stopped on 20 June, in working hours. */
export const clock = (hours: number, allowed: number, endedOn: string | null = '2026-06-20'): ClockFact => ({
  minutes: hours * 60,
  allowed: allowed * 60,
  endedOn,
});

/** A task answered within its 4 hours, resolved within its 21, closed on 20 June and not rated. */
export const task = (id: string, change: Partial<TaskFact> = {}): TaskFact => ({
  id,
  role: 'owner',
  weight: 1,
  receivedOn: '2026-06-10',
  response: clock(2, 4),
  resolution: clock(14, 21),
  declined: null,
  closedOn: '2026-06-20',
  reopenedOn: null,
  rating: null,
  weeksPastThrice: 0,
  ...change,
});

/** Example 12: responses 2, 4, 6 and 3 h of 4; resolutions 14, 21, 31.5 and 80 h of 21; the third weighs 2. */
export const EXAMPLE_12: readonly TaskFact[] = [
  task('a', { response: clock(2, 4), resolution: clock(14, 21) }),
  task('b', { response: clock(4, 4), resolution: clock(21, 21) }),
  task('c', { response: clock(6, 4), resolution: clock(31.5, 21), weight: 2 }),
  task('d', { response: clock(3, 4), resolution: clock(80, 21) }),
];
