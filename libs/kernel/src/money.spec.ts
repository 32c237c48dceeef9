import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Decimal } from './decimal.js';
import { Money } from './money.js';

const texts = (parts: Money[]) => parts.map((part) => part.text);

describe('Money', () => {
  it.each(['120000000', '0', '0.5', '120000000.00', '999999999999999999.99'])('reads %s', (text) => {
    expect(Money.parse(text, 'CNY').text).toBe(new Decimal(text).toFixed(2));
  });

  it.each(['-1', '1.234', '1e3', '1,000', '', ' 1', '.5', '1.', '1234567890123456789', 'NaN', '１'])(
    'refuses %j',
    (text) => {
      expect(() => Money.parse(text, 'CNY')).toThrow(expect.objectContaining({ code: 'amount-invalid' }));
    },
  );

  it.each(['RMB', 'cny', '', 'ZZZ', '￥'])('refuses the currency %j', (code) => {
    expect(() => Money.parse('1', code)).toThrow(expect.objectContaining({ code: 'currency-invalid' }));
  });

  it('adds within one currency only', () => {
    expect(Money.parse('0.10', 'CNY').add(Money.parse('0.20', 'CNY')).text).toBe('0.30');
    expect(() => Money.parse('1', 'CNY').add(Money.parse('1', 'USD'))).toThrow(
      expect.objectContaining({ code: 'currency-mismatch', status: 422 }),
    );
  });

  it('splits 100,000 as 50/30/20 and refuses 50 + 60', () => {
    const whole = Money.parse('100000', 'CNY');
    expect(texts(whole.split([50, 30, 20]))).toEqual(['50000.00', '30000.00', '20000.00']);
    expect(() => whole.split([50, 60])).toThrow(expect.objectContaining({ code: 'split-not-whole' }));
    expect(texts(Money.parse('0.10', 'CNY').split([33, 33, 34]))).toEqual(['0.03', '0.03', '0.04']); // 0.0334 + the odd cent
  });

  it('loses no cent in any split', () => {
    const amount = fc
      .bigInt({ min: 0n, max: 10n ** 20n - 1n })
      .map((cents) => new Decimal(cents.toString()).div(100));
    const percent = fc.integer({ min: 0, max: 50 });
    fc.assert(
      fc.property(amount, percent, percent, (value, a, b) => {
        const whole = Money.parse(value.toFixed(2), 'CNY');
        const parts = whole.split([a, b, 100 - a - b]);
        expect(parts.reduce((sum, part) => sum.add(part)).text).toBe(whole.text);
      }),
    );
  });
});
