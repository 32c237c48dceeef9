import type { IndicatorCase } from './indicator-case.js';
import { contract } from './contracts.js';

const half = [
  { dueOn: '2026-03-31', amount: '30000000' },
  { dueOn: '2026-06-30', amount: '30000000' },
  { dueOn: '2026-12-31', amount: '60000000' },
];

const cases: IndicatorCase[] = [
  {
    title: 'pays what the schedules asked by the day, each contract for itself',
    period: '2026',
    params: {},
    facts: {
      contracts: [
        contract('short', { funds: half, fundsInPlace: '45000000' }), // of 60 million by 30 June
        contract('early', { funds: half, fundsInPlace: '120000000' }), // no more than the 60 asked
        contract('ended', { funds: half, status: 'terminated' }), // keeps its schedule
        contract('later', { funds: half.slice(2), fundsInPlace: '5000000' }), // asks nothing yet
      ],
    },
    expected: {
      numerator: '105000000', // 45 + 60 + 0 million
      denominator: '180000000', // 3 × 60 million
      raw: '58.333333', // 105 of 180
      counted: { short: '45000000', early: '60000000', ended: '0' },
      rejected: { later: 'funds-not-due' },
    },
  },
  {
    title: 'asks all of a contract that filed no schedule',
    period: '2026',
    params: {},
    facts: {
      contracts: [
        contract('paid', { funds: half, fundsInPlace: '60000000' }),
        contract('unscheduled', { fundsInPlace: '120000000' }),
      ],
    },
    expected: {
      numerator: '60000000',
      denominator: '180000000', // 60 + 120 million
      raw: '33.333333', // 60 of 180
      counted: { paid: '60000000' },
      rejected: { unscheduled: 'schedule-missing' },
    },
  },
  {
    title: 'is null while nothing is due',
    period: '2026',
    params: {},
    facts: { contracts: [contract('later', { funds: half.slice(2) })] },
    expected: {
      numerator: '0',
      denominator: '0',
      raw: null,
      counted: {},
      rejected: { later: 'funds-not-due' },
    },
  },
];
export default cases;
