import { defineErrors } from '@taproot/kernel';

export const projectErrors = defineErrors({
  importedReportMoved: {
    status: 422,
    en: 'This key stood for another project or month before. Give the row a key of its own.',
    zh: '这个键先前属于另一个项目或月份，请给这一行新的键。',
  },
  importedRecordGone: {
    status: 422,
    en: 'The record this row was imported as no longer exists.',
    zh: '这一行先前导入的记录已不存在。',
  },
  notYourProject: {
    status: 403,
    en: 'This is for members and leaders of a team that owns the project or shares in it.',
    zh: '此操作由项目归属团队或分享团队的成员、负责人办理。',
  },
  notYourPart: {
    status: 403,
    en: 'This is for the leader of a team that shares in the project, or command-center staff.',
    zh: '此操作由项目所属团队负责人或指挥部工作人员办理。',
  },
  notIndependent: {
    status: 403,
    en: 'You belong to a team that is credited, or made part of this claim. Let another verifier decide.',
    zh: '您属于计分团队，或参与过这项申报，请由其他核验员决定。',
  },
  dateNotYet: {
    status: 422,
    en: 'This date has not come yet ({date}). For what is expected, use “Change the forecast”.',
    zh: '日期还没到（{date}）。预计的日期请用「改预计」填写。',
  },
  milestoneAfterEnd: {
    status: 422,
    en: 'The project ended on {date}. Only what happened before can be claimed.',
    zh: '项目已于{date}终止，只能申报此前已发生的节点。',
  },
  contractIsVoid: {
    status: 409,
    en: 'The contract of this project is void: it was entered by mistake or twice. Nothing more is recorded of it.',
    zh: '该项目的合同已作废（误录或重复），不能再登记。',
  },
  stageAlreadyClaimed: {
    status: 409,
    en: 'This stage is already claimed or verified. Add evidence to that claim, or withdraw it first.',
    zh: '该节点已申报或已核实。请在原申报上补充材料，或先撤回。',
  },
  attainmentNotClaimed: {
    status: 409,
    en: 'Only the reports say so. Ask the team to claim the stage with its papers, then decide on that claim.',
    zh: '目前只有月报支持。请所属团队连同材料申报该节点后，再对申报作出决定。',
  },
  milestoneDecided: {
    status: 409,
    en: 'This claim is already {state}. Load it again.',
    zh: '该申报当前状态为 {state}，请刷新。',
  },
  evidenceShort: {
    status: 422,
    en: 'Verifying {stage} takes {need} more independent proof(s), each a file of its own. See the fields.',
    zh: '核实“{stage}”还缺 {need} 类独立证明（同一附件只算一项），请看各字段说明。',
  },
  evidenceMissing: {
    status: 422,
    en: 'Any of these would do: {kinds}.',
    zh: '以下任一材料均可：{kinds}。',
  },
  fieldMissing: {
    status: 422,
    en: 'Fill in {field}: it is required from {stage} on.',
    zh: '请填写 {field}：自“{stage}”起必填。',
  },
  falseReportRejected: {
    status: 422,
    en: 'Only a rejected claim can be a false report.',
    zh: '只有被退回的申报才能认定为虚报。',
  },
  notYourClaim: {
    status: 403,
    en: 'A claim is withdrawn by whoever made it, or their team leader.',
    zh: '申报由申报人本人或其团队负责人撤回。',
  },
  tooLateToWithdraw: {
    status: 409,
    en: 'A claim can be withdrawn within 30 days. Ask a verifier to decide on it.',
    zh: '申报后 30 天内可以撤回；逾期请由核验员决定。',
  },
  nothingToConfirm: {
    status: 409,
    en: 'Only a verified milestone that rests on an import can be confirmed.',
    zh: '只有已核实且依据为导入的节点才能补证确认。',
  },
  evidenceFileUnknown: {
    status: 422,
    en: 'A file is missing. Upload it first.',
    zh: '有附件不存在，请先上传。',
  },
  evidenceTwice: {
    status: 409,
    en: 'This file already supports the claim as the same kind of evidence.',
    zh: '该文件已作为同类材料提交过。',
  },
  turnImpossible: {
    status: 409,
    en: 'A project that is {status} cannot do this.',
    zh: '项目当前状态为 {status}，不能执行此操作。',
  },
  turnBeforeSigning: {
    status: 422,
    en: 'This is earlier than the signing of the contract ({date}).',
    zh: '日期早于合同签约日期（{date}）。',
  },
  forecastPast: {
    status: 422,
    en: 'This date has passed ({date}). What happened is claimed as a milestone; a forecast lies ahead.',
    zh: '日期已过（{date}）。已发生的请申报节点，预测应为今后的日期。',
  },
  turnBeforeLast: {
    status: 422,
    en: 'This is earlier than what happened last ({date}).',
    zh: '日期早于上一次变动（{date}）。',
  },
  forecastEmpty: {
    status: 422,
    en: 'Give at least one date.',
    zh: '请至少填写一个预计日期。',
  },
  reportEmpty: {
    status: 422,
    en: 'A report says at least one figure.',
    zh: '月报至少要填写一项数字。',
  },
  expansionOfItself: {
    status: 422,
    en: 'A project does not expand itself.',
    zh: '项目不能作为自己的增资扩产。',
  },
  expansionOfOther: {
    status: 422,
    en: 'An expansion belongs to the same enterprise.',
    zh: '增资扩产须为同一企业的项目。',
  },
  expansionUnverified: {
    status: 422,
    en: 'There is no project of this contract. Have its formal contract verified first.',
    zh: '该合同尚无项目，请先核实其正式合同。',
  },
  expansionCircle: {
    status: 422,
    en: 'These projects would be expansions of one another.',
    zh: '两个项目不能互为增资扩产。',
  },
});
