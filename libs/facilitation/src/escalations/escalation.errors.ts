import { defineErrors } from '@taproot/kernel';

export const escalationErrors = defineErrors({
  escalationForbids: {
    status: 409,
    en: 'This question is "{status}". Next comes: {possible}.',
    zh: '该请示处于“{status}”状态，下一步是：{possible}。',
  },
  escalationOpen: {
    status: 409,
    en: 'This task lies before the command center already.',
    zh: '该事项已提交指挥部，尚未办结。',
  },
  escalationTaskUnknown: { status: 422, en: 'There is no such task.', zh: '没有这个事项。' },
  escalationUnitUnknown: { status: 422, en: 'There is no such unit.', zh: '没有这个单位。' },
  escalationOfNothing: {
    status: 422,
    en: 'Name the task, or the department you are stuck on and the question.',
    zh: '请选择事项，或写明卡在哪个部门和请示内容。',
  },
  notYourEscalation: {
    status: 403,
    en: 'A question is raised by the team that is stuck, or by command-center staff.',
    zh: '须由受阻团队或指挥部工作人员提请。',
  },
  notYoursToAnswer: {
    status: 403,
    en: 'An order is answered by the department it went to.',
    zh: '须由被督办部门答复。',
  },
  nothingDecided: {
    status: 422,
    en: 'Choose one of the two proposals or write an instruction.',
    zh: '请选择一个方案，或填写批示。',
  },
  orderDuePast: {
    status: 422,
    en: 'The order would be due on a day that has gone.',
    zh: '督办时限早于今天。',
  },
  certifiedTooMuch: {
    status: 422,
    en: 'The task was overdue for {lost} working days; no more can be certified.',
    zh: '该事项逾期 {lost} 个工作日，不能认定更多。',
  },
});
