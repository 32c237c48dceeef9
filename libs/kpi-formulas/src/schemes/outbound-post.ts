import type { Scheme } from '../scheme.js';

/** The default scheme of outbound posts (domain.md §3). */
export function outboundPostScheme(year: number): Scheme {
  return {
    category: 'outbound-post',
    year,
    indicators: [
      { code: 'visit-quality', floor: '30', target: '70', weight: 30, params: { r: { default: 24 } } },
      { code: 'inspection-depth', floor: '20', target: '70', weight: 30, params: { r: { default: 12 } } },
      {
        code: 'valid-leads-vs-quota',
        floor: '0',
        target: '100',
        weight: 20,
        params: { quota: { default: 12 } },
      },
      {
        code: 'leads-to-negotiation',
        floor: '0',
        target: '100',
        weight: 15,
        params: { quota: { default: 6 } },
      },
      { code: 'capability', floor: '50', target: '90', weight: 5, params: {} },
    ],
    params: { minWeight: 60 },
  };
}
