import type { Mapping } from '../reading/mapping.types.js';
import type { AnalysedEntity, Guess, Hint, SheetAnalysis, SkipReason } from './analysis.types.js';
import { UNIT_WORDS } from './column-words.data.js';
import { meanings, type MeantColumn } from './columns.rules.js';
import { findings } from './findings.rules.js';
import type { Grid, GridRow } from './grid.js';
import { columnNames } from '../reading/header.rules.js';
import { findHeader, firstRow, headerAt, type Header, type NamesOf } from './header.rules.js';
import { keyColumns } from './key.rules.js';
import { entityOf, fieldOf, proposedColumns, type SheetFacts } from './proposal.rules.js';
import { rowKinds, type RowKinds } from './row-kinds.rules.js';
import { masked } from './shapes.rules.js';
import { columnsSeen } from './columns-seen.rules.js';
import { shareDay, sheetDay, type SheetDay } from './sheet-day.rules.js';
import { guess } from './specs.rules.js';
import { Table } from './table.js';
import { analyseTemplate } from './template.rules.js';
import { why } from './why.data.js';
import { groupsOf } from './words-specs.rules.js';

/** Sheets nobody described, each with the mapping a careful clerk would propose, and every guess with its reason. */
export function analyse(grids: readonly Grid[], isWorkbook: boolean, hint: Hint = {}): SheetAnalysis[] {
  const namesOf: NamesOf = ({ merges }, rows) => columnNames(rows, isWorkbook ? merges : undefined);
  const hintFor = ({ name }: Grid): Hint => (name === (hint.sheet ?? '') ? hint : {});
  const headers = grids.map((grid) => {
    const { headerRows } = hintFor(grid);
    return headerRows ? headerAt(grid, headerRows, namesOf) : findHeader(grid, namesOf);
  });
  const own = grids.map((grid, i) => (headers[i] ? sheetDay(grid, headers[i]) : null));
  const days = shareDay(own);
  return grids.map((grid, i) => {
    const template = hintFor(grid).entity
      ? undefined
      : analyseTemplate(grid, firstRow(grid, namesOf), isWorkbook);
    if (template) return template;
    const header = headers[i];
    if (!header) return unknown(grid, firstRow(grid, namesOf));
    const isBorrowed = own[i]!.day === null && days[i]!.day !== null;
    const said = { day: days[i]!, isBorrowed, entity: hintFor(grid).entity };
    return analyseSheet(grid, header, said, isWorkbook);
  });
}

function analyseSheet(
  grid: Grid,
  header: Header,
  { day, isBorrowed, entity: said }: { day: SheetDay; isBorrowed: boolean; entity?: AnalysedEntity },
  isWorkbook: boolean,
): SheetAnalysis {
  const kinds = rowKinds(grid, header);
  const table = new Table(grid, meanings(header, kinds.data), kinds.data);
  const entity = kinds.data.length > 0 ? (said ?? entityOf(table)) : null;
  if (entity === null) return { ...unknown(grid, header), headerRows: header.rows, skipped: kinds.skipped };
  const rowsSkipped = (reason: SkipReason) => rowsOfKind(grid, kinds, reason);
  const unit = unitOf(grid, header, table);
  const groups = groupsOf(rowsSkipped('group'), kinds.data);
  const facts: SheetFacts = { table, entity, day, unit: unit.word, groups };
  const { columns, guesses } = proposedColumns(facts);
  const key = keyColumns(table);
  const around = [
    ...columnGuesses(facts, header),
    ...dayGuesses(day, isBorrowed),
    ...unit.guesses,
    ...hiddenGuesses(kinds.data),
    ...keyGuesses(header, key),
  ];
  const names = key?.map(({ name }) => name);
  return {
    name: grid.name,
    entity,
    headerRows: header.rows,
    columns: columnsSeen(header, kinds.data),
    rows: spanOf(kinds),
    skipped: kinds.skipped,
    hiddenRows: kinds.data.filter(({ hidden }) => hidden).map(({ number }) => number),
    mapping: names
      ? mappingOf({ grid, header, kinds, unit: unit.word, isWorkbook, key: names, columns })
      : null,
    guesses: inOrder([...around, ...guesses]).map(safe),
    findings: findings(table, rowsSkipped('total'), unit.word),
  };
}

function rowsOfKind({ rows }: Grid, { skipped }: RowKinds, reason: SkipReason): GridRow[] {
  const numbers = new Set(skipped.filter(({ why: said }) => said === reason).map(({ row }) => row));
  return rows.filter(({ number }) => numbers.has(number));
}

function spanOf({ data }: RowKinds): { from: number; to: number } {
  return { from: data[0]!.number, to: data.at(-1)!.number };
}

function unknown({ name, rows }: Grid, header: Header | null): SheetAnalysis {
  const skipped = rows.filter(({ cells }) => cells.every((cell) => cell === ''));
  return {
    name,
    entity: null,
    headerRows: [],
    columns: header ? columnsSeen(header, rowsBelow(rows, header)) : [],
    rows: null,
    skipped: skipped.map(({ number }) => ({ row: number, why: 'blank' as const })),
    hiddenRows: [],
    mapping: null,
    guesses: [],
    findings: [],
  };
}

