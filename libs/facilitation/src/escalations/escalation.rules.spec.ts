import { describe, expect, it } from '@jest/globals';
import { checkStep, workingDays } from './escalation.rules.js';

describe('an escalation', () => {
  it('goes from question to order to answer to end', () => {
    expect(() => checkStep('decision', 'open')).not.toThrow();
    expect(() => checkStep('closure', 'decided')).toThrow('answer');
    expect(() => checkStep('decision', 'closed')).toThrow('—');
  });

  it.each([
    [419, '0.9'],
    [420, '1.0'],
    [2730, '6.5'], // 6.5 × 420
    [-60, '0.0'],
  ])('%i minutes beyond the limit are %s days lost', (minutes, days) => {
    expect(workingDays(minutes, 420)).toBe(days);
  });
});
