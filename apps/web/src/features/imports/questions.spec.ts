import { describe, expect, it } from '@jest/globals';
import type { Guess, SheetAnalysis } from '../../lib/api';
import { canMend, questionsOf, readingsOf } from './questions';
import { withMeaning, type Draft } from './sheet-draft';

const guess = (row: number, column: string, part: Partial<Guess>): Guess => ({
  row,
  column,
  text: '',
  read: null,
  code: 'date-form',
  why: '',
  sure: false,
  ...part,
});
const sheet = {
  headerRows: [3, 4],
  columns: [{ name: '开工', samples: [] }],
  guesses: [
    guess(2, '', { code: 'unit-line', sure: true }),
    guess(4, '开工', { code: 'shape', text: '开工', read: 'groundbreakingOn' }),
    guess(7, '开工', { code: 'end-of', text: '年底', read: '2026-12' }),
    guess(9, '开工', { code: 'end-of', text: '年底', read: '2026-12' }),
    guess(9, '开工', { code: 'date-form', text: '2026.3', read: '2026-03', sure: true }),
  ],
} as unknown as SheetAnalysis;
const draft: Draft = {
  entity: 'projects',
  mapping: { key: [], columns: { groundbreakingOn: { column: '开工' } } },
};

describe('questions', () => {
  it('are what is only guessed, each text once', () => {
    const found = questionsOf(sheet, draft, draft);
    expect(found.map(({ about, field, items }) => [about, field, items.map(({ rows }) => rows)])).toEqual([
      ['column', undefined, [[4]]],
      ['cells', 'groundbreakingOn', [[7, 9]]],
    ]);
    expect(found.map(canMend)).toEqual([false, true]);
  });
  it('know what somebody said otherwise', () => {
    const spec = withMeaning({ column: '开工' }, '年底', '');
    const mended = { ...draft, mapping: { ...draft.mapping, columns: { groundbreakingOn: spec } } };
    expect(questionsOf(sheet, mended, draft)[1]?.items).toMatchObject([{ read: null, mended: true }]);
  });
  it('stand before what is sure among the readings of a column', () => {
    expect(readingsOf(sheet, '开工', draft, draft).map(({ code }) => code)).toEqual([
      'shape',
      'end-of',
      'date-form',
    ]);
  });
});
