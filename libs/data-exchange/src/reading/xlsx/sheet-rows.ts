import { importErrors } from '../../import.errors.js';
import { dateOf, placeOf, plainNumber, type DateShape } from './cell-values.rules.js';
import type { SharedStrings } from './shared-strings.js';
import { unescaped, xmlEvents } from './xml-stream.js';

/** A row as it stands in a sheet; cells as texts, dates as `2026-05-20`, `2026-05` or `2026`. */
export interface SheetLine {
  /** As a spreadsheet numbers it. */
  number: number;
  cells: string[];
  hidden?: boolean;
  /** Columns whose cell is a formula: what it last showed was read. */
  formulas?: number[];
  /** Columns whose formula was never calculated. */
  uncalculated?: number[];
  /** Columns filled from a merged cell above. */
  carried?: number[];
}

/** What cells of a workbook are read with. */
export interface CellContext {
  strings: SharedStrings;
  /** What the number format of a style shows. */
  shapes: readonly DateShape[];
  is1904: boolean;
}

/** Beyond this, cells are not told apart; a header has fewer. */
export const MOST_CELLS = 4096;
const LAST_ROW = 1_048_576;

interface OpenCell {
  column: number;
  type: string;
  shape: DateShape;
  text: string;
  isFormula: boolean;
}

/** Rows of a worksheet part in their order; those that are not written are not there. */
export async function* sheetRows(
  pieces: AsyncIterable<Buffer>,
  context: CellContext,
): AsyncGenerator<SheetLine> {
  const reading = new RowReading(context);
  for await (const _ of xmlEvents(pieces, reading)) yield* reading.take();
}

class RowReading {
  private done: SheetLine[] = [];
  private row?: SheetLine;
  private cell?: OpenCell;
  private number = 0;
  private column = 0;
  private isText = false;
  private inReading = false;

  constructor(private readonly context: CellContext) {}

  take(): SheetLine[] {
    return this.done.splice(0);
  }

  open = (name: string, attributes: Record<string, string>): void => {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f') this.markFormula();
    else if (name === 'rPh') this.inReading = true;
    else if (name === 'v' || name === 't') this.isText = !this.inReading;
  };

  text = (said: string): void => {
    if (this.isText && this.cell) this.cell.text += said;
  };

  close = (name: string): void => {
    if (name === 'v' || name === 't') this.isText = false;
    else if (name === 'rPh') this.inReading = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  };

  private openRow({ r, hidden }: Record<string, string>): void {
    const number = r === undefined ? this.number + 1 : Number(r);
    if (!(number > this.number && number <= LAST_ROW)) throw importErrors.importWorkbookBroken();
    this.number = number;
    this.column = 0;
    this.row = { number, cells: [] };
    if (hidden === '1' || hidden === 'true') this.row.hidden = true;
  }

  private openCell({ r, t = 'n', s }: Record<string, string>): void {
    if (!this.row) throw importErrors.importWorkbookBroken();
    const column = r === undefined ? this.column : placeOf(r)?.column;
    if (column === undefined) throw importErrors.importWorkbookBroken();
    this.column = column + 1;
    const shape = s === undefined ? null : (this.context.shapes[Number(s)] ?? null);
    this.cell = { column: Math.min(column, MOST_CELLS), type: t, shape, text: '', isFormula: false };
  }

  private markFormula(): void {
    if (this.cell) this.cell.isFormula = true;
  }

  private closeCell(): void {
    const { row, cell } = this;
    if (!row || !cell) return;
    const text = this.valueOf(cell);
    if (cell.isFormula) {
      (row.formulas ??= []).push(cell.column);
      if (cell.text === '' && cell.type !== 'str') (row.uncalculated ??= []).push(cell.column);
    }
    if (text !== '') {
      while (row.cells.length < cell.column) row.cells.push('');
      row.cells[cell.column] = text;
    }
    this.cell = undefined;
  }

  private closeRow(): void {
    if (this.row) this.done.push(this.row);
    this.row = undefined;
  }

  private valueOf({ type, text, shape }: OpenCell): string {
    if (text === '') return '';
    if (type === 's') return this.context.strings.at(Number(text));
    if (type === 'inlineStr' || type === 'str') return unescaped(text);
    if (type === 'b') return text === '1' ? 'TRUE' : 'FALSE';
    if (type === 'd') return text.slice(0, 10);
    if (type === 'e') return text;
    const date = shape && dateOf(Number(text), shape, this.context.is1904);
    return date ?? plainNumber(text);
  }
}
