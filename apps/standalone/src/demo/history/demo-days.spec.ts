import { expect, it } from '@jest/globals';
import { DemoDays } from './demo-days.js';

it.each([
  ['before the office opens', '2026-11-26', '2026-11-25T22:10:00Z', '2026-11-26T01:00:00.000Z'],
  ['in the middle of its day', '2026-11-26', '2026-11-26T02:44:31Z', '2026-11-26T02:44:00.000Z'],
  ['on a Saturday', '2026-11-28', '2026-11-28T03:00:00Z', '2026-11-30T01:00:00.000Z'],
  ['of a day alone', '2026-11-26', undefined, '2026-11-26T01:00:00.000Z'],
])('a city started %s opens then or at nine of a working day', (_, today, now, opens) => {
  expect(new DemoDays(today, now === undefined ? undefined : new Date(now)).opens).toBe(opens);
});
