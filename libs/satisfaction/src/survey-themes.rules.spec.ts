import { expect, it } from '@jest/globals';
import { burst } from './survey-bursts.rules.js';
import { themesOf } from './survey-themes.rules.js';

it('what a group speaks of is told by item, the most spoken of first, never in its words', () => {
  const comments = ['环评手续太慢，电价也高', 'Permits take months.', '都好', null];
  expect(themesOf(comments.map((comment) => ({ comment })))).toEqual([
    { code: 'approvals', mentions: 2 },
    { code: 'factors', mentions: 1 },
  ]);
});

it('five answers of one team within ten minutes are a burst, more slowly or of several teams they are none', () => {
  const said = (minutes: number[], teamId = 'a') =>
    minutes.map((minute) => ({ teamId, answeredAt: new Date(minute * 60_000) }));
  expect(burst(said([0, 2, 4, 6, 10]))).toBe(5);
  expect(burst(said([0, 2, 4, 6, 11]))).toBe(0);
  expect(burst(said([0, 1, 2, 3, 4, 5, 60]))).toBe(6);
  expect(burst([...said([0, 1, 2]), ...said([0, 1, 2], 'b')])).toBe(0);
  expect(burst([{ teamId: 'a', answeredAt: null }])).toBe(0);
});
