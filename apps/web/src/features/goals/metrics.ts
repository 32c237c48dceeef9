export const METRICS = [
  'contract-amount',
  'contracts',
  'funds-in-place',
  'groundbreakings',
  'completions',
  'commissionings',
  'attained',
  'valid-leads',
] as const;
export type Metric = (typeof METRICS)[number];

/** Counted in yuan, not in records. */
export const inMoney = (metric: Metric): boolean =>
  metric === 'contract-amount' || metric === 'funds-in-place';
