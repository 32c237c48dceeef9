import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  creditCodeCheck,
  creditCodeFault,
  makeCreditCode,
  normaliseCreditCode,
  organisationCheck,
} from './credit-code.rules.js';

describe('credit code check character', () => {
  it.each([
    ['91350100M000100Y4', '3'], // Σ 1640, mod 31 = 28, 31 − 28 = 3
    ['91110108551385082', 'Q'],
    ['91990000MA0000410', '0'], // Σ 1116 = 36 · 31, remainder 0
  ])('%s → %s', (first17, check) => expect(creditCodeCheck(first17)).toBe(check));

  it.each([
    ['55138508', '2'],
    ['M000100Y', '4'],
    ['MA000041', '0'], // 11 − 0 = 11 is written 0
  ])('organisation code %s → %s', (first8, check) => expect(organisationCheck(first8)).toBe(check));
});

describe('credit code', () => {
  it.each(['91350100M000100Y43', '91110108551385082Q', '91990000MA00004100'])('%s is well formed', (code) =>
    expect(creditCodeFault(code)).toBeNull(),
  );

  it.each(['N1', 'A1', 'Y1'])('may begin with the letters %s', (head) => {
    const first17 = `${head}110108551385082`;
    expect(creditCodeFault(first17 + creditCodeCheck(first17))).toBeNull();
  });

  it.each([
    ['', 'length'],
    ['91350100M000100Y4', 'length'],
    ['91350100M000100Y433', 'length'],
    ['91350100I000100Y43', 'characters'], // no I, O, S, V, Z
    ['91350100M000100Y4钢', 'characters'],
    ['9135A100M000100Y43', 'region'],
    ['91350100M000100Y53', 'organisation-check'],
    ['91350100M000100Y44', 'check'],
  ])('%s is wrong in %s', (code, fault) => expect(creditCodeFault(code)).toBe(fault));

  it('is read through the ways of typing it', () => {
    expect(normaliseCreditCode(' ９1350100-m000100y43 ')).toBe('91350100M000100Y43');
    expect(creditCodeFault(' ９1350100-m000100y43 ')).toBeNull();
  });

  it('tells every single wrong character', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    const anyCode = fc.nat({ max: 31 ** 6 - 1 }).map((serial) => makeCreditCode('320400', serial));
    fc.assert(
      fc.property(anyCode, fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (code, at, wrong) => {
        fc.pre(code[at] !== wrong);
        expect(creditCodeFault(code.slice(0, at) + wrong + code.slice(at + 1))).not.toBeNull();
      }),
    );
  });

  it('is made valid, and different for every serial', () => {
    const codes = Array.from({ length: 2000 }, (_, i) => makeCreditCode('110000', i * 443_000));
    expect(codes.filter((code) => creditCodeFault(code) !== null)).toEqual([]);
    expect(new Set(codes).size).toBe(2000);
  });
});
