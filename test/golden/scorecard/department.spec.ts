import { describe, expect, it } from '@jest/globals';
import { Period } from '@taproot/kernel';
import { departmentScheme, scoreTeam, type LeadFact, type TeamFacts } from '@taproot/kpi-formulas';
import { EXAMPLE_12 } from '../indicators/tasks.js';

const lead: LeadFact = {
  id: 'lead',
  filedOn: '2026-03-01',
  qualification: 'valid',
  qualifiedOn: '2026-03-05',
  qualifiedByOutsider: true,
  negotiationOn: null,
};
const facts: TeamFacts = {
  teamId: 'dept',
  category: 'department',
  asOf: '2026-06-30',
  tasks: EXAMPLE_12.map((task) => ({ ...task, rating: 5 })),
  leads: [lead],
  serviceSatisfaction: null,
};
const scheme = departmentScheme(2026);
const withCity = {
  ...scheme,
  indicators: scheme.indicators.map((line) =>
    line.code === 'response-speed' ? { ...line, params: { prior: '82' } } : line,
  ),
};
const year = Period.parse('2026');

describe('a department on the default scheme (domain.md §11, example 12)', () => {
  it('pulls 78.0 to the city’s 82', () => {
    const card = scoreTeam(withCity, facts, year);
    expect(card.indicators.map(({ code, raw, shrunk, score }) => [code, raw, shrunk, score])).toEqual([
      ['cooperation', '100.000000', '100.000000', '100.000000'], // all solved first time, all rated 5
      ['response-speed', '78.000000', '80.857143', '68.571429'], // (4 × 78 + 10 × 82) ÷ 14; 30.857143 of 45
      ['valid-leads-vs-quota', '50.000000', '50.000000', '50.000000'], // 1 of 2
      ['service-satisfaction', null, null, null], // nobody answered yet
    ]);
    expect(card).toMatchObject({ availableWeight: 90, score: '80.476190' }); // (4000 + 2742.857142… + 500) ÷ 90
  });

  it('loses a point a week for what stays open past three times its time, five at most', () => {
    const open = [0, 1, 3, 9].map((weeksPastThrice, i) => ({ ...EXAMPLE_12[i]!, weeksPastThrice }));
    const { deductions } = scoreTeam(scheme, { ...facts, tasks: open }, year);
    expect(deductions.map(({ code, points, recordId }) => [code, points, recordId])).toEqual([
      ['overdue-task', 1, 'b'],
      ['overdue-task', 3, 'c'],
      ['overdue-task', 5, 'd'],
    ]);
  });

  it('asks of nobody what others are asked: no contracts, no visits', () => {
    expect(scheme.indicators.map(({ weight }) => weight).reduce((a, b) => a + b)).toBe(100);
    expect(() =>
      scoreTeam(scheme, { ...facts, visits: undefined, contracts: undefined }, year),
    ).not.toThrow();
  });
});
