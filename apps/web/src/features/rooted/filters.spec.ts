import { describe, expect, it } from '@jest/globals';
import { inAddress } from './filters';

describe('filters in an address', () => {
  it('name each value once and leave blanks out', () => {
    expect(inAddress({ asOf: '', period: '2026', category: ['task-force', 'outbound-post'] })).toBe(
      'period=2026&category=task-force&category=outbound-post',
    );
  });
});