function rowsBelow(rows: readonly GridRow[], header: Header): GridRow[] {
  return rows.filter(({ number }) => number > header.rows.at(-1)!);
}

interface Parts {
  grid: Grid;
  header: Header;
  kinds: RowKinds;
  unit: string;
  isWorkbook: boolean;
  key: string[];
  columns: Mapping['columns'];
}

function mappingOf({ grid, header, kinds, unit, isWorkbook, key, columns }: Parts): Mapping {
  const { from, to } = spanOf(kinds);
  const skip = kinds.skipped.map(({ row }) => row).filter((row) => row > from && row < to);
  const isBlank = new Set(
    kinds.skipped.filter(({ why: reason }) => reason === 'blank').map(({ row }) => row),
  );
  const named = skip.filter((row) => !isBlank.has(row));
  return {
    ...(isWorkbook && { sheet: grid.name }),
    ...(header.rows.length === 1 ? { headerRow: header.rows[0]! } : { headerRows: header.rows }),
    rows: { from, ...(!grid.isCut && { to }), ...(named.length > 0 && { skip: named }) },
    ...(unit !== '元' && { unit }),
    key,
    columns,
  };
}

/** The unit of figures that name none: of the amount's header, of a line above the table, or of its cells' plain sense. */
function unitOf(grid: Grid, header: Header, table: Table): { word: string; guesses: Guess[] } {
  const column = table.column('amount') ?? table.column('expected');
  const named = column?.unit ?? null;
  if (column && named !== null) {
    const cell = { row: header.rows.at(-1)!, column, text: column.path.join(' / '), from: null };
    return {
      word: full(named),
      guesses: [guess(cell, { read: full(named), why: why('unit-line', { unit: full(named) }), sure: true })],
    };
  }
  for (const row of grid.rows.filter(({ number }) => number < header.rows[0]!)) {
    const text = row.cells.find(
      (cell) => /单位\s*[:：]/.test(cell) || /[（(]\s*[万亿千]元\s*[)）]/.test(cell),
    );
    const unit = text && UNIT_WORDS.exec(text.slice(Math.max(0, text.search(/单位|[（(]/))))?.[1];
    if (!text || !unit) continue;
    const said = why('unit-line', { unit: full(unit) });
    return {
      word: full(unit),
      guesses: [{ row: row.number, column: '', text, read: full(unit), why: said, sure: true }],
    };
  }
  const bare = column ? table.filled(column).filter(({ text }) => /^[\d,.]+$/.test(text)) : [];
  const guesses = bare
    .slice(0, 1)
    .map((cell) => guess(cell, { read: '元', why: why('no-unit'), sure: false }));
  return { word: '元', guesses };
}

function full(unit: string): string {
  return unit.endsWith('元') ? unit : `${unit}元`;
}

/** What every column was taken for, and those that are left out. */
function columnGuesses({ table, entity }: SheetFacts, header: Header): Guess[] {
  const row = header.rows.at(-1)!;
  return table.columns
    .filter(({ concept }) => concept !== 'serial')
    .map((column) => {
      const field = fieldOf(table, entity, column) ?? (column.concept === 'sector' ? 'sector' : undefined);
      const isDouble = field === undefined && column.concept !== 'other' && !table.bears(column);
      const reason = field !== undefined ? column.why : why(isDouble ? 'column-twice' : 'no-field');
      const sure = field === undefined ? !isDouble : column.sure;
      return {
        row,
        column: column.name,
        text: column.path.join(' / '),
        read: field ?? null,
        why: reason,
        sure,
      };
    });
}

function dayGuesses({ day, row, text, sure }: SheetDay, isBorrowed: boolean): Guess[] {
  if (day === null) return [];
  const reason = why(isBorrowed ? 'sheet-day-elsewhere' : 'sheet-day');
  return [{ row, column: '', text, read: day, why: reason, sure: sure && !isBorrowed }];
}

function hiddenGuesses(data: readonly GridRow[]): Guess[] {
  return data
    .filter(({ hidden }) => hidden)
    .map(({ number, cells }) => {
      const text = cells
        .filter((cell) => cell !== '')
        .slice(0, 4)
        .join(' ');
      return { row: number, column: '', text, read: text, why: why('hidden'), sure: true };
    });
}

function keyGuesses(header: Header, key: MeantColumn[] | null): Guess[] {
  if (!key) return [];
  const names = key.map(({ name }) => name).join(' + ');
  const isSerial = key.some(({ concept }) => concept === 'serial');
  const reason = why(isSerial ? 'key-serial' : 'key');
  return [
    { row: header.rows.at(-1)!, column: names, text: '', read: 'externalKey', why: reason, sure: !isSerial },
  ];
}

function inOrder(guesses: Guess[]): Guess[] {
  return guesses.toSorted((a, b) => a.row - b.row);
}

/** Telephone numbers leave the house masked, wherever they stand. */
function safe(one: Guess): Guess {
  return { ...one, text: masked(one.text), read: one.read === null ? null : masked(one.read) };
}
