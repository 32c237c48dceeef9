import { describe, expect, it } from '@jest/globals';
import { cellText } from './cells.rules.js';
import { earliest, readDate } from './date-forms.rules.js';

describe('dates', () => {
  it.each<[string, string[] | undefined, string | null]>([
    ['2024-05-20', undefined, '2024-05-20'],
    ['2024-Q2', undefined, '2024-Q2'],
    ['2024/5/2', undefined, '2024-05-02'],
    ['２０２４年５月', undefined, '2024-05'],
    ['2024年5月份', undefined, '2024-05'],
    ['2024年', undefined, '2024'],
    ['2024-02-30', undefined, null],
    ['2024年2月30日', ['zh'], null],
    ['05/03/2024', undefined, null], // whose 5 March is the other's 3 May
    ['05/03/2024', ['DD/MM/YYYY'], '2024-03-05'],
    ['05/03/2024', ['MM/DD/YYYY'], '2024-05-03'],
    ['13/12/2024', ['MM/DD/YYYY', 'DD/MM/YYYY'], '2024-12-13'],
    ['20240520', ['YYYYMMDD'], '2024-05-20'],
    ['45000', ['excel'], '2023-03-15'], // 45000 days after 1899-12-30
    ['45000.75', ['excel'], '2023-03-15'],
    ['60', ['excel'], null],
    ['1850', ['YYYY'], null],
    ['2024-05-20T08:00:00', undefined, '2024-05-20'],
    ['', undefined, null],
  ])('%s by %j is %s', (text, forms, date) => expect(readDate(text, forms)).toBe(date));

  it('of several is the one over first', () => {
    expect(earliest(['2024', '2024-05', '2024-06-01'])).toBe('2024-05');
    expect(earliest(['../2024-01-01', '2024-05'])).toBe('../2024-01-01');
  });
});

describe('cells', () => {
  it.each([
    ['\u00a0 甲\u3000', '甲'],
    ['\u200b\ufeff甲 \u2060', '甲'],
    ["'=1+1", '=1+1'],
    ["'甲", "'甲"],
    [undefined, ''],
    [' '.repeat(200_000) + 'x', 'x'],
  ])('%#', (cell, text) => expect(cellText(cell)).toBe(text));
});
