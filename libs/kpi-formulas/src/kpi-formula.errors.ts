import { defineErrors } from '@taproot/kernel';

export const kpiFormulaErrors = defineErrors({
  bandEmpty: {
    status: 422,
    en: 'Floor and target are both {value}; a score needs a distance between them.',
    zh: '底线值与目标值均为 {value}，两者须有差距才能计分。',
  },
  indicatorUnknown: {
    status: 422,
    en: 'There is no indicator "{code}".',
    zh: '没有指标“{code}”。',
  },
  parameterMissing: {
    status: 422,
    en: 'The indicator "{code}" needs the parameter "{name}" with a default.',
    zh: '指标“{code}”需要参数“{name}”及其默认值。',
  },
});
