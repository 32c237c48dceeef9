import { describe, expect, it } from '@jest/globals';
import { readAmount } from './amount-in-words.js';

describe('amounts', () => {
  it.each<[string, 'plain' | 'zh', string, string | null]>([
    ['1200', 'plain', '1', '1200.00'],
    ['1,200,000.5', 'plain', '1', '1200000.50'],
    ['１２００', 'plain', '1', '1200.00'],
    ['RMB 1200元', 'plain', '10000', '12000000.00'],
    ['1,5', 'plain', '1', null],
    ['-5', 'plain', '1', null],
    ['3.5亿', 'plain', '1', null],
    ['3.5亿', 'zh', '1', '350000000.00'],
    ['2.3万亿元', 'zh', '1', '2300000000000.00'],
    ['三千五百万', 'zh', '1', '35000000.00'], // 3,500 × 10,000
    ['十二亿零五十万', 'zh', '1', '1200500000.00'],
    ['1亿2千万', 'zh', '1', '120000000.00'],
    ['两亿', 'zh', '1', '200000000.00'],
    ['约3亿', 'zh', '1', null],
    ['3-5亿', 'zh', '1', null],
    ['亿', 'zh', '1', null],
    ['0.1', 'zh', '0.07', '0.01'], // 0.007, half up
  ])('%s (%s × %s) is %s', (text, form, scale, amount) => expect(readAmount(text, form, scale)).toBe(amount));
});

it('gives a long riddle up at once', () => expect(readAmount(`${'1'.repeat(50_000)}x`, 'zh')).toBeNull());
