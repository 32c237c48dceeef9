import { defineErrors } from '@taproot/kernel';

export const amendmentErrors = defineErrors({
  amendmentSaysNothing: {
    status: 422,
    en: 'Say what changes: amount, rate, shares or plan.',
    zh: '请写明变更内容：金额、汇率、份额或计划。',
  },
  amendmentInFuture: {
    status: 422,
    en: 'This day has not come yet ({date}). Record the change when it takes effect.',
    zh: '生效日期还没到（{date}），请在生效时登记。',
  },
  amendmentTooEarly: {
    status: 422,
    en: 'The contract last changed on {date}; a change cannot take effect before that.',
    zh: '合同最近一次变更为{date}，新的变更不能早于该日。',
  },
  amendmentWaits: {
    status: 409,
    en: 'Another amendment of this contract waits for approval. Decide on that one first.',
    zh: '这份合同还有变更待批，请先处理。',
  },
  amendmentDecided: {
    status: 409,
    en: 'This amendment was decided already ({state}).',
    zh: '这项变更已有结论（{state}）。',
  },
  amendmentOwn: {
    status: 403,
    en: 'Somebody else than who proposed it, of no credited team, must approve.',
    zh: '须由提出人以外、且不属于业绩团队的人审批。',
  },
});
