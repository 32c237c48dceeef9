import type { Concept } from './column-words.data.js';
import type { MeantColumn } from './columns.rules.js';
import { CARRIED } from './fields.data.js';
import { Merges, type Grid, type GridRow } from './grid.js';

/** A cell with what it says once merged cells are carried down. */
export interface TableCell {
  row: number;
  column: MeantColumn;
  text: string;
  /** The row whose merged cell it repeats; null where it stands by itself. */
  from: number | null;
}

/** The data of a sheet: its rows, its columns with their meaning, each meaning borne by one column. */
export class Table {
  private readonly merges: Merges;
  private readonly first = new Map<Concept, MeantColumn>();

  constructor(
    grid: Grid,
    readonly columns: readonly MeantColumn[],
    readonly data: readonly GridRow[],
  ) {
    this.merges = new Merges(grid.merges);
    for (const column of columns) {
      const known = this.first.get(column.concept);
      if (!known || (!known.sure && column.sure)) this.first.set(column.concept, column);
    }
  }

  column(concept: Concept): MeantColumn | undefined {
    return this.first.get(concept);
  }

  bears(column: MeantColumn): boolean {
    return this.first.get(column.concept) === column;
  }

  cells(column: MeantColumn): TableCell[] {
    return this.data.map((row) => this.cell(row, column));
  }

  /** Only what is said. */
  filled(column: MeantColumn): TableCell[] {
    return this.cells(column).filter(({ text }) => text !== '');
  }

  text(row: GridRow, concept: Concept): string {
    const column = this.column(concept);
    return column ? this.cell(row, column).text : '';
  }

  /** Merged cells of an amount beyond their first, which are not repeated. */
  notRepeated(column: MeantColumn): { row: number; from: number }[] {
    if (CARRIED.includes(column.concept)) return [];
    return this.data.flatMap(({ number }) => {
      const merge = this.merges.at(number, column.at);
      return merge && merge.top < number ? [{ row: number, from: merge.top }] : [];
    });
  }

  private cell(row: GridRow, column: MeantColumn): TableCell {
    const own = row.cells[column.at] ?? '';
    const merge = this.merges.at(row.number, column.at);
    const isBelow = merge && merge.top < row.number && merge.left === merge.right;
    if (own !== '' || !isBelow || !CARRIED.includes(column.concept))
      return { row: row.number, column, text: own, from: null };
    const above = this.data.find(({ number }) => number === merge.top);
    return { row: row.number, column, text: above?.cells[column.at] ?? '', from: merge.top };
  }
}
