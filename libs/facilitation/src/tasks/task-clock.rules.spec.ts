import { describe, expect, it } from '@jest/globals';
import { chinaCalendar, readLimit, WorkingClock } from '@taproot/working-time';
import {
  climb,
  ladderOf,
  resolutionLimit,
  responseLimit,
  savedMinutes,
  type Turn,
} from './task-clock.rules.js';

const clock = new WorkingClock(chinaCalendar);
/** March 2026, city time; the 2nd is a Monday. */
const at = (day: number, time: string) =>
  new Date(`2026-03-${String(day).padStart(2, '0')}T${time}:00+08:00`);
const task = { receivedAt: at(2, '09:00'), responseMinutes: 240, resolveMinutes: 420 };
const turn = (kind: Turn['kind'], when: Date): Turn => ({ kind, at: when });

describe('the clocks of a task', () => {
  it('the response ends with the first answer, be it a refusal, and never pauses', () => {
    const turns = [turn('acceptance', at(2, '10:00')), turn('pause', at(2, '11:00'))];
    expect(readLimit(clock, responseLimit(task, turns), at(3, '09:00'))).toMatchObject({
      elapsedMinutes: 60,
      state: 'met',
    });
    const declined = readLimit(clock, responseLimit(task, [turn('decline', at(3, '09:30'))]), at(4, '09:00'));
    expect(declined).toMatchObject({ elapsedMinutes: 450, state: 'late' });
  });

  it('a reopening resumes the clock: what lay between does not count', () => {
    const turns = [
      turn('acceptance', at(2, '09:30')),
      turn('completion', at(2, '11:00')), // 120 minutes
      turn('closure', at(2, '17:00')),
      turn('reopening', at(4, '09:00')),
    ];
    const open = readLimit(clock, resolutionLimit(task, turns), at(4, '10:00'));
    expect(open).toMatchObject({ elapsedMinutes: 180, state: 'running', dueAt: at(4, '15:30') }); // 120 + 60; 240 left
    const ended = resolutionLimit(task, [...turns, turn('completion', at(4, '10:00'))]);
    expect(savedMinutes(clock, ended)).toBe(240);
  });

  it('a closure later than the completion adds nothing', () => {
    const turns = [turn('completion', at(2, '11:00')), turn('closure', at(6, '11:00'))];
    expect(readLimit(clock, resolutionLimit(task, turns), at(9, '09:00'))).toMatchObject({
      elapsedMinutes: 120,
      state: 'met',
    });
  });
});

describe('the ladder', () => {
  const limit = resolutionLimit(task, []);

  it('stands at 80 %, the limit, and one, three and five working days beyond it', () => {
    expect(ladderOf(clock, limit, at(2, '09:00'))).toEqual([
      { level: 'reminder', at: at(2, '16:06') }, // 336 of 420 minutes: 180 by noon, 156 from 13:30
      { level: 'blue', at: at(2, '17:30') },
      { level: 'yellow', at: at(3, '17:30') },
      { level: 'district', at: at(5, '17:30') },
      { level: 'red', at: at(9, '17:30') }, // Monday: the weekend between
    ]);
  });

  it('is climbed rung by rung, each once', () => {
    expect(climb(clock, limit, new Set(), at(3, '18:00'))).toMatchObject({
      due: [{ level: 'reminder' }, { level: 'blue' }, { level: 'yellow' }],
      next: { level: 'district' },
    });
    const after = climb(clock, limit, new Set(['reminder', 'blue', 'yellow']), at(3, '18:00'));
    expect(after.due).toEqual([]);
  });

  it('waits while the task is paused or done', () => {
    for (const kind of ['pause', 'completion', 'decline'] as const) {
      const stopped = resolutionLimit(task, [turn(kind, at(2, '10:00'))]);
      expect(climb(clock, stopped, new Set(), at(20, '10:00'))).toEqual({ due: [], next: null });
    }
  });
});
