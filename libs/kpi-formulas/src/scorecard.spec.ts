import { describe, expect, it } from '@jest/globals';
import { Period } from '@taproot/kernel';
import { rankTeams } from './ranking.js';
import { scoreTeam } from './scorecard.js';
import { outboundPostScheme } from './schemes/outbound-post.js';
import { dueInPeriod } from './scheme.js';

const scheme = outboundPostScheme(2026);
const idle = {
  teamId: 't',
  category: 'outbound-post',
  asOf: '2026-06-30',
  visits: [],
  leads: [],
  capability: null,
} as const;
const year = Period.parse('2026');

describe('scoreTeam', () => {
  it('scores an idle post 0, not null', () => {
    const card = scoreTeam(scheme, idle, year);
    expect(card).toMatchObject({ status: 'scored', score: '0.000000', availableWeight: 95, deductions: [] });
    expect(card.indicators.map(({ score }) => score)).toEqual([...Array<string>(4).fill('0.000000'), null]);
  });

  it('is insufficient when too little weight is left', () => {
    const capabilityHeavy = {
      ...scheme,
      indicators: scheme.indicators.map((line) => ({
        ...line,
        weight: line.code === 'capability' ? 41 : 14.75,
      })),
    };
    expect(scoreTeam(capabilityHeavy, idle, year)).toMatchObject({
      status: 'insufficient-data',
      score: null,
      availableWeight: 59, // 4 × 14.75
    });
  });

  it('refuses facts that nobody gathered', () => {
    const { teamId, category, asOf } = idle;
    expect(() => scoreTeam(scheme, { teamId, category, asOf }, year)).toThrow('not gathered: visits');
  });

  it('refuses an unknown indicator', () => {
    const unknown = {
      ...scheme,
      indicators: [{ code: 'luck', floor: '0', target: '1', weight: 100, params: {} }],
    };
    expect(() => scoreTeam(unknown, idle, year)).toThrow(
      expect.objectContaining({ code: 'indicator-unknown' }),
    );
  });
});

describe('dueInPeriod', () => {
  const line = { code: 'x', params: { r: { default: 24, small: 5 } } };
  it.each([
    ['2026', 'any', 24],
    ['2026-Q2', 'any', 6], // 24 × 3 ÷ 12
    ['2026-06', 'any', 2],
    ['2026-Q2', 'small', 2], // 1.25, rounded up
    ['2026-06', 'small', 1], // 0.4, at least 1
    ['2026', 'toString', 24], // no team's number
  ])('%s of team %s is %i', (period, teamId, expected) => {
    expect(dueInPeriod(line, 'r', teamId, Period.parse(period))).toBe(expected);
  });

  it('refuses a scheme without the number', () => {
    expect(() => dueInPeriod(line, 'quota', 'any', year)).toThrow(
      expect.objectContaining({ code: 'parameter-missing' }),
    );
  });
});

describe('rankTeams', () => {
  it('shares a rank between equals and gives none to the insufficient', () => {
    const cards = [
      { teamId: 'a', score: '70.000000' },
      { teamId: 'b', score: null },
      { teamId: 'c', score: '90.000000' },
      { teamId: 'd', score: '70.000000' },
      { teamId: 'e', score: '-3.000000' },
    ];
    expect(Object.fromEntries(rankTeams(cards))).toEqual({ a: 2, b: null, c: 1, d: 2, e: 4 });
  });
});
