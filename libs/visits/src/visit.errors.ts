import { defineErrors } from '@taproot/kernel';

export const visitErrors = defineErrors({
  visitOfNobody: {
    status: 422,
    en: 'Say whom you met: choose an enterprise or a lead, or type the name.',
    zh: '请写明见的是谁：选企业或线索，或直接填名称。',
  },
  visitInFuture: { status: 422, en: 'This day has not come yet ({day}).', zh: '拜访日期还没到（{day}）。' },
  visitDayImpossible: { status: 422, en: 'This day is too long ago.', zh: '拜访日期过早。' },
  nextStepBeforeVisit: {
    status: 422,
    en: 'The next step is due before the visit took place.',
    zh: '下一步的日期早于拜访日期。',
  },
  notYourTeam: {
    status: 403,
    en: 'Visits are logged by members and leaders of the team that went.',
    zh: '拜访由前往团队的成员或负责人登记。',
  },
  teamUnknown: { status: 422, en: 'There is no such team.', zh: '没有这个团队。' },
  leadUnknown: {
    status: 422,
    en: 'There is no such lead, or it is not yours to see.',
    zh: '没有这条线索，或您看不到它。',
  },
  enterpriseUnknown: { status: 422, en: 'There is no such enterprise.', zh: '没有这家企业。' },
  enterpriseAndLeadDiffer: {
    status: 422,
    en: 'This lead belongs to another enterprise.',
    zh: '这条线索属于另一家企业，请核对。',
  },
  nameAndEnterpriseDiffer: {
    status: 422,
    en: 'The name is not that of the chosen enterprise ({name}).',
    zh: '填写的名称与所选企业（{name}）不一致。',
  },
  nameAndLeadDiffer: {
    status: 422,
    en: 'The name is not that of the investor of the chosen lead.',
    zh: '填写的名称与所选线索的投资方不一致。',
  },
  hostUnknown: {
    status: 422,
    en: 'One of those who went is not a user.',
    zh: '参加人员中有人不是系统用户。',
  },
  visitFileUnknown: {
    status: 422,
    en: 'A file is missing. Upload it first.',
    zh: '有附件不存在，请先上传。',
  },
});
