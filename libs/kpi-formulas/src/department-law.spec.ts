import { describe, expect, it } from '@jest/globals';
import { dayFromNumber, dayNumber, Period } from '@taproot/kernel';
import fc from 'fast-check';
import type { TeamFacts } from './facts.js';
import { departmentScheme } from './schemes/department.js';
import { scoreTeam } from './scorecard.js';
import type { TaskFact } from './task-facts.js';

const day = fc
  .integer({ min: dayNumber('2026-01-01'), max: dayNumber('2026-07-31') })
  .map((n) => dayFromNumber(n));
const clock = fc.record({
  minutes: fc.nat(6000),
  allowed: fc.constantFrom(240, 1260),
  endedOn: fc.option(day),
});
const task: fc.Arbitrary<TaskFact> = fc.record({
  id: fc.uuid(),
  role: fc.constantFrom('owner' as const, 'owner', 'owner', 'joint'),
  weight: fc.constantFrom(1, 2),
  receivedOn: day,
  response: clock,
  resolution: fc.option(clock, { freq: 9 }),
  declined: fc.option(fc.record({ clock, isAnswer: fc.boolean() }), { freq: 4 }),
  closedOn: fc.option(day),
  reopenedOn: fc.option(day, { freq: 3 }),
  rating: fc.option(fc.integer({ min: 1, max: 5 })),
  weeksPastThrice: fc.constantFrom(0, 0, 0, 2, 7),
});
const facts: fc.Arbitrary<TeamFacts & { tasks: TaskFact[] }> = fc.record({
  teamId: fc.constant('dept'),
  category: fc.constant('department' as const),
  asOf: fc.constantFrom('2026-03-31', '2026-06-30'),
  tasks: fc.uniqueArray(task, { maxLength: 15, selector: ({ id }) => id }),
  leads: fc.constant([]),
  serviceSatisfaction: fc.constant(null),
});
const period = fc.constantFrom('2026', '2026-Q1', '2026-06').map((text) => Period.parse(text));
const scheme = departmentScheme(2026);
const solved: TaskFact = {
  id: 'one more',
  role: 'owner',
  weight: 2,
  receivedOn: '2026-03-02',
  response: { minutes: 60, allowed: 240, endedOn: '2026-03-02' },
  resolution: { minutes: 900, allowed: 1260, endedOn: '2026-03-05' },
  declined: null,
  closedOn: '2026-03-06',
  reopenedOn: null,
  rating: null,
  weeksPastThrice: 0,
};

describe('the figures of departments', () => {
  it('one more task answered and solved in time never lowers response speed', () => {
    fc.assert(
      fc.property(facts, period, (known, span) => {
        const speed = (tasks: TaskFact[]) =>
          scoreTeam(scheme, { ...known, tasks }, span).indicators.find(
            ({ code }) => code === 'response-speed',
          )!.raw;
        const [before, after] = [speed(known.tasks), speed([...known.tasks, solved])];
        expect(before === null || Number(after) >= Number(before)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('declining a task leaves every score as it was the moment before', () => {
    const open = fc.record({ response: clock, resolution: clock, isAnswered: fc.boolean() });
    fc.assert(
      fc.property(
        facts,
        open,
        fc.nat(9),
        period,
        (known, { response, resolution, isAnswered }, weeks, span) => {
          const { asOf } = known;
          fc.pre(asOf >= span.first);
          const running: TaskFact = {
            ...solved,
            response: { ...response, endedOn: isAnswered ? asOf : null },
            resolution: { ...resolution, endedOn: null },
            closedOn: null,
            weeksPastThrice: resolution.minutes > 3 * resolution.allowed ? weeks : 0,
          };
          const declined: TaskFact = {
            ...running,
            response: { ...response, endedOn: asOf },
            resolution: null,
            declined: { clock: { ...resolution, endedOn: asOf }, isAnswer: !isAnswered },
          };
          const scored = (one: TaskFact) => {
            const card = scoreTeam(scheme, { ...known, tasks: [...known.tasks, one] }, span);
            return [card.score, card.deductions, card.indicators.map(({ raw, shrunk }) => [raw, shrunk])];
          };
          expect(scored(declined)).toEqual(scored(running));
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('lie within 0 and 100, are the sum of their records, and equal bytes of equal facts', () => {
    fc.assert(
      fc.property(facts, period, (known, span) => {
        const card = scoreTeam(scheme, known, span);
        for (const { code, raw, counted } of card.indicators.slice(0, 2)) {
          if (raw === null) continue;
          expect([code, Number(raw) >= 0 && Number(raw) <= 100]).toEqual([code, true]);
          const sum = counted.reduce((total, { contribution }) => total + Number(contribution), 0);
          expect(Math.abs(sum - Number(raw))).toBeLessThan(0.0001);
        }
        expect(JSON.stringify(scoreTeam(scheme, structuredClone(known), span))).toBe(JSON.stringify(card));
      }),
      { numRuns: 1000 },
    );
  });

  it('give every task once, counted or left out', () => {
    fc.assert(
      fc.property(facts, period, (known, span) => {
        const card = scoreTeam(scheme, known, span);
        const seen = (i: number) => {
          const { counted, rejected } = card.indicators[i]!;
          return [...counted, ...rejected].map(({ id }) => id).toSorted();
        };
        const ids = (some: TaskFact[]) => some.map(({ id }) => id).toSorted();
        expect(seen(0)).toEqual(ids(known.tasks));
        expect(seen(1)).toEqual(ids(known.tasks.filter(({ role }) => role === 'owner')));
      }),
      { numRuns: 500 },
    );
  });
});
