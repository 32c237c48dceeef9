import { describe, expect, it } from '@jest/globals';
import { chinaCalendar, readLimit, WorkingClock, type TimeLimit } from '@taproot/working-time';

const clock = new WorkingClock(chinaCalendar);
/** City time. */
const at = (day: string, time: string) => new Date(`2026-02-${day}T${time}:00+08:00`);

describe('over Spring Festival 2026 (domain.md §11, example 9)', () => {
  it('three working days from Friday 13 February is the 25th, not the 18th', () => {
    // Sat 14 worked (1), 15–23 off, Tue 24 (2), Wed 25 (3)
    expect(chinaCalendar.addWorkingDays('2026-02-13', 3)).toBe('2026-02-25');
  });

  it('16:30 on the 13th to 11:00 on the 25th is 17 hours', () => {
    // Fri 60 + Sat 420 + Tue 420 + Wed 120 minutes
    expect(clock.minutesBetween(at('13', '16:30'), at('25', '11:00'))).toBe(1020);
  });

  it('less a pause from 14:00 on the 14th to 15:00 on the 24th: 9 hours', () => {
    // Sat from 14:00 210 + Tue before 15:00 180 + 90 = 480; 1,020 − 480 = 540
    const limit: TimeLimit = {
      from: at('13', '16:30'),
      within: 540,
      pauses: [{ from: at('14', '14:00'), to: at('24', '15:00') }],
      done: at('25', '11:00'),
    };
    expect(readLimit(clock, limit, at('27', '09:00'))).toEqual({
      dueAt: at('25', '11:00'),
      elapsedMinutes: 540,
      remainingMinutes: 0,
      state: 'met',
    });
  });
});
