import { defineErrors } from '@taproot/kernel';

export const lifecycleErrors = defineErrors({
  keyWithoutGrouping: {
    status: 422,
    en: 'A key names one group: say with groupBy what the groups are.',
    zh: 'key 指一个分组，请同时用 groupBy 说明按什么分组。',
  },
});
