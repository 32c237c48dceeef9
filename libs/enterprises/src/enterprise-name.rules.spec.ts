import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { nameGrams, nameKey, namePinyin, syllables } from './enterprise-name.rules.js';

const anyName = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'江苏恒能储能科技有限公司（集团）唐山市县区 Aé.') }),
);

describe('name key', () => {
  it.each([
    ['鞍钢联众（广州）不锈钢有限公司', '鞍钢联众(广州)不锈钢有限公司'],
    ['恒能储能　科技有限公司', '恒能储能科技有限公司'],
    ['ＢＹＤ Co., Ltd.', 'byd co ltd'],
    ['Société Générale', 'SOCIETE GENERALE'],
    ['中天·钢铁《集团》', '中天钢铁集团'],
  ])('%s = %s', (a, b) => expect(nameKey(a)).toBe(nameKey(b)));

  it('keeps what is part of another name', () => {
    expect(nameKey('株式会社ガスト')).not.toBe(nameKey('株式会社カスト'));
    expect(nameKey('恒能一号有限公司')).not.toBe(nameKey('恒能二号有限公司'));
    expect(nameKey('…！')).toBe('');
  });

  it('of a key is the key', () => {
    fc.assert(fc.property(anyName, (name) => expect(nameKey(nameKey(name))).toBe(nameKey(name))));
  });
});

describe('pinyin', () => {
  it.each([
    ['恒能储能', 'heng neng chu neng', 'hncn'],
    ['重庆长安汽车', 'chong qing chang an qi che', 'cqcaqc'],
    ['吕梁建龙', 'lv liang jian long', 'lljl'],
    ['TCL 科技（惠州）', 't c l ke ji hui zhou', 'tclkjhz'],
    ['鴻海', 'hong hai', 'hh'],
  ])('%s', (name, pinyin, initials) => expect(namePinyin(name)).toEqual({ pinyin, initials }));

  it('has one syllable a character', () => {
    fc.assert(fc.property(anyName, (text) => expect(syllables(text)).toHaveLength([...text].length)));
  });
});

describe('grams', () => {
  it('are the characters and the pairs of the key, each once', () => {
    expect(nameGrams('恒能（恒能）A')).toEqual(['恒', '能', 'a', '恒能', '能恒', '能a']);
  });

  it('of a part are among those of the whole', () => {
    fc.assert(
      fc.property(anyName, fc.nat(), fc.nat(), (name, from, to) => {
        const key = [...nameKey(name)];
        const part = key.slice(from % (key.length + 1), to % (key.length + 1)).join('');
        expect(nameGrams(name)).toEqual(expect.arrayContaining(nameGrams(part)));
      }),
    );
  });
});
