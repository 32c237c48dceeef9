import fc from 'fast-check';
import { tuned } from '../../../../test/golden/note-reading/index.js';
import { readNote, type NoteReading } from './index.js';

const context = { today: '2026-05-20', enterprises: ['江苏恒能储能有限公司'], people: ['张三', '李四'] };
const read = (text: string): NoteReading => readNote(text, context);

/** Pieces that notes are made of, so that random texts reach deep into the rules. */
const piece = fc.constantFrom(
  '5月12日',
  '5.12',
  '２月30日',
  '上周五',
  '12号',
  '下周三前',
  '2199-12-31',
  '9999年12月31日',
  '1900-01-01',
  '99工作日内',
  '二〇二六年',
  '99个月内',
  '张三 5月12日 09:31\n',
  '拜访',
  '来访',
  '赴',
  '上海',
  '江苏恒能储能有限公司',
  '集团',
  '(',
  ')',
  '（',
  '董事长',
  '总经理',
  '王总',
  '李敏',
  '和',
  '与',
  '诉求：',
  '下一步，',
  '对方:',
  '我方：',
  '纪要：\n',
  '【外出拜访】',
  '日期：',
  '参观厂房',
  '没有',
  '选定地块',
  '交换资料',
  '希望',
  '总投资',
  '3.5亿元',
  '三千万',
  'US$10m',
  '，',
  '。',
  '；',
  '\n',
  ' ',
  '\t',
  '1.',
  '👍',
  '📍',
  '@',
  'Mr. ',
  'CEO ',
  'Hans Weber',
  'Co., Ltd.',
  'May 12',
  '\u{D800}',
  '\0',
  '亿',
  '万',
  '零',
  '0',
);
const noteLike = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const anyText = fc.oneof(
  noteLike,
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc.string({ maxLength: 400 }),
);

const time = (seed: string, length: number): number => {
  const text = seed.repeat(Math.ceil(length / seed.length));
  const started = performance.now();
  read(text);
  return performance.now() - started;
};

describe('any text', () => {
  it('never throws, and dates stay within 1900–2199', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.constantFrom('2026-05-20', '1900-01-01', '2199-12-31', '2024-02-29'),
        (text, today) => {
          const { visit } = readNote(text, { ...context, today });
          for (const day of [visit.occurredOn, visit.nextStep?.dueOn])
            expect(day ?? '2000-01-01').toMatch(
              /^(?:19|20|21)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/,
            );
          expect((visit.occurredOn ?? today) <= today || text.includes('【')).toBe(true);
          expect(visit.expectedInvestment?.amount ?? '0.00').toMatch(/^\d{1,19}\.\d\d$/);
        },
      ),
      { numRuns: 800 },
    );
  });

  it('reads twenty thousand of anything in time that grows with the length', () => {
    const seeds = [
      '王总',
      '董事长王',
      '拜访',
      '5月12日',
      '有限公司',
      '拜访了恒',
      '1',
      '一',
      '9亿',
      '(',
      'A ',
      'Aa Aa',
      '诉求：',
      '下一步',
      '，',
      '参观了',
      '和',
      '集团',
      '。',
      'Mr. ',
      '张三 09:31\n',
      '1、\n',
      '希望，',
      '今天',
      '亿万',
      '没有',
    ];
    // A quadratic rule takes 16 times as long for four times the text, and seconds where these take 100 ms.
    const short = seeds.reduce((sum, seed) => sum + time(seed, 5_000), 0);
    const long = seeds.map((seed) => time(seed, 20_000));
    expect(long.reduce((sum, one) => sum + one, 0)).toBeLessThan(10 * short);
    const slow = seeds.filter((_, index) => (long[index] ?? 0) > 1_500);
    expect(slow).toEqual([]);
  });

  it('does not mind white space', () => {
    const blank = fc.constantFrom(' ', '  ', '\t', '\u00A0', '　', '\u200B');
    const gaps = fc.array(blank, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.oneof(noteLike, fc.constantFrom(...tuned.map((note) => note.text))),
        gaps,
        (text, gap) => {
          const airy = `${gap}\n${text.replaceAll(' ', ` ${gap}`).replaceAll('\n', `${gap}\r\n\n${gap}`)}\n${gap}`;
          expect(read(airy)).toEqual(read(text));
        },
      ),
      { numRuns: 200 },
    );
  });
});
