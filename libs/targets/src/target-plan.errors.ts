import { defineErrors } from '@taproot/kernel';

export const targetPlanErrors = defineErrors({
  targetExists: {
    status: 409,
    en: 'This unit has a target for this year, metric and sector already. Change that one.',
    zh: '该单位本年度此指标（及行业）已有目标，请修改原目标。',
  },
  targetUnitUnknown: { status: 422, en: 'There is no such unit.', zh: '没有这个单位。' },
  curveNotCumulative: {
    status: 422,
    en: 'A curve says what is due by the end of each month: twelve percentages that never fall and end at 100.',
    zh: '进度曲线应为 12 个月末的累计百分比：逐月不减，最后为 100。',
  },
});
