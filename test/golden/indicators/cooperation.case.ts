import type { IndicatorCase } from './indicator-case.js';
import { clock, task } from './tasks.js';

const cases: IndicatorCase[] = [
  {
    title: 'adds solved first time, ratings and joint answers',
    period: '2026',
    params: {},
    facts: {
      tasks: [
        task('good', { rating: 5, weight: 2 }),
        task('fair', { rating: 3 }),
        task('again', { rating: 2, reopenedOn: '2026-06-18' }),
        task('back', { closedOn: null, reopenedOn: '2026-06-25' }),
        task('running', { closedOn: null }),
        task('last-year', { closedOn: '2025-12-31', rating: 1 }),
        task('joined', { role: 'joint', resolution: null, closedOn: null }),
        task('ignored', { role: 'joint', resolution: null, closedOn: null, response: clock(5, 4, null) }),
        task('asked', { role: 'joint', resolution: null, closedOn: null, response: clock(1, 4, null) }),
      ],
    },
    expected: {
      numerator: null,
      denominator: 6,
      raw: '60.625000', // 0.5 × 100 × 3 ÷ 5 + 0.3 × (2 × 100 + 50 + 25) ÷ 4 + 0.2 × 100 ÷ 2 = 30 + 20.625 + 10
      counted: {
        good: '35.000000', // 0.5 × 200 ÷ 5 + 0.3 × 200 ÷ 4
        fair: '13.750000', // 0.5 × 100 ÷ 5 + 0.3 × 50 ÷ 4
        again: '1.875000', // 0.3 × 25 ÷ 4
        joined: '10.000000', // 0.2 × 100 ÷ 2
      },
      rejected: {
        back: 'reopened',
        running: 'not-closed',
        'last-year': 'outside-period',
        ignored: 'not-answered',
        asked: 'clock-runs',
      },
    },
  },
  {
    title: 'rescales when there is no joint task, and leaves a single outlier out',
    period: '2026',
    params: {},
    facts: {
      tasks: [
        task('a', { rating: 5 }),
        task('b', { rating: 5 }),
        task('c', { rating: 4 }),
        task('d', { rating: 4 }),
        task('spite', { rating: 1, reopenedOn: '2026-06-19' }), // three levels from all others
      ],
    },
    expected: {
      numerator: null,
      denominator: 5,
      raw: '82.812500', // (0.5 × 80 + 0.3 × 87.5) ÷ 0.8
      counted: {
        a: '21.875000', // (0.5 × 100 ÷ 5 + 0.3 × 100 ÷ 4) ÷ 0.8
        b: '21.875000',
        c: '19.531250', // (10 + 0.3 × 75 ÷ 4) ÷ 0.8
        d: '19.531250',
      },
      rejected: { spite: 'reopened' },
    },
  },
];
export default cases;
