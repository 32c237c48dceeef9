import { csvFormOf, csvRows, headOf, type CsvForm } from '../reading/csv-file.js';
import { cellText } from '../reading/cells.rules.js';
import type { Encoding } from '../reading/mapping.types.js';
import type { SheetLine } from '../reading/sheet-file.js';
import { Workbook } from '../reading/xlsx/workbook.js';
import type { Grid, GridRow } from './grid.js';

/** A person looks through the guesses: what is longer is described by its beginning. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 200;
const MOST_SHEETS = 30;

export interface Grids {
  isWorkbook: boolean;
  grids: Grid[];
  /** How a table of texts is written. */
  text?: CsvForm;
}

/** Every sheet of a file, so far as somebody can look through it; refuses what is no table (422). */
export async function readGrids(path: string, encoding?: Encoding): Promise<Grids> {
  const magic = (await headOf(path)).subarray(0, 4).toString('hex');
  if (magic !== '504b0304' && magic !== 'd0cf11e0') {
    const form = await csvFormOf(path, { encoding });
    const lines = await gridRows(csvRows(path, form));
    return { isWorkbook: false, grids: [{ name: '', merges: [], ...lines }], text: form };
  }
  const book = await Workbook.open(path);
  try {
    const grids: Grid[] = [];
    for (const sheet of book.sheets.slice(0, MOST_SHEETS))
      grids.push({
        name: sheet.name,
        ...(await gridRows(book.rows(sheet))),
        merges: (await book.merges(sheet)).filter(
          ({ bottom, top }) => top <= MOST_ROWS && bottom - top < MOST_ROWS,
        ),
      });
    return { isWorkbook: true, grids };
  } finally {
    book.close();
  }
}

/** Rows that are not written are blank. */
async function gridRows(lines: AsyncIterable<SheetLine>): Promise<Pick<Grid, 'rows' | 'isCut'>> {
  const rows: GridRow[] = [];
  for await (const { number, cells, hidden = false } of lines) {
    if (number > MOST_ROWS) return { rows, isCut: true };
    while (rows.length < number - 1) rows.push({ number: rows.length + 1, hidden: false, cells: [] });
    rows.push({
      number,
      hidden,
      cells: cells.slice(0, MOST_COLUMNS).map((cell) => cellText(cell).slice(0, 500)),
    });
  }
  return { rows };
}
