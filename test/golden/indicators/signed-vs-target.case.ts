import { contract, OUTSIDE } from './contracts.js';
import type { IndicatorCase } from './indicator-case.js';

const credit = (contractId: string, amount: string | null, creditedOn = '2026-03-10') => ({
  contractId,
  amount,
  creditedOn,
});

const cases: IndicatorCase[] = [
  {
    title: 'adds up the shares credited in the period, an amendment in its own',
    period: '2026',
    params: {},
    facts: {
      contracts: [
        contract('whole', { amount: '300000000' }),
        contract('shared', { amount: '800000000' }),
        contract('amended', { signedOn: '2025-03-10', amount: '1100000000' }), // example 4
        contract('ended', { status: 'terminated', amount: '100000000' }), // signed is signed
        contract('july'),
        contract('unpriced', { amount: '200000000' }),
        ...OUTSIDE.slice(0, 4),
        contract('small', { amount: '60000000' }),
      ],
      credits: [
        credit('whole', '300000000'),
        credit('shared', '400000000'), // 50 % of 8亿元
        credit('amended', '900000000', '2025'), // of 2025: 9亿元
        credit('amended', '200000000', '2026-04-15'), // reinvested: 2亿元 more
        credit('ended', '100000000'),
        credit('given-away', '-80000000', '2026-05-01'), // its share went to another team
        credit('july', '120000000', '2026-07-01'),
        credit('unpriced', null),
        credit('void', '120000000'),
        credit('small', '60000000'),
      ],
      signedTarget: { id: 'target', amount: '1000000000' }, // 20亿元 × 6 ÷ 12
    },
    expected: {
      numerator: '920000000', // 300 + 400 + 200 + 100 − 80 million
      denominator: '1000000000',
      raw: '92.000000', // 9.2 of 10亿元
      counted: {
        whole: '300000000',
        shared: '400000000',
        amended: '200000000',
        ended: '100000000',
        'given-away': '-80000000',
      },
      rejected: {
        july: 'credited-outside-period',
        unpriced: 'amount-unknown',
        framework: 'framework',
        draft: 'not-verified',
        refused: 'claim-rejected',
        void: 'void',
        small: 'below-threshold',
      },
    },
  },
  {
    title: 'says nothing without a target',
    period: '2026',
    params: {},
    facts: { contracts: [contract('a')], credits: [credit('a', '120000000')], signedTarget: null },
    expected: {
      numerator: '120000000',
      denominator: null,
      raw: null,
      counted: { a: '120000000' },
      rejected: {},
    },
  },
];
export default cases;
