import { defineErrors } from '@taproot/kernel';

export const surveyErrors = defineErrors({
  surveyExists: {
    status: 409,
    en: 'There is a survey of this name and period.',
    zh: '该期间已有同名问卷。',
  },
  surveyNotDraft: {
    status: 409,
    en: 'This survey was launched already.',
    zh: '该问卷已经发放。',
  },
  surveyNotRunning: {
    status: 409,
    en: 'Only a launched survey has links and can be closed.',
    zh: '只有已发放的问卷才有链接、才能结束。',
  },
  surveyOfNobody: {
    status: 422,
    en: 'Nobody would be asked: no enterprise with a verified contract fits the audience.',
    zh: '没有可发放的对象：范围内没有已核验合同的企业。',
  },
  surveyExpiresTooSoon: {
    status: 422,
    en: 'The last day lies in the past.',
    zh: '截止日期已过。',
  },
  surveyEnterpriseUnknown: {
    status: 422,
    en: 'One of the enterprises does not exist.',
    zh: '有企业不存在。',
  },
  surveyGone: {
    status: 404,
    en: 'This link leads nowhere: it is mistyped, or the survey is over.',
    zh: '链接无效：可能输入有误，或问卷已结束。',
  },
  surveyAnswered: {
    status: 409,
    en: 'You have answered already. Thank you.',
    zh: '您已经答过了，谢谢。',
  },
});
