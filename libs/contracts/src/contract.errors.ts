import { defineErrors } from '@taproot/kernel';

export const contractErrors = defineErrors({
  importedSigningStands: {
    status: 409,
    en: 'This contract is verified. Its kind and day of signing are changed by the import of a verifier of no credited team.',
    zh: '该合同已核实，其类别和签约日期须由不属于业绩团队的核验员导入更改。',
  },
  importedContractGone: {
    status: 422,
    en: 'The contract this row was imported as no longer exists.',
    zh: '这一行先前导入的合同已不存在。',
  },
  contractOfOthers: {
    status: 403,
    en: 'A contract is drafted and submitted by members and leaders of a team that shares in it or owns its lead.',
    zh: '合同由分享业绩的团队或线索责任团队的成员、负责人填报。',
  },
  contractLeadUnknown: {
    status: 422,
    en: 'There is no such lead, or it is not yours to see.',
    zh: '没有这条线索，或您看不到它。',
  },
  contractEnterpriseUnknown: { status: 422, en: 'There is no such enterprise.', zh: '没有这家企业。' },
  contractLeadDiffers: {
    status: 422,
    en: 'This lead belongs to another enterprise.',
    zh: '这条线索属于另一家企业，请核对。',
  },
  leadContractDiffers: {
    status: 422,
    en: 'The contract "{title}" on this lead names another enterprise. Void or correct it first.',
    zh: '这条线索的合同“{title}”属于另一家企业，请先更正或作废该合同。',
  },
  contractTeamUnknown: { status: 422, en: 'There is no such team.', zh: '没有这个团队。' },
  contractDistrictUnknown: { status: 422, en: 'There is no such district.', zh: '没有这个区县。' },
  contractFileUnknown: {
    status: 422,
    en: 'A file is missing. Upload it first.',
    zh: '有附件不存在，请先上传。',
  },
  evidenceThereAlready: {
    status: 409,
    en: 'This file is there already as this kind of evidence.',
    zh: '这个附件已按同一类型附上。',
  },
  creditOfNoTeam: {
    status: 422,
    en: '{name} negotiates no projects and cannot be credited. Name a task force, outbound post, sub-district, SOE platform or intermediary.',
    zh: '“{name}”不是招商团队，不能计入业绩；请选专班、驻外招商组、街道、国企平台或中介。',
  },
  creditsNotWhole: {
    status: 422,
    en: 'The shares of the teams add up to {sum}, not to 100.',
    zh: '各团队份额合计 {sum}，应为 100。',
  },
  creditedTwice: {
    status: 422,
    en: 'A team stands twice among the shares. Add its shares up.',
    zh: '同一团队在份额中出现两次，请合并。',
  },
  creditNothing: { status: 422, en: 'A share is more than 0.', zh: '份额应大于 0。' },
  fundsDueTwice: {
    status: 422,
    en: 'Two payments are due on {day}. Add them up.',
    zh: '{day}有两笔到资计划，请合并。',
  },
  planRunsBackwards: {
    status: 422,
    en: 'The plan completes the works before it begins them ({date}).',
    zh: '计划竣工日期早于计划开工日期（{date}）。',
  },
  fundsExceedAmount: {
    status: 422,
    en: 'The payments add up to {sum}, more than the amount of the contract ({amount}).',
    zh: '到资计划合计 {sum}，超过合同金额（{amount}）。',
  },
  rateOfHome: {
    status: 422,
    en: 'An amount in CNY needs no rate of exchange.',
    zh: '人民币金额不需要汇率。',
  },
  signedInFuture: {
    status: 422,
    en: 'This signing date has not come yet ({date}).',
    zh: '签约日期还没到（{date}）。',
  },
  contractStatusForbids: {
    status: 409,
    en: 'A contract that is "{status}" cannot do this; it would have to be: {needed}.',
    zh: '合同状态为“{status}”，不能这样操作；应处于：{needed}。',
  },
  falseReportFinal: {
    status: 409,
    en: 'This was found to be a false report and stays so. What is true is filed as a new contract.',
    zh: '此合同已认定为虚报，不能更正；真实的合同请另行填报。',
  },
  ownClaim: {
    status: 403,
    en: 'Somebody who belongs to no credited team and made no part of this claim must decide.',
    zh: '须由不属于业绩团队、也未参与填报的人决定。',
  },
  falseReportOnlyRejected: {
    status: 422,
    en: 'A false report is rejected: say so with decision "rejected".',
    zh: '只有驳回时才能认定虚报。',
  },
  duplicateOnlyRejected: {
    status: 422,
    en: 'A contract that doubles another one is rejected.',
    zh: '重复的合同应当驳回。',
  },
  duplicateUnknown: { status: 422, en: 'There is no such other contract.', zh: '没有所指的另一份合同。' },
  evidenceMissing: {
    status: 422,
    en: 'Two independent proofs of a signing are needed, each a file of its own; there is: {present}. Any of these is missing: {missing}.',
    zh: '核验签约需两项独立证明（同一附件只算一项）；现有：{present}；可补充：{missing}。',
  },
  possibleDuplicate: {
    status: 409,
    en: 'This looks like the verified contract "{title}" ({id}): {reasons}. If it is another project, say why in notDuplicateReason.',
    zh: '与已核验的合同“{title}”（{id}）疑似重复：{reasons}。若非同一项目，请在 notDuplicateReason 中说明理由。',
  },
  endInFuture: { status: 422, en: 'This day has not come yet ({date}).', zh: '日期还没到（{date}）。' },
  endBeforeSigning: {
    status: 422,
    en: 'A contract cannot end before it was signed ({date}).',
    zh: '终止日期不能早于签约日期（{date}）。',
  },
});
