import { describe, expect, it } from '@jest/globals';
import { addDays } from '@taproot/kernel';
import fc from 'fast-check';
import { parseHours } from './business-hours.js';
import { chinaCalendar } from './china.js';
import { elapsedMinutes, instantAfter, readLimit, type Pause, type TimeLimit } from './time-limit.js';
import { parseDuration } from './work-duration.js';
import { WorkingCalendar } from './working-calendar.js';
import { WorkingClock } from './working-clock.js';

const clock = new WorkingClock(chinaCalendar);
const instants = fc
  .date({ min: new Date('2025-01-01T00:00:00Z'), max: new Date('2027-06-30T00:00:00Z'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000));
const minutes = fc.integer({ min: 0, max: 20_000 });

describe('WorkingCalendar, counted', () => {
  const overrides = fc.array(
    fc.record({
      day: fc.integer({ min: 0, max: 700 }).map((n) => addDays('2026-01-01', n)),
      working: fc.boolean(),
    }),
    { maxLength: 20 },
  );

  const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 120 })), {
    minLength: 10,
    maxLength: 10,
  });

  it('counts as a walk over the days does, whatever was decided otherwise', () => {
    fc.assert(
      fc.property(overrides, spans, (said, pairs) => {
        const calendar = chinaCalendar.with(said);
        for (const [start, length] of pairs) {
          const from = addDays('2025-12-01', start);
          let walked = 0;
          for (let step = 1; step <= length; step += 1)
            if (calendar.isWorkingDay(addDays(from, step))) walked += 1;
          expect(calendar.workingDaysBetween(from, addDays(from, length))).toBe(walked);
        }
      }),
    );
  });

  it('adding working days and counting them are inverse', () => {
    fc.assert(
      fc.property(overrides, spans, (said, pairs) => {
        const calendar = chinaCalendar.with(said);
        for (const [start, count] of pairs) {
          const from = addDays('2025-12-01', start);
          const due = calendar.addWorkingDays(from, count);
          expect([calendar.workingDaysBetween(from, due), calendar.isWorkingDay(due)]).toEqual([count, true]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('takes a late announcement for 2027', () => {
    const decided = chinaCalendar.with([
      { day: '2027-02-11', working: false },
      { day: '2027-02-20', working: true },
    ]);
    expect([decided.isWorkingDay('2027-02-11'), decided.isWorkingDay('2027-02-20')]).toEqual([false, true]);
    expect(chinaCalendar.isWorkingDay('2027-02-20')).toBe(false);
  });
});

describe('WorkingClock', () => {
  const at = (text: string) => new Date(`${text}:00+08:00`);

  it.each([
    ['2026-03-02T09:00', 420, '2026-03-02T17:30'], // a whole Monday
    ['2026-03-02T11:00', 60, '2026-03-02T12:00'], // until lunch
    ['2026-03-02T11:00', 61, '2026-03-02T13:31'], // one minute after it
    ['2026-03-02T20:00', 60, '2026-03-03T10:00'], // asked in the evening
    ['2026-03-07T10:00', 60, '2026-03-09T10:00'], // asked on a Saturday
    ['2026-09-30T17:00', 60, '2026-10-08T09:30'], // the National Day holiday between
  ])('%s and %i working minutes is %s', (from, count, due) => {
    expect(clock.addMinutes(at(from), count)).toEqual(at(due));
  });

  it('adding working time and measuring it are inverse', () => {
    fc.assert(
      fc.property(instants, minutes, (from, count) => {
        const due = clock.addMinutes(from, count);
        expect(clock.minutesBetween(from, due)).toBeCloseTo(count, 6);
        if (count > 0)
          expect(clock.minutesBetween(from, new Date(due.getTime() - 60_000))).toBeLessThan(count);
      }),
      { numRuns: 3000 },
    );
  });

  it('is as much in two steps as in one', () => {
    fc.assert(
      fc.property(instants, instants, instants, (a, b, c) => {
        const [first, second, third] = [a, b, c].toSorted((x, y) => x.getTime() - y.getTime());
        const steps = clock.minutesBetween(first!, second!) + clock.minutesBetween(second!, third!);
        expect(steps).toBeCloseTo(clock.minutesBetween(first!, third!), 6);
      }),
    );
  });

  it('keeps to the city’s own hours and zone, through a change of the clocks', () => {
    const berlin = new WorkingClock(new WorkingCalendar({ holidays: [], makeUpDays: [] }), {
      hours: '08:00-16:00',
      timeZone: 'Europe/Berlin',
    });
    // Friday 15:00 (UTC+1) and two hours: an hour on Friday, one on Monday 30 March, in summer time.
    expect(berlin.addMinutes(new Date('2026-03-27T14:00:00Z'), 120)).toEqual(
      new Date('2026-03-30T07:00:00Z'),
    );
    expect(() => new WorkingClock(chinaCalendar, { hours: '9-17' })).toThrow(RangeError);
    expect(parseHours('09:00-12:00,11:00-17:00')).toBeUndefined();
  });
});

describe('a time limit', () => {
  const pausesFrom = (from: Date, gaps: number[]): Pause[] => {
    let cursor = from;
    const step = (gap: number) => (cursor = new Date(cursor.getTime() + gap * 60_000));
    const found: Pause[] = [];
    for (let i = 0; i + 1 < gaps.length; i += 2) found.push({ from: step(gaps[i]!), to: step(gaps[i + 1]!) });
    return found;
  };
  const limits = fc
    .tuple(
      instants,
      fc.integer({ min: 1, max: 5000 }),
      fc.array(fc.integer({ min: 0, max: 9000 }), { maxLength: 4 }),
    )
    .map(([from, within, gaps]): TimeLimit => ({ from, within, pauses: pausesFrom(from, gaps), done: null }));

  it('is up when exactly its minutes are used, pauses left out', () => {
    fc.assert(
      fc.property(limits, (limit) => {
        const due = instantAfter(clock, limit, limit.within, limit.from);
        expect(elapsedMinutes(clock, limit, due)).toBeCloseTo(limit.within, 6);
      }),
      { numRuns: 2000 },
    );
  });

  it('stands still while it is paused and says so', () => {
    const from = new Date('2026-03-02T01:00:00Z');
    const limit: TimeLimit = {
      from,
      within: 240,
      pauses: [{ from: new Date('2026-03-02T02:00:00Z'), to: null }],
      done: null,
    };
    const [first, second] = ['2026-03-03T02:00:00Z', '2026-03-05T02:00:00Z'].map((text) =>
      readLimit(clock, limit, new Date(text)),
    );
    expect(first).toMatchObject({ elapsedMinutes: 60, remainingMinutes: 180, state: 'paused' });
    expect(second).toMatchObject({ elapsedMinutes: 60, dueAt: new Date('2026-03-05T06:30:00Z') });
  });

  it.each([
    ['PT4H', 240],
    ['PT1H30M', 90],
    ['PT90M', 90],
    ['PT0M', undefined],
    ['P3D', undefined],
    ['4 hours', undefined],
    ['PT', undefined],
  ])('is written %s', (text, expected) => {
    expect(parseDuration(text)).toBe(expected);
  });
});
