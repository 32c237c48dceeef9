import { describe, expect, it } from '@jest/globals';
import type { TeamRoots } from '../../lib/api';
import { monthEnds, ordered, rootedness } from './roots';

const root = (rate: string | null) => ({
  count: 0,
  imported: 0,
  creditedAmount: '0',
  rate,
  amountRate: null,
});
const team = (code: string, amount: string, rates: [string | null, string | null, string | null]) =>
  ({
    code,
    signed: { creditedAmount: amount },
    started: root(rates[0]),
    producing: root(rates[1]),
    atCapacity: root(rates[2]),
  }) as unknown as TeamRoots;

const padding = team('tf-2', '9000000000.00', ['33.333333', '11.111111', '0.000000']);
const honest = team('tf-1', '800000000.00', ['90.000000', '60.000000', '30.000000']);
const none = team('tf-3', '0', [null, null, null]);

describe('the order of the teams', () => {
  it('puts the most signed first, and those that took root first when asked', () => {
    expect(ordered([none, honest, padding], 'signed').map(({ code }) => code)).toEqual([
      'tf-2',
      'tf-1',
      'tf-3',
    ]);
    expect(ordered([none, padding, honest], 'rooted').map(({ code }) => code)).toEqual([
      'tf-1',
      'tf-2',
      'tf-3',
    ]);
  });

  it('is no figure where nothing was signed', () => {
    expect(rootedness(none)).toBeNull();
    expect(rootedness(honest)).toBe(60); // (90 + 60 + 30) ÷ 3
  });
});

describe('the slider', () => {
  it('steps through ends of months, over years and leap days', () => {
    expect(monthEnds('2026-11-25', 3)).toEqual(['2026-11-25', '2026-10-31', '2026-09-30', '2026-08-31']);
    expect(monthEnds('2024-03-01', 2)).toEqual(['2024-03-01', '2024-02-29', '2024-01-31']);
    expect(monthEnds('2026-01-31', 1)).toEqual(['2026-01-31', '2025-12-31']);
  });
});
