import { describe, expect, it } from '@jest/globals';
import { Period } from '@taproot/kernel';
import { scoreTeam, taskForceScheme, type ContractFact, type TeamFacts } from '@taproot/kpi-formulas';
import { contract, milestone } from '../indicators/contracts.js';

const funds = [{ dueOn: '2026-06-30', amount: '100000000' }];
/** Started and due are as in example 2: seven signed, six of them due, four of these started; two of four produce. */
const base = { reviewScore: '72', funds, fundsInPlace: '88000000', siteClass: 'heavy' } as const;
const plan = { groundbreaking: '2026-04-30', commissioning: '2026-06-15' };
const [performs, starts, produces] = [
  milestone('performing', '2026-02-01'),
  milestone('groundbreaking', '2026-04-20'),
  milestone('commissioning', '2026-06-10'),
];
const contracts: ContractFact[] = [
  contract('p1', { ...base, plan, milestones: [performs, starts, produces] }),
  contract('p2', { ...base, plan, milestones: [performs, starts, produces] }),
  contract('p3', { ...base, plan, milestones: [performs, starts] }),
  contract('p4', { ...base, plan, milestones: [starts], status: 'terminated' }),
  contract('p5', { ...base, plan: { groundbreaking: '2026-05' }, milestones: [performs] }),
  contract('p6', { ...base, plan: { groundbreaking: '2026-05' }, status: 'terminated' }),
  contract('p7', { ...base, plan: { groundbreaking: '2026-09-30' }, milestones: [performs] }),
];
const facts: TeamFacts = {
  teamId: 'tf',
  category: 'task-force',
  asOf: '2026-06-30',
  contracts,
  credits: contracts.map(({ id }) => ({ contractId: id, amount: '131428571.43', creditedOn: '2026-01-10' })),
  falseReports: [{ recordType: 'milestone', id: 'ceremony', occurredOn: '2026-03-20' }],
  signedTarget: { id: 'target', amount: '1000000000.01' }, // 7 × 131 428 571.43 is 92 % of it
  satisfaction: { id: 'survey', score: '79.76', answers: 12, missing: null, rankable: true },
};
const priors: Record<string, string> = {
  'performing-rate': '80',
  'groundbreaking-due-rate': '62',
  'commissioning-due-rate': '35',
  'capacity-attainment-rate': '20',
};
const scheme = taskForceScheme(2026);
const withPriors = {
  ...scheme,
  indicators: scheme.indicators.map((line) => {
    const prior = priors[line.code];
    return prior === undefined ? line : { ...line, params: { prior } };
  }),
};
const year = Period.parse('2026');

describe('a task force on the default scheme (domain.md §11, example 10)', () => {
  const card = scoreTeam(withPriors, facts, year);

  it('scores each indicator', () => {
    expect(card.indicators.map(({ code, raw, shrunk, score }) => [code, raw, shrunk, score])).toEqual([
      ['signed-vs-target', '92.000000', '92.000000', '84.000000'],
      ['performing-rate', '85.714286', '83.333333', '83.333333'], // 6 of 7; (600 + 5 × 80) ÷ 12
      ['groundbreaking-due-rate', '66.666667', '64.545455', '61.363636'], // 4 of 6; (400 + 310) ÷ 11
      ['commissioning-due-rate', '50.000000', '41.666667', '54.166667'], // 2 of 4; (200 + 175) ÷ 9
      ['capacity-attainment-rate', null, null, null], // 0 of 0, never the prior
      ['funds-vs-schedule', '88.000000', '88.000000', '76.000000'],
      ['entry-quality', '72.000000', '72.000000', '64.000000'],
      ['enterprise-satisfaction', '79.760000', '79.760000', '65.866667'],
    ]);
  });

  it('sums up to 67.90 on 85, less two overdue starts and a false report', () => {
    expect(card).toMatchObject({ status: 'scored', availableWeight: 85, score: '60.903209' }); // 67.903209 − 2 − 5
    expect(card.deductions.map(({ code, points, recordId }) => [code, points, recordId])).toEqual([
      ['overdue-start', 1, 'p5'],
      ['overdue-start', 1, 'p6'],
      ['false-report', 5, 'ceremony'],
    ]);
  });

  it('is the same bytes from the same facts', () => {
    expect(JSON.stringify(scoreTeam(withPriors, structuredClone(facts), year))).toBe(JSON.stringify(card));
  });

  it('counts a withheld survey list as 0, and a rate of two as no rank', () => {
    const withheld = {
      id: 'survey',
      score: null,
      answers: 0,
      missing: 'by-omission',
      rankable: false,
    } as const;
    const two = scoreTeam(
      scheme,
      { ...facts, contracts: contracts.slice(0, 2), satisfaction: withheld },
      year,
    );
    const of = (code: string) => two.indicators.find((one) => one.code === code);
    expect(of('enterprise-satisfaction')).toMatchObject({
      raw: null,
      score: '0.000000',
      missing: 'by-omission',
    });
    expect(of('performing-rate')).toMatchObject({ raw: '100.000000', rankable: false });
  });

  it('has too little to say of a team without a contract', () => {
    const none = { ...facts, contracts: [], credits: [], falseReports: [] };
    // Signed against target 10, satisfaction 10.
    expect(scoreTeam(scheme, none, year)).toMatchObject({
      status: 'insufficient-data',
      score: null,
      availableWeight: 20,
    });
  });
});
