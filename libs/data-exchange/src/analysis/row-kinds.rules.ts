import type { SkippedRow, SkipReason } from './analysis.types.js';
import { filledAt, Merges, type Grid, type GridRow } from './grid.js';
import type { Header } from './header.rules.js';

export interface RowKinds {
  skipped: SkippedRow[];
  data: GridRow[];
}

/** Sorts the rows of a sheet: what is data, and why the others are not. */
export function rowKinds(grid: Grid, header: Header): RowKinds {
  const merges = new Merges(grid.merges);
  const serialAt = header.columns.find(({ path }) => /^(序号|编号|序|no)$/i.test(path.at(-1) ?? ''))?.at;
  const skipped: SkippedRow[] = [];
  const data: GridRow[] = [];
  let totalled = false;
  for (const row of grid.rows) {
    if (header.rows.includes(row.number)) continue;
    const why = kindOf(row, { header, merges, serialAt, totalled });
    totalled ||= why === 'total';
    if (why === null) data.push(row);
    else skipped.push({ row: row.number, why });
  }
  return { skipped, data };
}

interface Around {
  header: Header;
  merges: Merges;
  serialAt: number | undefined;
  /** A total stood above: what follows alone on its line is a note. */
  totalled: boolean;
}

const SUBTOTAL = /(^|[^总])小计([(（:：].*)?$/;
const TOTAL = /(^(总?合计|总计|共计|累计)|合计|总计)([(（:：].*)?$/;
const NOTE =
  /^(注|备注|说明|附注|填表说明|填报说明)\s*\d*\s*[:：、.．]|^(填报?单位|填表人|制表人?|审核人?|单位负责人|联系人|联系电话|填报日期|报送)[:：]|^[*※]/;
const GROUP =
  /^([(（]?[一二三四五六七八九十]+[)）]?[、.．\s]|[IVX]+[、.．]|第[一二三四五六七八九十]+(类|部分))/;

function kindOf(row: GridRow, around: Around): SkipReason | null {
  const { header, serialAt, totalled } = around;
  const filled = filledAt(row);
  if (filled.length === 0) return 'blank';
  const lead = row.cells[filled[0]!]!;
  if (row.number < header.rows[0]!) return NOTE.test(lead) ? 'note' : 'title';
  const said = filled.filter((at) => at !== serialAt);
  if (said.length === 0) return /^\d+$/.test(lead) ? 'blank' : aloneIs(row, around);
  const words = said.slice(0, 2).map((at) => row.cells[at]!.replaceAll(/\s/g, ''));
  const marked = [lead.replaceAll(/\s/g, ''), ...words].filter((text) => text.length <= 24);
  if (marked.some((text) => SUBTOTAL.test(text))) return 'subtotal';
  if (marked.some((text) => TOTAL.test(text))) return 'total';
  if (isHeaderAgain(row, header) || isColumnNumbers(row, filled)) return 'title';
  if (filled.length > 1) return null;
  return totalled || NOTE.test(lead) ? 'note' : aloneIs(row, around);
}

/** One cell alone: the head of a group, a note, or a row somebody only began. */
function aloneIs(row: GridRow, { merges, header, totalled }: Around): SkipReason | null {
  const at = filledAt(row)[0]!;
  const text = row.cells[at]!;
  if (NOTE.test(text)) return 'note';
  const wide = merges.breadth(row.number, at) >= Math.min(3, header.columns.length);
  if (GROUP.test(text)) return 'group';
  if (totalled || text.length > 40) return 'note';
  return wide || at <= 1 ? 'group' : null;
}

/** A header printed again on the next page. */
function isHeaderAgain(row: GridRow, { columns }: Header): boolean {
  const same = columns.filter(({ at, path }) => path.includes(row.cells[at] ?? '')).length;
  return same >= 3 && same >= filledAt(row).length - 1;
}

/** 1, 2, 3 … or 甲, 乙, 1, 2 … beneath the header. */
function isColumnNumbers(row: GridRow, filled: number[]): boolean {
  if (filled.length < 4) return false;
  const texts = filled.map((at) => row.cells[at]!.replaceAll(/[()（）栏]/g, ''));
  const numbers = texts.filter((text) => !/^[甲乙丙丁A-Z]$/.test(text));
  return numbers.length > 2 && numbers.every((text, i) => Number(text) === Number(numbers[0]) + i);
}
