import type { Merge } from '../reading/xlsx/merges.js';

export interface GridRow {
  /** As a spreadsheet numbers it. */
  number: number;
  hidden: boolean;
  /** Trimmed; '' where nothing stands. Of a merged range only the first cell bears the text. */
  cells: string[];
}

/** A sheet as it is seen: texts, merged ranges, hidden rows. Every row up to the last is there, blank ones too. */
export interface Grid {
  name: string;
  rows: GridRow[];
  merges: Merge[];
  /** More rows follow that were not looked at. */
  isCut?: boolean;
}

export function widthOf({ rows }: Grid): number {
  return rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
}

/** Where a row's filled cells stand. */
export function filledAt({ cells }: GridRow): number[] {
  return cells.flatMap((cell, at) => (cell === '' ? [] : [at]));
}

/** The merged ranges by the cells they cover. */
export class Merges {
  private readonly byCell = new Map<string, Merge>();

  constructor(merges: readonly Merge[]) {
    for (const merge of merges) {
      for (let row = merge.top; row <= merge.bottom; row += 1) {
        for (let column = merge.left; column <= merge.right; column += 1)
          this.byCell.set(`${row}:${column}`, merge);
      }
    }
  }

  at(row: number, column: number): Merge | undefined {
    return this.byCell.get(`${row}:${column}`);
  }

  /** Columns the cell reaches over. */
  breadth(row: number, column: number): number {
    const merge = this.at(row, column);
    return merge ? merge.right - merge.left + 1 : 1;
  }
}
