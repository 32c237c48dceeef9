import { describe, expect, it } from '@jest/globals';
import { addDays, dayFromNumber, Period, ratioPercent, weekday } from '@taproot/kernel';
import fc from 'fast-check';
import type { Indicator, Measurement } from './indicator.js';
import { PLAIN_WEEK, scoreIndicator } from './indicator-score.js';

const facts = { teamId: 't', category: 'task-force', asOf: '2026-06-30' } as const;
const line = { code: 'a-rate', floor: '40', target: '80', weight: 20 };
const rateOf = (k: number, n: number, missing?: Measurement['missing']): Indicator => ({
  code: 'a-rate',
  unit: 'percent',
  direction: 'up',
  kind: 'rate',
  reads: [],
  formula: () => ({
    numerator: k,
    denominator: n,
    raw: ratioPercent(k, n),
    expression: `100 × ${k} ÷ ${n}`,
    counted: [],
    rejected: [],
    ...(missing && { missing }),
  }),
});
const score = (indicator: Indicator, prior?: string) =>
  scoreIndicator(indicator, { ...line, params: prior ? { prior } : {} }, facts, Period.parse('2026')).shown;

describe('scoreIndicator', () => {
  it('pulls a rate to the city and shows how', () => {
    expect(score(rateOf(4, 6), '62')).toMatchObject({
      raw: '66.666667',
      shrunk: '64.545455', // (400 + 310) ÷ 11
      score: '61.363636', // 24.545454… of 40
      interval: { low: '29.998832', high: '90.323067' },
      rankable: true,
      steps: [
        { code: 'raw', expression: '100 × 4 ÷ 6', value: '66.666667' },
        { code: 'shrunk', expression: '(100 × 4 + 5 × 62) ÷ (6 + 5)', value: '64.545455' },
        { code: 'score', expression: '100 × (64.545455 − 40) ÷ (80 − 40)', value: '61.363636' },
      ],
    });
  });

  it('leaves it alone without a prior', () => {
    expect(score(rateOf(4, 6))).toMatchObject({ raw: '66.666667', shrunk: '66.666667', score: '66.666667' });
  });

  it('knows nothing of nothing, not even the prior', () => {
    expect(score(rateOf(0, 0), '62')).toMatchObject({
      raw: null,
      shrunk: null,
      score: null,
      interval: null,
      missing: 'by-nature',
      rankable: false,
      steps: [],
    });
  });

  it('scores an omission 0', () => {
    expect(score(rateOf(0, 0, 'by-omission'), '62')).toMatchObject({
      raw: null,
      score: '0.000000',
      missing: 'by-omission',
    });
  });

  it('does not rank a rate of two', () => {
    expect(score(rateOf(2, 2), '62')).toMatchObject({ rankable: false, shrunk: '72.857143' }); // (200 + 310) ÷ 7
  });
});

it('a plain week adds as many weekdays as asked, and ends on one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 1, max: 60 }), (number, count) => {
      const from = dayFromNumber(number);
      const to = PLAIN_WEEK.addWorkingDays(from, count);
      let worked = 0;
      for (let day = from; day < to; day = addDays(day, 1)) if (weekday(addDays(day, 1)) <= 5) worked += 1;
      expect([worked, weekday(to) <= 5]).toEqual([count, true]);
    }),
  );
});
