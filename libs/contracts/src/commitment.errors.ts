import { defineErrors } from '@taproot/kernel';

export const commitmentErrors = defineErrors({
  fairCompetitionUnsaid: {
    status: 422,
    en: 'A promise of money by the government says whether it passed the fair-competition review (fairCompetition).',
    zh: '政府方资金类承诺须注明是否通过公平竞争审查（fairCompetition）。',
  },
  commitmentOfVoid: {
    status: 409,
    en: 'This contract is void; nothing more is promised in it.',
    zh: '合同已作废，不能再登记承诺。',
  },
  fulfilledInFuture: {
    status: 422,
    en: 'This day has not come yet ({date}).',
    zh: '日期还没到（{date}）。',
  },
  fulfilmentCountless: {
    status: 422,
    en: 'This promise has no quantity; leave the quantity out.',
    zh: '该承诺没有数量，请不要填写数量。',
  },
});
