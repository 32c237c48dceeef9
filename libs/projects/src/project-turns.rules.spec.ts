import { describe, expect, it } from '@jest/globals';
import { PROJECT_STATUSES } from './project.entity.js';
import { TURN_KINDS } from './project-turn.entity.js';
import { checkHappened, checkOrder, turned } from './project-turns.rules.js';

describe('turns', () => {
  it('lead nowhere from the end', () => {
    for (const kind of TURN_KINDS) expect(() => turned('terminated', kind)).toThrow(/turn-impossible/);
  });

  it.each([
    ['active', 'pause', 'paused'],
    ['paused', 'resumption', 'active'],
    ['paused', 'termination', 'terminated'],
    ['fulfilled', 'resumption', 'active'],
    ['active', 'fulfilment', 'fulfilled'],
  ] as const)('%s, %s: %s', (from, kind, to) => {
    expect(turned(from, kind)).toBe(to);
  });

  it('lead to a status there is', () => {
    expect(PROJECT_STATUSES).toContain(turned('active', 'termination'));
  });
});

describe('dates of turns', () => {
  it.each([
    ['2026-06-30', true],
    ['2026-06', true],
    ['2026', true],
    ['../2026-12-31', true],
    ['2026-07-01', false],
    ['2026-Q3', false],
  ])('%s has come by 30 June 2026: %s', (date, come) => {
    const check = () => checkHappened(date, '2026-06-30');
    if (come) expect(check).not.toThrow();
    else expect(check).toThrow(/date-not-yet/);
  });

  it('follow one another as far as they can tell', () => {
    expect(() => checkOrder('2026-05', '2026-05-20')).not.toThrow();
    expect(() => checkOrder('2026-04', '2026-05-20')).toThrow(/turn-before-last/);
    expect(() => checkOrder('2026-04', '../2026-05-20')).not.toThrow();
    expect(() => checkOrder('2026-04', undefined)).not.toThrow();
  });
});
