/** A workbook of the office's own; `id` is the latest import of one of its sheets. */
export class LedgerView {
  id: string;
  fileName: string;
  /** Sheets that were imported, in their order of names. */
  sheets: string[];
  /** Rows of those sheets. */
  rows: number;
  /** When it was last taken in. */
  importedAt: string;
}
