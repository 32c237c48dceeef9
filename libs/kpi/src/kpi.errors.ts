import { defineErrors } from '@taproot/kernel';

export const kpiErrors = defineErrors({
  schemeFaulty: {
    status: 422,
    en: 'This cannot be a scheme yet. See the fields.',
    zh: '方案还不成立，请看各字段的说明。',
  },
  schemeMissing: {
    status: 422,
    en: 'There is no published scheme for {category} in {year}.',
    zh: '{year} 年没有已发布的 {category} 方案。',
  },
  noScheme: {
    status: 422,
    en: 'No category has a published scheme for {year}.',
    zh: '{year} 年还没有已发布的方案。',
  },
  schemeYearDiffers: {
    status: 422,
    en: 'The scheme is for {year}; the period lies in another year.',
    zh: '方案适用于 {year} 年，与所选期间不符。',
  },
  schemePublished: { status: 409, en: 'This scheme is already published.', zh: '该方案已发布。' },
  secondPersonNeeded: {
    status: 403,
    en: 'Whoever proposed a scheme does not publish it. Ask a second person.',
    zh: '提出方案的人不能自己发布，请另一人批准。',
  },
  asOfInFuture: { status: 422, en: 'This day has not come yet ({day}).', zh: '截止日还没到（{day}）。' },
  asOfBeforePeriod: {
    status: 422,
    en: 'The period begins on {first}; by {day} there is nothing to score.',
    zh: '期间从 {first} 开始，截至 {day} 还没有可计分的内容。',
  },
  knownAtInFuture: {
    status: 422,
    en: 'Nobody knows yet what will be recorded then.',
    zh: '“当时已知”的时刻还没到。',
  },
  runNotCompleted: {
    status: 409,
    en: 'Only a completed run can be published; this one is {status}.',
    zh: '只有算完的才能发布，当前状态：{status}。',
  },
  runNotOrdered: { status: 409, en: 'A simulation is not published.', zh: '模拟计算不能发布。' },
  runPublished: { status: 409, en: 'This run is already published.', zh: '这次计算已发布。' },
  runOver: { status: 409, en: 'This run is over ({status}).', zh: '这次计算已结束（{status}）。' },
  indicatorNotInScheme: {
    status: 404,
    en: 'This scorecard has no indicator "{code}".',
    zh: '记分卡上没有指标“{code}”。',
  },
  factsNotSettled: {
    status: 503,
    en: 'Entries begun before the moment asked for are still being written; they take too long.',
    zh: '所选时刻之前开始的录入迟迟没有结束。',
  },
});
