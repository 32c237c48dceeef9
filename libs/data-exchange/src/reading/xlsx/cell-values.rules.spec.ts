import { describe, expect, it } from '@jest/globals';
import { builtInShape, dateOf, placeOf, plainNumber, shapeOf } from './cell-values.rules.js';

describe('a number format', () => {
  it.each([
    ['yyyy-mm-dd', 'day'],
    ['yyyy"年"m"月"d"日"', 'day'],
    ['yyyy"年"m"月"', 'month'],
    ['[$-804]yyyy/m', 'month'],
    ['yyyy', 'year'],
    ['m/d', 'day'],
    ['dd/mm/yyyy hh:mm', 'day'],
    ['h:mm:ss', null],
    ['General', null],
    ['#,##0.00', null],
    ['0"days"', null],
    ['[Red]0.00', null],
  ])('%s shows %s', (code, shape) => expect(shapeOf(code)).toBe(shape));

  it('has a number where it is an old one', () =>
    expect([14, 22, 17, 27, 31, 57, 20, 0].map(builtInShape)).toEqual(
      'day day month month day month'.split(' ').concat(Array(2).fill(null)),
    ));
});

describe('a date of a workbook', () => {
  it.each([
    [46_162, 'day', false, '2026-05-20'], // 25569 days to 1970, 20593 more
    [46_162.75, 'day', false, '2026-05-20'],
    [44_700, 'day', true, '2026-05-20'], // four years and a day (1462) fewer
    [61, 'day', false, '1900-03-01'],
    [59, 'day', false, '1900-02-28'], // 60 is the day that never was
    [1, 'day', false, '1900-01-01'],
    [0, 'day', true, '1904-01-01'],
    [46_082, 'month', false, '2026-03'], // 1 March: the month is all that was typed
    [46_083, 'month', false, '2026-03-02'],
    [46_023, 'year', false, '2026'],
    [0, 'day', false, null],
    [99_999_999, 'day', false, null],
  ] as const)('%d as %s (1904: %s) is %s', (serial, shape, is1904, expected) =>
    expect(dateOf(serial, shape, is1904)).toBe(expected),
  );
});

it.each([
  ['0.10000000000000001', '0.1'],
  ['4.5E8', '450000000'],
  ['1E-7', '0.0000001'],
  ['320100199001011234', '320100199001011234'],
  ['-3', '-3'],
])('%s is read as %s', (stored, expected) => expect(plainNumber(stored)).toBe(expected));

it('cells have places', () => {
  expect(placeOf('A1')).toEqual({ row: 1, column: 0 });
  expect(placeOf('BC12')).toEqual({ row: 12, column: 54 });
  expect(placeOf('XFD1048576')).toEqual({ row: 1_048_576, column: 16_383 });
  expect(placeOf('1A')).toBeUndefined();
});
