import type { Scheme } from '../scheme.js';

/** The default scheme of departments: service, not signing (domain.md §3). */
export function departmentScheme(year: number): Scheme {
  return {
    category: 'department',
    year,
    indicators: [
      { code: 'cooperation', floor: '60', target: '95', weight: 40, params: {} },
      { code: 'response-speed', floor: '50', target: '95', weight: 40, params: {} },
      {
        code: 'valid-leads-vs-quota',
        floor: '0',
        target: '100',
        weight: 10,
        params: { quota: { default: 2 } },
      },
      { code: 'service-satisfaction', floor: '60', target: '90', weight: 10, params: {} },
    ],
    params: { minWeight: 60 },
  };
}
