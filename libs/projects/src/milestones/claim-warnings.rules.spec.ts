import { describe, expect, it } from '@jest/globals';
import { claimWarnings, type DatedStage } from './claim-warnings.rules.js';

const START: DatedStage = { stage: 'groundbreaking', occurredOn: '2026-05' };
const PERFORMING: DatedStage = { stage: 'performing', occurredOn: '2026-04-20' };

describe('what is unusual about a claim', () => {
  it.each([
    ['nothing', '2026-05', [PERFORMING], []],
    ['the stage below was skipped', '2026-05', [], ['stages-skipped']],
    ['it is earlier than the stage below', '2026-03', [PERFORMING], ['stages-out-of-order']],
    ['coarse dates that may be in order', '2026', [PERFORMING], []],
    ['it is before the signing', '2025', [], ['stages-skipped', 'before-signing']],
    [
      'a later stage was earlier',
      '2026-05',
      [PERFORMING, { stage: 'completion', occurredOn: '2026-04' }],
      ['stages-out-of-order'],
    ],
    ['an open date tells nothing', '../2026-05-31', [PERFORMING], []],
  ] as [string, string, DatedStage[], string[]][])('%s', (_, occurredOn, living, warnings) => {
    expect(claimWarnings({ ...START, occurredOn }, living, '2026-01-15')).toEqual(warnings);
  });
});
