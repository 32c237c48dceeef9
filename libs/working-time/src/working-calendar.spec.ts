import { describe, expect, it } from '@jest/globals';
import { addDays } from '@taproot/kernel';
import fc from 'fast-check';
import { chinaCalendar } from './china.js';
import { WorkingCalendar } from './working-calendar.js';

const daysOf = (year: number) => {
  const days = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) days.push(day);
  return days;
};

describe('WorkingCalendar', () => {
  it('counts 248 working days in 2026', () => {
    expect(daysOf(2026).filter((day) => chinaCalendar.isWorkingDay(day))).toHaveLength(248);
    expect(chinaCalendar.workingDaysBetween('2025-12-31', '2026-12-31')).toBe(248);
  });

  it.each([
    ['2026-02-13', 3, '2026-02-25'], // Sat 14 worked, 15–23 off, Tue 24, Wed 25
    ['2026-09-30', 1, '2026-10-08'], // 1–7 October off
    ['2026-05-08', 1, '2026-05-09'], // a Saturday that is worked
    ['2026-02-15', 0, '2026-02-15'],
  ])('%s and %i working days is %s', (day, count, expected) => {
    expect(chinaCalendar.addWorkingDays(day, count)).toBe(expected);
  });

  it('knows the days of 2027 that law fixes, and that the rest is not announced', () => {
    expect(chinaCalendar.isWorkingDay('2027-02-05')).toBe(false); // New Year's Eve, a Friday
    expect(chinaCalendar.isAnnounced('2027-02-05')).toBe(false);
    expect(chinaCalendar.isAnnounced('2026-02-05')).toBe(true);
  });

  it('is a plain week without data', () => {
    const plain = new WorkingCalendar({ holidays: [], makeUpDays: [] });
    expect(plain.addWorkingDays('2026-02-13', 3)).toBe('2026-02-18');
    expect(plain.workingDaysBetween('2026-02-18', '2026-02-13')).toBe(0);
    expect(() => plain.addWorkingDays('2026-02-13', -1)).toThrow(RangeError);
  });

  it('counts back what it added, onto a working day', () => {
    const days = fc.constantFrom(...daysOf(2025), ...daysOf(2026));
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 60 }), (day, count) => {
        const due = chinaCalendar.addWorkingDays(day, count);
        expect(chinaCalendar.workingDaysBetween(day, due)).toBe(count);
        expect(chinaCalendar.isWorkingDay(due)).toBe(true);
      }),
    );
  });
});
