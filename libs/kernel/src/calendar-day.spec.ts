import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMonths,
  cityDay,
  dayFromNumber,
  dayNumber,
  daysBetween,
  isDay,
  weekday,
} from './calendar-day.js';

const FIRST = dayNumber('1900-01-01');
const LAST = dayNumber('2199-12-31');

describe('calendar days', () => {
  it('counts every day of 1900–2199 once, forth and back', () => {
    for (let n = FIRST; n <= LAST; n += 1) {
      const day = dayFromNumber(n);
      if (!isDay(day) || dayNumber(day) !== n) throw new Error(`${n} became ${day}`);
    }
    expect(LAST - FIRST + 1).toBe(300 * 365 + 73); // 1900–2199 has 75 years divisible by four; 1900 and 2100 are no leap years
  });

  it('starts at the epoch and knows its weekdays', () => {
    expect(dayNumber('1970-01-01')).toBe(0);
    expect(weekday('1970-01-01')).toBe(4);
    expect(weekday('1900-01-01')).toBe(1);
    expect(weekday('2026-02-13')).toBe(5);
  });

  it('adds and subtracts alike', () => {
    const number = fc.integer({ min: FIRST, max: LAST });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const [from, to] = [dayFromNumber(a), dayFromNumber(b)];
        expect(addDays(from, daysBetween(from, to))).toBe(to);
      }),
    );
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-06-30', -24, '2024-06-30'],
    ['2028-02-29', -24, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-12-15', 1, '2027-01-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('sees the day of the city, not of the server', () => {
    expect(cityDay('2026-06-30T15:59:59.999Z')).toBe('2026-06-30');
    expect(cityDay('2026-06-30T16:00:00Z')).toBe('2026-07-01'); // midnight at UTC+8
    expect(cityDay(new Date('2026-06-30T16:00:00Z'), 'America/New_York')).toBe('2026-06-30');
    expect(() => cityDay('yesterday')).toThrow(RangeError);
  });
});
