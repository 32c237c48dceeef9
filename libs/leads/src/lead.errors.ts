import { defineErrors } from '@taproot/kernel';

export const leadErrors = defineErrors({
  leadOfNobody: {
    status: 422,
    en: 'Say who the investor is: choose an enterprise or type a name; a code name will do.',
    zh: '请写明投资方：选择企业，或填写名称（代号也可以）。',
  },
  leadOfOthers: {
    status: 422,
    en: 'You would not see this lead again: name your own unit as owner or introducer.',
    zh: '您将看不到这条线索：责任单位或引荐单位请至少有一个是本单位。',
  },
  leadFiledInFuture: {
    status: 422,
    en: 'This filing date has not come yet ({date}).',
    zh: '填报日期还没到（{date}）。',
  },
  leadEnterpriseUnknown: { status: 422, en: 'There is no such enterprise.', zh: '没有这家企业。' },
  leadUnitUnknown: { status: 422, en: 'There is no such unit.', zh: '没有这个单位。' },
  stageForbids: {
    status: 409,
    en: 'A lead at stage "{stage}" cannot do this. Possible now: {possible}.',
    zh: '线索处于“{stage}”阶段，不能这样操作。当前可以：{possible}。',
  },
  signedByContract: {
    status: 422,
    en: 'A lead becomes signed when its formal contract is verified, not by saying so.',
    zh: '线索在正式合同核验后才成为“已签约”，不能直接填写。',
  },
  notYoursToDecide: {
    status: 403,
    en: 'This is decided by the leader of the owning team or the command-center staff.',
    zh: '须由责任团队负责人或指挥部工作人员决定。',
  },
  notYoursToReassign: {
    status: 403,
    en: 'Only command-center staff change who introduced a lead or when it was filed.',
    zh: '引荐单位和填报日期只能由指挥部工作人员更改。',
  },
});
