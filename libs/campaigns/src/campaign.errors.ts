import { defineErrors } from '@taproot/kernel';

export const campaignErrors = defineErrors({
  campaignExists: {
    status: 409,
    en: 'There is a campaign of this name and year.',
    zh: '该年度已有同名行动。',
  },
  sponsorUnknown: { status: 422, en: 'The sponsor is not a user.', zh: '牵头领导不是系统用户。' },
  pledgeUnitUnknown: {
    status: 422,
    en: 'One of the pledging units does not exist.',
    zh: '承诺单位中有不存在的单位。',
  },
  campaignUnknown: { status: 422, en: 'There is no such campaign.', zh: '没有这个行动。' },
  targetTeamUnknown: { status: 422, en: 'There is no such team.', zh: '没有这个团队。' },
  targetEnterpriseUnknown: { status: 422, en: 'There is no such enterprise.', zh: '没有这家企业。' },
  targetNameDiffers: {
    status: 422,
    en: 'The name is not that of the chosen enterprise ({name}).',
    zh: '填写的名称与所选企业（{name}）不一致。',
  },
  targetOfNobody: {
    status: 422,
    en: 'Say which enterprise: choose one, or type its name.',
    zh: '请写明目标企业：选择企业，或填写名称。',
  },
  targetListed: {
    status: 409,
    en: 'This enterprise is on the team’s list already.',
    zh: '这家企业已在该团队的目标库中。',
  },
  notYourTargetList: {
    status: 403,
    en: 'A team’s targets are listed by its members and leaders or the command-center staff.',
    zh: '目标企业由本团队成员、负责人或指挥部工作人员列入。',
  },
});
