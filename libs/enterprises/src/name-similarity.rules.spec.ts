import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { makeCreditCode } from './credit-code.rules.js';
import { DUPLICATE_SCORE, type NamedParty, similarity } from './name-similarity.rules.js';

const HENGNENG = '江苏恒能储能科技有限公司';

describe('one company', () => {
  it.each([
    [HENGNENG, '江苏恒能储能科技 有限公司', 100, ['same-name']],
    [HENGNENG, '恒能储能', 80, ['part-of-name']], // 60 + 30 · 4 of 6 characters of the core
    [HENGNENG, '恒能', 70, ['part-of-name']],
    [HENGNENG, '江苏衡能储能科技有限公司', 88, ['same-pinyin']],
    [HENGNENG, '衡能储能', 66, ['similar-pinyin']],
    [HENGNENG, '恒能储能科技（江苏）有限公司', 94, ['same-core']],
    [HENGNENG, '江苏恒能储能科技股份有限公司', 93, ['same-core', 'other-legal-form']], // 98 − 5
    [HENGNENG, '江苏恒能储熊科技有限公司', 58, ['similar']],
    [HENGNENG, 'hengneng', 72, ['same-pinyin']],
    ['Jiangsu Xingda Steel Group Co Ltd', '江苏兴达钢铁集团有限公司', 72, ['same-pinyin']],
    ['鴻海精密', '鸿海精密工业股份有限公司', 74, ['similar-pinyin']],
    ['宁德时代', '宁德时代新能源科技股份有限公司', 69, ['part-of-name']],
    ['山西建龙实业有限公司', '吕梁建龙实业有限公司', 86, ['same-core', 'place-unclear']], // 吕梁 is in 山西
    ['中天钢铁集团（南通）有限公司', '中天钢铁集团有限公司', 90, ['same-core', 'place-unclear']],
  ])('%s | %s → %d', (a, b, score, reasons) => {
    expect(similarity({ name: a }, { name: b })).toEqual({ score, reasons });
    expect(score).toBeGreaterThanOrEqual(DUPLICATE_SCORE);
  });
});

describe('two companies', () => {
  it.each([
    ['宝武钢铁', '首钢钢铁'],
    ['中国宝武钢铁集团有限公司', '首钢集团有限公司'],
    ['唐山正丰钢铁有限公司', '唐山国丰钢铁有限公司'],
    ['昆山恒能电子有限公司', '昆山恒达电子有限公司'],
    ['上海科技有限公司', '北京科技有限公司'],
    ['唐山钢铁集团有限责任公司', '承德钢铁集团有限公司'],
    [HENGNENG, '江苏恒达储能科技有限公司'],
    [HENGNENG, '恒能新能源科技有限公司'],
  ])('%s | %s', (a, b) => expect(similarity({ name: a }, { name: b }).score).toBeLessThan(DUPLICATE_SCORE));

  it('of one brand in two provinces are shown, far below one company', () => {
    const found = similarity({ name: '河北新兴铸管有限公司' }, { name: '广东新兴铸管有限公司' });
    expect(found).toEqual({ score: 69, reasons: ['same-core', 'other-place'] }); // 94 − 25
  });
});

describe('credit codes', () => {
  const [one, two] = [makeCreditCode('320400', 1), makeCreditCode('320400', 2)];
  it('settle it when they are the same', () => {
    const found = similarity({ name: HENGNENG, idNumber: one }, { name: '宝武钢铁', idNumber: one });
    expect(found).toEqual({ score: 100, reasons: ['same-credit-code'] });
  });
  it('cap it when they differ', () => {
    const found = similarity({ name: HENGNENG, idNumber: one }, { name: HENGNENG, idNumber: two });
    expect(found).toEqual({ score: 70, reasons: ['same-name', 'other-credit-code'] });
  });
  it('say nothing when one is missing', () => {
    expect(similarity({ name: HENGNENG, idNumber: one }, { name: HENGNENG, idNumber: null }).score).toBe(100);
  });
});

describe('for any two names', () => {
  const word = fc.constantFrom(
    ...'江苏 唐山市 恒能 衡能 储能 科技 钢铁 集团 （集团） （南通） 有限公司 股份有限公司 Siemens AG é 𠮷'.split(
      ' ',
    ),
  );
  const anyName = fc.oneof(
    fc.array(word, { maxLength: 6 }).map((words) => words.join('')),
    fc.string({ unit: 'grapheme' }),
  );
  const anyParty: fc.Arbitrary<NamedParty> = fc.record({
    name: anyName,
    idNumber: fc.constantFrom(null, undefined, 'X1', 'X2'),
  });

  it('is symmetric and within 0–100', () => {
    fc.assert(
      fc.property(anyParty, anyParty, (a, b) => {
        const [there, back] = [similarity(a, b), similarity(b, a)];
        expect(there).toEqual(back);
        expect(Number.isInteger(there.score) && there.score >= 0 && there.score <= 100).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('is 100 for a party and itself', () => {
    fc.assert(fc.property(anyParty, (party) => expect(similarity(party, party).score).toBe(100)));
  });
});
