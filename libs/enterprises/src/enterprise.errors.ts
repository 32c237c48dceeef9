import { defineErrors } from '@taproot/kernel';

export const enterpriseErrors = defineErrors({
  nameTooLong: {
    status: 422,
    en: 'A name has at most 200 characters.',
    zh: '名称最多 200 个字。',
  },
  nameSaysNothing: {
    status: 422,
    en: 'A name needs a letter, a digit or a Chinese character.',
    zh: '名称里要有文字或数字。',
  },
  creditCodeLength: {
    status: 422,
    en: 'A unified social credit code has 18 characters.',
    zh: '统一社会信用代码应为 18 位。',
  },
  creditCodeCharacters: {
    status: 422,
    en: 'A credit code has digits and capital letters without I, O, S, V and Z.',
    zh: '统一社会信用代码只用数字和大写字母，且不含 I、O、S、V、Z。',
  },
  creditCodeRegion: {
    status: 422,
    en: 'Characters 3 to 8 of a credit code are a region’s six digits.',
    zh: '统一社会信用代码第 3 至 8 位应为六位行政区划数字。',
  },
  creditCodeOrganisationCheck: {
    status: 422,
    en: 'The 17th character does not fit the organisation code (9 to 16). Please compare with the licence.',
    zh: '第 17 位与组织机构代码（第 9 至 16 位）不符，请对照营业执照。',
  },
  creditCodeCheck: {
    status: 422,
    en: 'The last character does not fit the others: one is mistyped. Please compare with the licence.',
    zh: '校验位不符，代码中有一位写错，请对照营业执照。',
  },
  idNumberNeeded: {
    status: 422,
    en: 'This kind of number needs the number.',
    zh: '选了证件类型，请填写号码。',
  },
  idNumberUnexpected: {
    status: 422,
    en: 'Say which kind of number this is.',
    zh: '填了号码，请选择证件类型。',
  },
  idNumberTaken: {
    status: 409,
    en: 'Another enterprise has this number already.',
    zh: '已有企业使用这个号码。',
  },
  groupParentUnknown: { status: 422, en: 'There is no such parent enterprise.', zh: '没有这家上级企业。' },
  groupBelowItself: {
    status: 422,
    en: 'An enterprise cannot belong to itself or to one of its own subsidiaries.',
    zh: '企业不能归属于自己或自己的下属企业。',
  },
  nothingToCompare: {
    status: 400,
    en: 'Give a name or a number to compare.',
    zh: '请给出要比对的名称或号码。',
  },
  contactTeamNeeded: {
    status: 422,
    en: 'You belong to several teams: say which one knows this contact.',
    zh: '您属于多个团队，请选择由哪个团队联系。',
  },
  contactTeamNotYours: { status: 403, en: 'This is not your team.', zh: '这不是您的团队。' },
  contactTeamUnknown: { status: 422, en: 'There is no such team.', zh: '没有这个团队。' },
});
