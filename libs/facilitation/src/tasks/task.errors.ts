import { defineErrors } from '@taproot/kernel';

export const taskErrors = defineErrors({
  statusForbids: {
    status: 409,
    en: 'A task that is "{status}" cannot do this. Possible now: {possible}.',
    zh: '事项处于“{status}”状态，不能这样操作。当前可以：{possible}。',
  },
  taskOfOthers: {
    status: 403,
    en: 'You file tasks for your own team.',
    zh: '只能以本团队名义提交事项。',
  },
  notYourDepartments: {
    status: 403,
    en: 'This is done by the officers of the department that has the task.',
    zh: '须由承办部门的经办人操作。',
  },
  notYourRequest: {
    status: 403,
    en: 'The team that asked closes, rates or reopens the task.',
    zh: '须由提出事项的团队办结评价或退回。',
  },
  staffReclassify: {
    status: 403,
    en: 'Once accepted, priority and department are changed by command-center staff only.',
    zh: '事项受理后，优先级和承办部门只能由指挥部工作人员调整。',
  },
  taskProjectUnknown: { status: 422, en: 'There is no such project.', zh: '没有这个项目。' },
  taskLeadUnknown: { status: 422, en: 'There is no such lead.', zh: '没有这条线索。' },
  taskEnterpriseUnknown: { status: 422, en: 'There is no such enterprise.', zh: '没有这家企业。' },
  taskSubjectsDiffer: {
    status: 422,
    en: 'Project, lead and enterprise do not belong together.',
    zh: '项目、线索与企业不一致。',
  },
  taskTeamUnknown: { status: 422, en: 'There is no such team.', zh: '没有这个团队。' },
  taskDepartmentUnknown: {
    status: 422,
    en: 'Choose a department: there is none with this id.',
    zh: '请选择部门：没有这个部门。',
  },
  jointDepartmentUnknown: {
    status: 422,
    en: 'Joint departments are other departments, each named once.',
    zh: '联办单位应为其他部门，且不重复。',
  },
  unblocksNoProject: {
    status: 422,
    en: 'Name the project whose milestone this task unblocks.',
    zh: '请先选择该事项所卡的项目。',
  },
  limitsReversed: {
    status: 422,
    en: 'The time to resolve is shorter than the time to respond.',
    zh: '办结时限短于响应时限。',
  },
  pauseReasonUnknown: {
    status: 422,
    en: 'A clock stands still only for one of these reasons: {reasons}.',
    zh: '计时只能因以下原因暂停：{reasons}。',
  },
  pausesUsed: {
    status: 422,
    en: 'This task was paused twice; its clock stands still no more.',
    zh: '该事项已暂停两次，不能再暂停。',
  },
  taskFileUnknown: { status: 422, en: 'There is no such file.', zh: '没有这个附件。' },
  notJointly: {
    status: 422,
    en: 'Your department has agreed already.',
    zh: '本部门已表态同意。',
  },
});
