import { defineErrors } from './domain-error.js';

export const kernelErrors = defineErrors({
  dateInvalid: {
    status: 400,
    en: '"{text}" is not a date. Write 2026, 2026-Q2, 2026-05, 2026-05-20 or ../2026-05-20.',
    zh: '“{text}”不是有效日期。请写作 2026、2026-Q2、2026-05、2026-05-20 或 ../2026-05-20。',
  },
  periodInvalid: {
    status: 400,
    en: '"{text}" is not a period. Write 2026, 2026-Q2 or 2026-06.',
    zh: '“{text}”不是有效期间。请写作 2026、2026-Q2 或 2026-06。',
  },
  amountInvalid: {
    status: 400,
    en: '"{text}" is not an amount. Write up to 18 digits and at most two decimals, such as 120000000.00.',
    zh: '“{text}”不是有效金额。整数部分最多 18 位，小数最多 2 位，例如 120000000.00。',
  },
  currencyInvalid: {
    status: 400,
    en: '"{text}" is not an ISO 4217 currency code such as CNY.',
    zh: '“{text}”不是 ISO 4217 货币代码（例如 CNY）。',
  },
  currencyMismatch: {
    status: 422,
    en: 'Amounts in {left} and {right} cannot be added.',
    zh: '{left} 与 {right} 的金额不能相加。',
  },
  splitNotWhole: {
    status: 422,
    en: 'The shares add up to {sum} %, not 100 %.',
    zh: '各方份额合计为 {sum}%，不是 100%。',
  },
});
