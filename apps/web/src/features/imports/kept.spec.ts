import { describe, expect, it } from '@jest/globals';
import { fromKept, toKeep } from './kept';

const columns = { title: { column: '名称' }, sector: { byRows: [{ from: 6, to: 9, is: 'other' }] } };

describe('a mapping that is kept', () => {
  it('leaves out what holds for one file only', () => {
    const mapping = {
      key: ['名称'],
      unit: '万元',
      encoding: 'gbk',
      rows: { from: 6, to: 9 },
      headerRow: 4,
      columns,
    };
    expect(toKeep(mapping)).toEqual({
      key: ['名称'],
      unit: '万元',
      headerRow: 4,
      columns: { title: { column: '名称' } },
    });
  });
  it('is laid on the rows where the next file has them', () => {
    const now = { key: ['序号'], sheet: '签约', headerRows: [3, 4], rows: { from: 5, to: 30 }, columns };
    const kept = { key: ['名称'], unit: '万元', headerRow: 2, columns: { title: { column: '项目' } } };
    expect(fromKept({ entity: 'projects', mapping: now }, kept)).toEqual({
      entity: 'projects',
      mapping: {
        key: ['名称'],
        unit: '万元',
        sheet: '签约',
        headerRows: [3, 4],
        rows: { from: 5, to: 30 },
        columns: { title: { column: '项目' }, sector: columns.sector },
      },
    });
  });
});
