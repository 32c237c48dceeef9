import { describe, expect, it } from '@jest/globals';
import { EXAMPLE_11 } from '../../../test/support/survey-answers.js';
import { groupResult, serviceScore, suspicions, turnout, type Vote } from './survey-results.rules.js';

const vote = (marks: Vote['marks'], more: Partial<Vote> = {}): Vote => ({
  teamId: null,
  districtId: null,
  departmentId: null,
  comment: null,
  answeredAt: null,
  deviceHash: null,
  operating: false,
  reinvested: false,
  marks,
  ...more,
});

describe('a group (domain.md §11, example 11)', () => {
  const silent = [0, 1].map(() => vote(null));
  const votes = [...EXAMPLE_11.map((marks) => vote(marks)), ...silent].map((one, at) => ({
    ...one,
    operating: true,
    reinvested: at < 3,
  }));
  const found = groupResult(votes, { score: '70.5', reinvestment: '18' });

  it('has its score, pulled to the city, and what its enterprises did', () => {
    expect(found).toMatchObject({
      invited: 14,
      answers: 12,
      responseRate: '85.714286', // 12 of 14
      acsi: '75.000000',
      items: '75.000000',
      nps: '41.666667',
      score: '74.166667',
      shrunk: '72.500000', // (12 × 74.17 + 10 × 70.5) ÷ 22
      reinvestment: { operating: 14, reinvested: 3, score: '68.421053' },
      satisfaction: '71.684211', // 0.8 × 72.5 + 0.2 × 68.42
    });
  });

  it('has an interval around its score', () => {
    const { low, high } = found.interval!;
    expect((Number(low) + Number(high)) / 2).toBeCloseTo(74.166667, 4);
  });
});

describe('few', () => {
  it('who answered are not ranked', () => {
    const of = (answers: number) =>
      turnout(Array.from({ length: 10 }, (_, at) => vote(at < answers ? EXAMPLE_11[at]! : null))).rankable;
    expect([of(2), of(3)]).toEqual([false, true]);
  });
});

describe('the service of a department', () => {
  it('is what is said of approvals and response', () => {
    const votes = EXAMPLE_11.map((marks) => vote(marks));
    expect(serviceScore(votes)).toBe('75.000000'); // ((49 + 47) ÷ 24 − 1) × 25
    expect(serviceScore([vote(null)])).toBeNull();
  });
});

describe('answers that may be none', () => {
  it('are all alike, or from one device', () => {
    const alike = { ...EXAMPLE_11[0]! };
    for (const code of [
      'policyClarity',
      'approvals',
      'response',
      'factors',
      'commitments',
      'integrity',
      'support',
      'living',
    ] as const)
      alike[code] = 5;
    const votes = ['a', 'b', 'b', 'b'].map((deviceHash, at) =>
      vote(at === 0 ? alike : EXAMPLE_11[at]!, { deviceHash }),
    );
    expect(suspicions(votes).sameDevice).toBe(2);
    expect(suspicions([votes[0]!]).straightLine).toBe(1);
  });
});
