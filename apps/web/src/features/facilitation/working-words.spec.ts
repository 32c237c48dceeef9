import { expect, it } from '@jest/globals';
import { workingTime } from './working-words';

it.each([
  [100, '1 小时 40 分', '1 h 40 min'],
  [120, '2 小时', '2 h'],
  [-35, '35 分', '35 min'],
  [0.4, '0 分', '0 min'],
  [1260, '21 小时', '21 h'],
])('%s working minutes', (minutes, zh, en) => {
  expect(workingTime(minutes, 'zh-CN')).toBe(zh);
  expect(workingTime(minutes, 'en')).toBe(en);
});
