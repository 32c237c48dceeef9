import { defineErrors } from '@taproot/kernel';

export const orgErrors = defineErrors({
  wrongCredentials: {
    status: 401,
    en: 'User name or password is not right.',
    zh: '用户名或密码不对。',
  },
  sessionEnded: {
    status: 401,
    en: 'This session has ended. Please sign in again.',
    zh: '登录已失效，请重新登录。',
  },
  usernameTaken: { status: 409, en: 'This user name is already in use.', zh: '这个用户名已被使用。' },
  unitCodeTaken: {
    status: 409,
    en: 'This code already belongs to another unit.',
    zh: '这个编码已属于其他单位。',
  },
  unitUnknown: { status: 422, en: 'There is no such unit.', zh: '没有这个单位。' },
  userUnknown: { status: 422, en: 'There is no such user.', zh: '没有这个用户。' },
  unitBelowItself: { status: 422, en: 'A unit cannot stand below itself.', zh: '单位不能挂在自己下面。' },
  categoryNeeded: { status: 422, en: 'A team needs a category.', zh: '团队要选类别。' },
  roleOverlaps: {
    status: 409,
    en: 'This person already holds this role in this time.',
    zh: '此人在这段时间已有该角色。',
  },
  datesBackwards: { status: 422, en: 'The last day is before the first.', zh: '结束日期早于开始日期。' },
  deputyForSelf: { status: 422, en: 'Nobody deputises for themselves.', zh: '不能给自己当 AB 岗。' },
  ownRoles: {
    status: 403,
    en: 'Nobody changes their own roles. Ask another security administrator.',
    zh: '不能改自己的角色，请另一位安全管理员来改。',
  },
  notYourGrant: {
    status: 403,
    en: 'Roles are given by the security administrator, after the account exists.',
    zh: '角色由安全管理员在账号建立后授予。',
  },
});
