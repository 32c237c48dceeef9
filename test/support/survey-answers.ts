/** Twelve whole answers as even as can be with the sums of domain.md §11, example 11. */
const spread = (sum: number) => Array.from({ length: 12 }, (_, i) => Math.floor((sum + i) / 12));

const SUMS = {
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
};
const RECOMMEND = [9, 9, 10, 10, 9, 10, 9, 7, 8, 8, 6, 3]; // seven promoters, two detractors

export type SurveyMarks = Record<keyof typeof SUMS | 'recommend', number>;

export const EXAMPLE_11: SurveyMarks[] = RECOMMEND.map((recommend, at) => {
  const marks = Object.entries(SUMS).map(([code, sum]) => [code, spread(sum)[at]] as const);
  return { ...(Object.fromEntries(marks) as SurveyMarks), recommend };
});
