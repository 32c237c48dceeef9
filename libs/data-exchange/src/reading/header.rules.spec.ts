import { expect, it } from '@jest/globals';
import { columnNames } from './header.rules.js';

const UPPER = { number: 3, cells: ['序号', '投资', '', '备注'] };
const LOWER = { number: 4, cells: ['', '总额', '到位', ''] };
const NAMES = ['序号', '投资 / 总额', '投资 / 到位', '备注'];

it('columns are called by all that is merged above them', () =>
  expect(
    columnNames(
      [UPPER, LOWER],
      [
        { top: 3, bottom: 4, left: 0, right: 0 },
        { top: 3, bottom: 3, left: 1, right: 2 },
        { top: 3, bottom: 4, left: 3, right: 3 },
      ],
    ),
  ).toEqual(NAMES));

it('without merged cells a title stands over the blanks beside it', () =>
  expect(columnNames([UPPER, LOWER])).toEqual(NAMES));

it('one row is taken as it stands, without its margins and its empty end', () =>
  expect(columnNames([{ number: 1, cells: [' a ', '', 'b\nc', '', ''] }], [])).toEqual(['a', '', 'b c']));

it('a title above the table is no part of it', () =>
  expect(columnNames([{ number: 2, cells: ['a', 'b'] }], [{ top: 1, bottom: 1, left: 0, right: 9 }])).toEqual(
    ['a', 'b'],
  ));
