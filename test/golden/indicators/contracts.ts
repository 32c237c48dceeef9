import type { ContractFact, MilestoneFact, Stage } from '@taproot/kpi-formulas';

/** A verified land contract of 1.2亿元, signed in January, without plan, milestones, schedule or review. */
export const contract = (id: string, change: Partial<ContractFact> = {}): ContractFact => ({
  id,
  kind: 'formal',
  status: 'verified',
  refusedAs: null,
  signedOn: '2026-01-10',
  basis: 'evidence',
  confirmed: false,
  amount: '120000000',
  siteClass: 'land',
  plan: {},
  funds: [],
  fundsInPlace: '0',
  milestones: [],
  lostWorkingDays: {},
  reviewScore: null,
  ...change,
});

export const milestone = (
  stage: Stage,
  occurredOn: string,
  change: Partial<MilestoneFact> = {},
): MilestoneFact => ({
  id: `${stage} ${occurredOn}`,
  stage,
  occurredOn,
  state: 'verified',
  basis: 'evidence',
  ...change,
});

/** What no rate takes, with the reason it is given. */
export const OUTSIDE: readonly ContractFact[] = [
  contract('framework', { kind: 'framework' }),
  contract('draft', { status: 'submitted' }),
  contract('refused', { status: 'rejected' }),
  contract('void', { status: 'void' }),
  contract('twice', { status: 'void', refusedAs: 'duplicate' }),
  contract('lie', { status: 'rejected', refusedAs: 'false-report' }),
  contract('four-years', { signedOn: '2023-12-31' }),
  contract('tomorrow', { signedOn: '2026-07-01' }),
  contract('year-only', { signedOn: '2026' }),
  contract('open', { signedOn: '../2026-05-20' }),
  contract('imported', { basis: 'import' }),
  contract('small', { amount: '99999999.99' }),
  contract('unknown', { amount: null }),
];
export const OUTSIDE_REASONS: Record<string, string> = {
  framework: 'framework',
  draft: 'not-verified',
  refused: 'claim-rejected',
  void: 'void',
  twice: 'duplicate',
  lie: 'false-report',
  'four-years': 'signed-outside-cohort', // 2024, 2025 and 2026 are looked at
  tomorrow: 'signed-later', // not by 30 June
  'year-only': 'signed-later', // perhaps 31 December
  open: 'date-too-coarse', // perhaps long ago
  imported: 'import-unconfirmed',
  small: 'below-threshold', // 1亿元
  unknown: 'amount-unknown',
};
