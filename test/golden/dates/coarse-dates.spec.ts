import { describe, expect, it } from '@jest/globals';
import { BusinessDate } from '@taproot/kernel';

const date = (text: string) => BusinessDate.parse(text);

describe('coarse dates (domain.md §11, example 8)', () => {
  it('believes "2025" only when the year is over', () => {
    expect(date('2025').happenedBy('2025-09-30')).toBe(false); // might be 31 Dec
    expect(date('2025').happenedBy('2025-12-31')).toBe(true);
  });

  it.each([
    ['2025', '2025-06-30', 'undecided'], // 1 Jan ≤ due < 31 Dec
    ['2025-Q2', '2025-06-30', 'on-time'], // ends on the very day
    ['2025-08', '2025-07-31', 'late'], // begins the day after
    ['../2025-08-15', '2025-07-31', 'undecided'], // open below
    ['../2025-07-31', '2025-07-31', 'on-time'],
  ])('%s against %s is %s', (text, due, expected) => {
    expect(date(text).timeliness(due)).toBe(expected);
  });

  it('counts 158 days from 10 March to August, give or take', () => {
    expect(date('2025-03-10').daysTo(date('2025-08'))).toEqual({
      days: 158, // to 15 Aug: 21 + 30 + 31 + 30 + 31 + 15
      min: 144, // to 1 Aug
      max: 174, // to 31 Aug
    });
  });

  it.each([
    ['2025', '2026-03-31'],
    ['2025-Q2', '2026-03-31'],
    ['../2025-06-30', '2026-03-31'],
  ])('counts no days from %s', (from, to) => {
    expect(date(from).daysTo(date(to))).toBeNull();
  });
});
