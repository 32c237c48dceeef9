import { expect, it } from '@jest/globals';
import { amountOf } from './amounts';

it.each([
  ['3亿', '300000000.00'],
  ['9800万', '98000000.00'],
  ['1.2亿元', '120000000.00'],
  ['一亿二千万', '120000000.00'],
  ['3,000', '30000000.00'], // 万元, as the field says
  [' 12.5 ', '125000.00'],
  ['5000元', '5000.00'],
  ['350 m', '350000000.00'],
  ['CNY 1.2 bn', '1200000000.00'],
  ['1,5', undefined], // one and a half, or fifteen
  ['约3亿', undefined],
  ['', undefined],
])('%j is %s', (text, amount) => expect(amountOf(text)).toBe(amount));
