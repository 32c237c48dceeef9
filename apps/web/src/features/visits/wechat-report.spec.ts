import { expect, it } from '@jest/globals';
import type { Visit } from '../../lib/api';
import { wechatReport } from './wechat-report';

const visit = {
  enterpriseName: '江苏恒能储能',
  occurredOn: '2026-05-20',
  hostNames: ['顾一鸣', '沈嘉树'],
  counterparts: [{ name: '王建国', title: '总经理', seniority: 'decision-maker' }],
  needs: '要地120亩',
  nextStep: { what: '送土地方案', dueOn: '2026-06-03' },
} as unknown as Visit;

it('reads as the note people send round', () => {
  expect(wechatReport(visit, '外出', 'zh-CN')).toBe(
    [
      '【外出】江苏恒能储能',
      '时间：2026年5月20日',
      '我方：顾一鸣、沈嘉树',
      '对方：王建国总经理',
      '诉求：要地120亩',
      '下一步：送土地方案（2026年6月3日前）',
    ].join('\n'),
  );
});
it('in English too', () => {
  expect(wechatReport(visit, 'Outgoing', 'en')).toContain(
    'Their side: 王建国 总经理\nNeeds: 要地120亩\nNext step: 送土地方案 (by 3 Jun 2026)',
  );
});
