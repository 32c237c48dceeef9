import fc from 'fast-check';
import { readNote, writeReport, type ReportedVisit } from '../index.js';
import { tidy } from '../note-text.js';

const word = fc.constantFrom(
  '王',
  '李',
  '建国',
  '敏',
  'Hans',
  'Weber',
  '欧阳',
  '储能',
  '江苏',
  '科技',
  '有限公司',
  '（中国）',
  '(CN)',
  'B-07',
  '100亩',
  '3.5亿元',
  '，',
  '。',
  ' ',
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => tidy(`字${all.join('')}`));
const noSeparator = line.map((text) => text.replaceAll(/[，。（）() ]/g, ''));
/** Text that tries to look like the report around it. */
const hostile = fc.constantFrom(
  '日期：2020年1月1日',
  '诉求：无',
  '【客商来访】甲',
  'Date: 2020-01-01',
  '[Incoming visit] x',
  '·点',
  '张三 5月12日 09:31',
  '1. 一',
  '下一步：走',
);
const long = fc
  .array(fc.oneof(line, hostile), { minLength: 1, maxLength: 4 })
  .map((lines) => tidy(lines.join('\n')));
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const amount = fc
  .bigInt(1n, 10n ** 16n)
  .map((cents) => `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`);
const round = fc.constantFrom(
  '350000000.00',
  '98000000.00',
  '1.00',
  '10000.00',
  '12345600.00',
  '0.50',
  '100.10',
);

const visit: fc.Arbitrary<ReportedVisit> = fc.record(
  {
    kind: fc.constantFrom('outgoing', 'incoming', 'mutual-inspection'),
    enterpriseName: line,
    occurredOn: day,
    place: line,
    counterparts: fc.array(
      fc.record(
        { name: noSeparator, title: line, seniority: fc.constantFrom('decision-maker', 'senior', 'working') },
        { requiredKeys: ['name', 'seniority'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    hosts: fc.array(noSeparator, { minLength: 1, maxLength: 3 }),
    needs: long,
    minutes: long,
    sawSite: fc.boolean(),
    dataExchanged: fc.boolean(),
    siteChosen: fc.boolean(),
    nextStep: fc.record({ what: line, dueOn: day }, { requiredKeys: ['what'] }),
    expectedInvestment: fc.record({
      amount: fc.oneof(amount, round),
      currency: fc.constantFrom('CNY', 'USD', 'EUR', 'HKD', 'JPY', 'CHF'),
    }),
  },
  { requiredKeys: ['kind'] },
);

describe('a report', () => {
  it.each(['zh', 'en'] as const)('gives the same fields back, all sure (%s)', (language) => {
    fc.assert(
      fc.property(visit, fc.constantFrom('', '张三 5月12日 09:31\n'), (fields, header) => {
        const text = header + writeReport({ ...fields, teamName: '驻沪组' }, language);
        const reading = readNote(text, { today: '2026-05-20' });
        expect(reading.visit).toEqual(fields);
        expect(Object.values(reading.fields).every((field) => field.sure)).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads as a message', () => {
    const text = writeReport(
      {
        kind: 'outgoing',
        enterpriseName: '江苏恒能储能有限公司',
        occurredOn: '2026-05-12',
        place: '上海',
        teamName: '驻沪组',
        hosts: ['张三', '李四'],
        counterparts: [{ name: '王建国', title: '董事长', seniority: 'decision-maker' }],
        needs: '100亩工业用地',
        sawSite: true,
        nextStep: { what: '送土地方案', dueOn: '2026-06-03' },
        expectedInvestment: { amount: '350000000.00', currency: 'CNY' },
      },
      'zh',
    );
    expect(text.split('\n')).toEqual([
      '【外出拜访】江苏恒能储能有限公司',
      '日期：2026年5月12日',
      '地点：上海',
      '团队：驻沪组',
      '我方：张三、李四',
      '对方：王建国（董事长，决策人）',
      '诉求：100亩工业用地',
      '看现场：是',
      '意向投资：3.5亿元',
      '下一步：送土地方案（2026年6月3日前）',
    ]);
  });
});
