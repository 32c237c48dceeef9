import { describe, expect, it } from '@jest/globals';
import { inWords } from './status-words.js';

describe('codes in words', () => {
  it('are said in both languages, several in a row, and none as a dash', () => {
    expect(inWords('terminated')).toEqual({ en: 'terminated', zh: '已终止' });
    expect(inWords('signing', 'loss')).toEqual({ en: 'sign a contract, give it up', zh: '签约、记为流失' });
    expect(inWords()).toEqual({ en: '—', zh: '—' });
  });
});
