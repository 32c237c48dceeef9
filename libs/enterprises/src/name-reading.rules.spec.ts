import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { companyWords } from './company-words.rules.js';
import { nameCore, readName } from './name-reading.rules.js';

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'江苏恒能储能科技有限公司（集团）唐山市县区 Aé.') }),
);

describe('name core', () => {
  it.each([
    ['江苏恒能储能科技有限公司', '恒能储能科技'],
    ['恒能储能科技（江苏）股份有限公司', '恒能储能科技'],
    ['中天钢铁集团（南通）有限公司', '中天钢铁'],
    ['云南玉溪仙福钢铁（集团）有限公司', '仙福钢铁'],
    ['中国宝武钢铁集团有限公司', '宝武钢铁'],
    ['唐山市丰南区凯恒钢铁有限公司', '凯恒钢铁'],
    ['安徽省郎溪县鸿泰钢铁有限公司', '鸿泰钢铁'],
    ['苏州工业园区恒泰科技有限公司', '恒泰科技'],
    ['宝钢湛江钢铁有限公司', '宝钢湛江钢铁'], // a place inside tells sisters apart
    ['唐山钢铁集团有限责任公司', '唐山钢铁'], // the place is the brand
    ['山西新泰钢铁有限公司', '新泰钢铁'], // so is the last of two, a city in Shandong by chance
    ['抚顺新钢铁有限责任公司', '抚顺新钢铁'], // one character is no brand
    ['江苏申特钢铁有限公司', '申特钢铁'],
    ['恒大连接器有限公司', '恒大连接器'], // no 大连 in it
    ['北京市场研究有限公司', '市场研究'], // 北京 + 市场
    ['Siemens (China) Co., Ltd.', 'siemens'],
    ['Total S.A.', 'total'],
    ['株式会社日立製作所', '日立製作所'],
    ['有限公司', '有限公司'],
    ['!', ''],
  ])('%s → %s', (name, core) => expect(nameCore(name)).toBe(core));

  it('reads form, group and places', () => {
    const { form, isGroup, places } = readName('天津市荣程联合钢铁集团（唐山）股份有限公司');
    expect({ form, isGroup, places }).toEqual({
      form: 'joint-stock',
      isGroup: true,
      places: [{ province: '天津' }, { province: '河北', city: '唐山' }],
    });
  });

  it('tells brand from kind', () => {
    const words = companyWords('深圳市大疆创新科技有限公司').map(({ text, kind }) => [text, kind]);
    const expected = [
      ['深圳市', 'place'],
      ['大疆', 'brand'],
      ['创新', 'generic'],
      ['科技', 'generic'],
      ['有限公司', 'form'],
    ];
    expect(words).toEqual(expected);
  });

  it('holds for any text: the core ends the text, and every piece weighs something', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const { text, core, written } = readName(name);
        expect(text.endsWith(core)).toBe(true);
        expect([...written.values()].every((weight) => weight > 0)).toBe(true);
      }),
    );
  });
});
