import { defineErrors } from '@taproot/kernel';

export const calendarErrors = defineErrors({
  timeRunsBackwards: {
    status: 422,
    en: 'The end is earlier than the start.',
    zh: '结束时间早于开始时间。',
  },
  dayTooFar: {
    status: 422,
    en: 'That day lies beyond the year 2199.',
    zh: '结果超出 2199 年。',
  },
  dayDecided: {
    status: 409,
    en: 'This day is decided already: take that decision back first.',
    zh: '这一天已有安排，请先撤销原安排。',
  },
});
