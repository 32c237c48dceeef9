import type { Random } from './random.js';

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

/** Points of five above or below the city's usual 4. */
const TEAMS: Record<string, number> = { 'tf-1': 0.4, 'tf-2': -1, 'tf-3': 0.2, 'tf-4': 0.1 };
const DEPARTMENTS: Record<string, number> = { 'dept-1': 0.4, 'dept-2': -1.1 };

export const COMMENTS = [
  '专班跟得紧，材料一次说清楚。',
  '环评排队时间太长，希望能提前告知还缺什么。',
  '用工旺季招不到人，盼多办几场对接会。',
  '签约时承诺的配套道路还没有动工。',
  '审批比预想快，点赞。',
  '孩子入学的政策希望落得再实一些。',
];

/** Four in five answer. */
export const willing = (random: Random): boolean => random.chance(0.8);

/** What one enterprise says; `is` tells whose it is. */
export function marksOf(random: Random, is: (code: string) => boolean): Record<string, number> {
  const of = (table: Record<string, number>) => Object.entries(table).find(([code]) => is(code))?.[1] ?? 0;
  const team = 4 + of(TEAMS);
  const office = 4 + of(DEPARTMENTS);
  const mark = (base: number, from: number, to: number) =>
    Math.max(from, Math.min(to, Math.round(base + (random.next() - 0.5) * 1.4)));
  const items = ITEMS.map((code) => [
    code,
    mark(code === 'approvals' || code === 'response' ? office : team, 1, 5),
  ]);
  const overall = ((team + office) / 2) * 2;
  return Object.fromEntries([
    ...items,
    ['overall', mark(overall, 1, 10)],
    ['expectation', mark(overall - 0.3, 1, 10)],
    ['ideal', mark(overall - 1, 1, 10)],
    ['recommend', mark(overall + 0.4, 0, 10)],
    ['reinvest', mark(overall - 0.6, 0, 10)],
  ]) as Record<string, number>;
}
