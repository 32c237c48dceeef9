import { describe, expect, it } from '@jest/globals';
import type { TaskFact } from '@taproot/kpi-formulas';
import { figuresOf, meanOf, rateOf } from './department-figures.rules.js';

const YEAR = { first: '2026-01-01', last: '2026-12-31' };
const task = (more: Partial<TaskFact>): TaskFact => ({
  id: 'a',
  role: 'owner',
  weight: 1,
  receivedOn: '2026-03-02',
  response: { minutes: 60, allowed: 240, endedOn: '2026-03-02' },
  resolution: { minutes: 900, allowed: 1260, endedOn: null },
  declined: null,
  closedOn: null,
  reopenedOn: null,
  rating: null,
  weeksPastThrice: 0,
  ...more,
});

describe('what a request counts as', () => {
  it('open within its time, answered in time', () => {
    expect(figuresOf(task({}), YEAR)).toEqual([
      'open',
      'received',
      'answered',
      'answered-in-time',
      'handled',
    ]);
  });

  it('overdue and unanswered once both clocks ran out', () => {
    const late = task({
      response: { minutes: 300, allowed: 240, endedOn: null },
      resolution: { minutes: 1300, allowed: 1260, endedOn: null },
    });
    expect(figuresOf(late, YEAR)).toEqual(['open', 'overdue', 'unanswered', 'received', 'handled', 'late']);
  });

  it('resolved in the period that its clock stopped in, whenever it came', () => {
    const done = task({
      receivedOn: '2025-12-30',
      response: { minutes: 300, allowed: 240, endedOn: '2025-12-31' },
      resolution: { minutes: 1261, allowed: 1260, endedOn: '2026-01-05' },
      closedOn: '2026-01-06',
      rating: 4,
    });
    expect(figuresOf(done, YEAR)).toEqual(['resolved', 'rated', 'handled', 'late']);
  });

  it('a request it joins is answered by it and resolved by another', () => {
    const joint = task({ role: 'joint', resolution: null });
    expect(figuresOf(joint, YEAR)).toEqual(['received', 'answered', 'answered-in-time']);
  });
});

describe('rates and means', () => {
  it('are null where nothing stands below', () => {
    expect([rateOf(0, 0), meanOf([])]).toEqual([null, null]);
    expect(rateOf(2, 3)).toBe('66.666667'); // 2 of 3
    expect(meanOf([5, 4, 4])).toBe('4.333333'); // 13 ÷ 3
  });
});
