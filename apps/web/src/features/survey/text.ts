import { words } from '../../lib/i18n';

export const survey = words('survey', {
  title: ['企业问卷', 'Survey of enterprises'],
  lead: ['{name}，您好。', 'To {name}:'],
  promise: [
    '约三分钟。只由指挥部汇总，少于五家的一组不单独显示，招商队伍看不到您的原话。',
    'Three minutes. Only the command center sums it up; a group under five is never shown, and no team reads your words.',
  ],
  until: ['请在{day}前作答，每个链接只能答一次。', 'Please answer by {day}; a link takes one answer.'],
  optional: ['可以不答', 'may be left out'],
  send: ['提交', 'Send'],
  left: ['还差 {n} 题', '{n} questions to go'],
  left_one: ['还差 1 题', 'One question to go'],
  thanks: ['谢谢，已收到', 'Thank you, it has arrived'],
  thanksBody: ['这个链接用过了，可以关上这一页。', 'This link has done its work; you may close the page.'],
  gone: ['这个链接不能用了', 'This link no longer opens'],
  goneBody: [
    '可能已过期，或没有复制完整。需要的话，请向发给您的人再要一个。',
    'It may have expired, or was not copied whole. Ask whoever sent it for another.',
  ],
});
