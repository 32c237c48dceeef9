import { describe, expect, it } from '@jest/globals';
import type { SheetAnalysis } from '../../lib/api';
import {
  asEntity,
  draftOf,
  forMended,
  isTaken,
  meaningOf,
  sent,
  specFrom,
  withMeaning,
  withRow,
  type Draft,
  type Mapping,
} from './sheet-draft';

const sheet = (part: Partial<SheetAnalysis>): SheetAnalysis => ({
  name: '',
  entity: null,
  headerRows: [],
  columns: [],
  rows: null,
  skipped: [],
  hiddenRows: [],
  mapping: null,
  guesses: [],
  findings: [],
  ...part,
});
const columns = (...names: string[]) =>
  names.map((name) => ({ name, samples: [], unique: name.startsWith('u-') }));
const draft = (entity: Draft['entity'], part: Partial<Mapping>): Draft => ({
  entity,
  mapping: { key: ['键'], columns: {}, ...part },
});

describe('a draft', () => {
  it('is the proposal where the sheet was understood', () => {
    const mapping = { key: ['项目名称'], columns: { title: { column: '项目名称' } } };
    expect(draftOf(sheet({ entity: 'projects', mapping }), true)).toEqual({ entity: 'projects', mapping });
  });
  it('else goes by columns that bear the name of a field, of the kind that has most of them', () => {
    const found = draftOf(
      sheet({ name: 'A', columns: columns('externalKey', 'Name', '代码', 'note') }),
      true,
    );
    expect(found).toEqual({
      entity: 'enterprises',
      mapping: {
        sheet: 'A',
        key: ['externalKey'],
        columns: { name: { column: 'Name' }, idNumber: { column: '代码' } },
      },
    });
  });
  it('as another kind of record keeps what both know', () => {
    const before = draft('projects', {
      unit: '万元',
      columns: {
        contractAmount: { column: '总投资', amount: 'zh' },
        title: { column: '项目' },
        status: { constant: 'active' },
      },
    });
    expect(asEntity(before, 'contracts', columns('键', '总投资', '项目', '备注'))).toEqual({
      entity: 'contracts',
      mapping: {
        unit: '万元',
        key: ['键'],
        columns: {
          amount: { column: '总投资', amount: 'zh' },
          title: { column: '项目' },
          remark: { column: '备注' },
        },
      },
    });
  });
});

describe('a column that bears the name of a field', () => {
  const found = (...samples: string[]) =>
    draftOf(
      sheet({
        columns: [
          ...columns('tab', 'plant-id', 'u-unit-id', 'title'),
          { name: 'sector', samples, unique: false },
        ],
      }),
      false,
    ).mapping;
  it('is taken for it where it says what the field takes', () => {
    expect(found('other', 'services').columns).toEqual({
      title: { column: 'title' },
      sector: { column: 'sector' },
    });
    expect(found('钢铁').columns).toEqual({ title: { column: 'title' } });
  });
  it('and the key is one that tells the rows apart', () => expect(found().key).toEqual(['u-unit-id']));
});

describe('a mended draft', () => {
  it('says of a word what it means, or that it means nothing', () => {
    const spec = withMeaning({ column: '开工', values: { 年底: '2026-12' } }, '待定', '');
    expect(spec).toEqual({ column: '开工', values: { 年底: '2026-12' }, empty: ['待定'] });
    const again = withMeaning(spec, '年底', '');
    expect([meaningOf(again, '年底'), meaningOf(again, '已开工')]).toEqual(['', undefined]);
  });
  it('leaves a row out and takes it again', () => {
    const without = withRow(draft('projects', { rows: { from: 6, to: 22, skip: [13] } }), 12, false);
    expect([without.mapping.rows?.skip, isTaken(without, 12)]).toEqual([[12, 13], false]);
    expect(withRow(withRow(without, 12, true), 13, true).mapping.rows).toEqual({ from: 6, to: 22 });
  });
  it('takes a field from elsewhere without what its words meant before', () => {
    const spec = { column: '总投资', amount: 'zh' as const, values: { 待定: '0元' } };
    expect(specFrom('projects', 'contractAmount', spec, { way: 'firstOf' })).toEqual({
      amount: 'zh',
      firstOf: ['总投资'],
    });
    expect(specFrom('projects', 'contractAmount', spec, { way: 'none' })).toBeUndefined();
  });
  it('is sent without fields that nothing fills', () => {
    const said = sent(
      draft('leads', {
        source: ' ',
        columns: { title: { column: 'a' }, stage: {}, currency: { constant: '' } },
      }),
    );
    expect(said).toEqual({ key: ['键'], columns: { title: { column: 'a' } } });
  });
  it('says of a column of statuses only what they mean', () => {
    const reached = (values: Record<string, string>) =>
      sent(draft('projects', { reachedByStatus: { column: '状态', values, by: '2025-06-30' } }))
        .reachedByStatus;
    expect(reached({ 在建: 'groundbreaking', 签约: '' })?.values).toEqual({ 在建: 'groundbreaking' });
    expect(reached({ 签约: '' })).toBeUndefined();
  });
  it('takes mended rows in whatever way they are written now', () => {
    expect(forMended({ key: ['a'], columns: {}, encoding: 'gb18030', delimiter: ';', headerRow: 3 })).toEqual(
      {
        key: ['a'],
        columns: {},
        headerRow: 3,
      },
    );
  });
});
