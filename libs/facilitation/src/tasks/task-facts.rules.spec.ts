import { describe, expect, it } from '@jest/globals';
import { chinaCalendar, WorkingClock } from '@taproot/working-time';
import { factOf, type KnownTask } from './task-facts.rules.js';

const clock = new WorkingClock(chinaCalendar);
const shanghai = (text: string) => new Date(`${text}:00+08:00`);
/** Asked on Monday 8 June 2026 at nine: four hours to answer, 21 to resolve; a day has seven. */
const task: KnownTask = {
  id: 't',
  unitId: 'dept',
  joint: false,
  high: false,
  receivedAt: shanghai('2026-06-08T09:00'),
  responseMinutes: 240,
  resolveMinutes: 1260,
  turns: [],
};
const turn = (kind: KnownTask['turns'][number]['kind'], at: string, more = {}) => ({
  kind,
  at: shanghai(at).toISOString(),
  unitId: null,
  rating: null,
  ...more,
});
const accepted = turn('acceptance', '2026-06-08T11:00');
const done = turn('completion', '2026-06-09T17:30');
const closed = turn('closure', '2026-06-10T10:00', { rating: 4 });

describe('the facts of a task', () => {
  it('are its clocks in working minutes and what its requester said', () => {
    const fact = factOf(
      clock,
      { ...task, high: true, turns: [accepted, done, closed] },
      shanghai('2026-06-30T23:59'),
    );
    expect(fact).toEqual({
      id: 't',
      role: 'owner',
      weight: 2,
      receivedOn: '2026-06-08',
      response: { minutes: 120, allowed: 240, endedOn: '2026-06-08' },
      resolution: { minutes: 840, allowed: 1260, endedOn: '2026-06-09' }, // two days of seven hours
      declined: null,
      closedOn: '2026-06-10',
      reopenedOn: null,
      rating: 4,
      weeksPastThrice: 0,
    });
  });

  it('stay closed when a joint department agrees later', () => {
    const late = turn('joint-acceptance', '2026-06-11T09:00', { unitId: 'another' });
    const fact = factOf(
      clock,
      { ...task, turns: [accepted, done, closed, late] },
      shanghai('2026-06-30T09:00'),
    );
    expect(fact).toMatchObject({ closedOn: '2026-06-10', rating: 4 });
  });

  it('run on after a reopening, what lay between left out', () => {
    const again = turn('reopening', '2026-06-11T09:00');
    const fact = factOf(
      clock,
      { ...task, turns: [accepted, done, closed, again] },
      shanghai('2026-06-11T12:00'),
    );
    expect(fact).toMatchObject({
      resolution: { minutes: 1020, endedOn: null }, // 840 and the three hours since
      closedOn: null,
      reopenedOn: '2026-06-11',
      rating: null,
    });
  });

  it('count the weeks past three times the time while it is open', () => {
    // 63 hours are nine days: over on Thursday 18 June at 17:30; 19 to 21 June are the Dragon Boat Festival.
    const weeks = (at: string, turns = [accepted]) =>
      factOf(clock, { ...task, turns }, shanghai(at)).weeksPastThrice;
    expect([weeks('2026-06-18T17:30'), weeks('2026-06-22T10:00'), weeks('2026-06-26T09:00')]).toEqual([
      0, 1, 2,
    ]);
    expect(weeks('2026-06-30T09:00', [accepted, turn('completion', '2026-06-29T09:00')])).toBe(0);
  });

  it('of a joint department are its own answer', () => {
    const joint = { ...task, joint: true, turns: [accepted] };
    const at = shanghai('2026-06-09T09:00');
    expect(factOf(clock, joint, at).response).toEqual({ minutes: 420, allowed: 240, endedOn: null });
    const own = turn('joint-acceptance', '2026-06-08T10:00', { unitId: 'dept' });
    const other = turn('joint-acceptance', '2026-06-08T09:30', { unitId: 'another' });
    expect(factOf(clock, { ...joint, turns: [accepted, other, own] }, at)).toMatchObject({
      role: 'joint',
      response: { minutes: 60, endedOn: '2026-06-08' },
      resolution: null,
    });
  });

  it('of a declined task are an answer, and no result', () => {
    const fact = factOf(
      clock,
      { ...task, turns: [turn('decline', '2026-06-08T10:00')] },
      shanghai('2026-07-30T09:00'),
    );
    expect(fact).toMatchObject({
      response: { minutes: 60 },
      resolution: null,
      declined: { clock: { minutes: 60, endedOn: '2026-06-08' }, isAnswer: true },
      weeksPastThrice: 0,
    });
  });

  it('of a task declined late keep what was late by then, and no more', () => {
    const declined = turn('decline', '2026-06-26T09:00');
    const late = factOf(clock, { ...task, turns: [accepted, declined] }, shanghai('2026-07-30T09:00'));
    const before = factOf(clock, { ...task, turns: [accepted] }, shanghai('2026-06-26T09:00'));
    const { minutes } = before.resolution!;
    expect(late).toEqual({
      ...before,
      resolution: null,
      declined: { clock: { minutes, allowed: 1260, endedOn: '2026-06-26' }, isAnswer: false },
    });
    expect([minutes > 3 * 1260, late.weeksPastThrice]).toEqual([true, 2]);
    const again = turn('reopening', '2026-06-29T09:00');
    const reopened = { ...task, turns: [accepted, declined, again] };
    expect(factOf(clock, reopened, shanghai('2026-06-29T09:00'))).toMatchObject({
      declined: null,
      resolution: { minutes, endedOn: null },
    });
  });
});
