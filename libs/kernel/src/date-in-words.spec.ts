import { expect, it } from '@jest/globals';
import { dateInWords, gapInWords } from './date-in-words.js';

it.each([
  ['2026-05-20', '2026年5月20日', '20 May 2026'],
  ['2026-03', '2026年3月', 'Mar 2026'],
  ['2026-Q2', '2026年第2季度', 'Q2 2026'],
  ['2026', '2026年', '2026'],
  ['../2026-05-20', '2026年5月20日前', 'by 20 May 2026'],
])('%s is said no more precisely than it is known', (date, zh, en) => {
  expect([dateInWords(date, 'zh-CN'), dateInWords(date, 'en')]).toEqual([zh, en]);
});

it('a gap that is no date stays as it is', () => {
  expect([3, '2026', 'post-1', '12-34'].map((value) => gapInWords(value, 'zh-CN'))).toEqual([
    '3',
    '2026',
    'post-1',
    '12-34',
  ]);
});
