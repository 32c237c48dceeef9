import { fieldCalled, KEY_FIELD, templateOf } from '@taproot/sheet-fields';
import { templateMapping } from '../reading/sheet-mapping.rules.js';
import type { SheetAnalysis } from './analysis.types.js';
import { columnsSeen } from './columns-seen.rules.js';
import type { Grid } from './grid.js';
import type { Header } from './header.rules.js';

/** A sheet made from a template speaks for itself; undefined for any other. Columns left blank say nothing. */
export function analyseTemplate(
  grid: Grid,
  header: Header | null,
  isWorkbook: boolean,
): SheetAnalysis | undefined {
  const headings = header?.columns.map(({ name }) => name) ?? [];
  const entity = templateOf(headings);
  const row = header?.rows[0];
  if (!header || !entity || row === undefined) return undefined;
  const below = grid.rows.filter(({ number }) => number > row);
  const data = below.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [first, last] = [data[0], data.at(-1)];
  if (!first || !last) return undefined;
  const used = header.columns.filter(
    ({ name, at }) => fieldCalled(entity, name) === KEY_FIELD || data.some(({ cells }) => cells[at]),
  );
  if (used.length < 2) return undefined;
  const blank = below.filter(
    ({ number, cells }) => number < last.number && cells.every((cell) => cell === ''),
  );
  return {
    name: grid.name,
    entity,
    headerRows: [row],
    columns: columnsSeen({ ...header, columns: used }, data),
    rows: { from: first.number, to: last.number },
    skipped: blank.map(({ number }) => ({ row: number, why: 'blank' })),
    hiddenRows: data.filter(({ hidden }) => hidden).map(({ number }) => number),
    mapping: {
      ...(isWorkbook && { sheet: grid.name }),
      headerRow: row,
      ...templateMapping(
        entity,
        used.map(({ name }) => name),
      ),
    },
    guesses: [],
    findings: [],
  };
}
