const ITEMS = [
  'policyClarity',
  'approvals',
  'response',
  'factors',
  'commitments',
  'integrity',
  'support',
  'living',
] as const;
const ACSI = ['overall', 'expectation', 'ideal'] as const;

export type SurveyMarks = Record<(typeof ITEMS)[number] | (typeof ACSI)[number] | 'recommend', number>;
type Sums = Omit<SurveyMarks, 'recommend'>;

/** Whole answers as even as can be with these sums, one for each recommendation. */
function answersOf(sums: Sums, recommended: readonly number[]): SurveyMarks[] {
  const n = recommended.length;
  return recommended.map((recommend, at) => {
    const marks = Object.entries(sums).map(([code, sum]) => [code, Math.floor((sum + at) / n)] as const);
    return { ...(Object.fromEntries(marks) as Sums), recommend };
  });
}

const each = (sum: number) => Object.fromEntries(ITEMS.map((code) => [code, sum]));

/** domain.md §11, example 10: ACSI (36 + 36 + 36) ÷ (9 × 3 × 5), items (21 ÷ 5 − 1) × 25 and NPS +60 are each 80. */
export const EXAMPLE_10 = answersOf(
  { overall: 41, expectation: 41, ideal: 41, ...each(21) } as Sums,
  [9, 9, 10, 8, 7],
);

/** domain.md §11, example 11: seven promoters, two detractors. */
export const EXAMPLE_11 = answersOf(
  {
    overall: 99,
    expectation: 91,
    ideal: 89,
    policyClarity: 53,
    approvals: 49,
    response: 47,
    factors: 44,
    commitments: 42,
    integrity: 52,
    support: 48,
    living: 49,
  },
  [9, 9, 10, 10, 9, 10, 9, 7, 8, 8, 6, 3],
);
