import type { Scheme } from '../scheme.js';

/** The default scheme of task forces (domain.md §3). */
export function taskForceScheme(year: number): Scheme {
  return {
    category: 'task-force',
    year,
    indicators: [
      { code: 'signed-vs-target', floor: '50', target: '100', weight: 10, params: {} },
      { code: 'performing-rate', floor: '50', target: '90', weight: 10, params: {} },
      { code: 'groundbreaking-due-rate', floor: '40', target: '80', weight: 20, params: {} },
      { code: 'commissioning-due-rate', floor: '20', target: '60', weight: 15, params: {} },
      { code: 'capacity-attainment-rate', floor: '20', target: '60', weight: 15, params: {} },
      { code: 'funds-vs-schedule', floor: '50', target: '100', weight: 10, params: {} },
      { code: 'entry-quality', floor: '40', target: '90', weight: 10, params: {} },
      { code: 'enterprise-satisfaction', floor: '60', target: '90', weight: 10, params: {} },
    ],
    params: {
      minWeight: 60,
      minContractAmount: '100000000.00',
      countImported: false,
      cohortYears: 3,
      standardMonths: { leased: 6, land: 12, heavy: 18 },
    },
  };
}
