import { nameKey, similarity } from '@taproot/enterprises';
import { Decimal } from '@taproot/kernel';
import { UNIT_WORTH } from '../reading/office-words.data.js';
import { readAmountCell } from './amount-cells.rules.js';
import type { Finding } from './analysis.types.js';
import type { GridRow } from './grid.js';
import { codeFails } from './shapes.rules.js';
import type { Table } from './table.js';
import { why } from './why.data.js';

/** At and above it two names are taken for one firm. */
const ALIKE = 80;
/** Every pair is compared: a longer sheet is left to the import's own search. */
const MOST_NAMES = 400;

interface Claim {
  row: GridRow;
  title: string;
  investor: string;
  code: string;
  unit: string;
}

export function findings(table: Table, totals: readonly GridRow[], unit: string): Finding[] {
  return [
    ...doubleClaims(table),
    ...alikeNames(table),
    ...wrongTotals(table, totals, unit),
    ...badCodes(table),
  ];
}

/** One project of one investor, by two units. */
function doubleClaims(table: Table): Finding[] {
  const column = table.column('title');
  if (!column) return [];
  const claims = table.data.map((row): Claim => {
    const of = (concept: Parameters<Table['text']>[1]) => table.text(row, concept);
    return { row, title: nameKey(of('title')), investor: of('investor'), code: of('code'), unit: of('unit') };
  });
  const groups = new Map<string, Claim[]>();
  for (const claim of claims) {
    if (claim.title === '') continue;
    const known = groups.get(claim.title)?.find((one) => isSameInvestor(one, claim));
    if (known) groups.set(claim.title, [...groups.get(claim.title)!, claim]);
    else if (!groups.has(claim.title)) groups.set(claim.title, [claim]);
  }
  return [...groups.values()].flatMap((group) => {
    const units = [...new Set(group.map((claim) => claim.unit))];
    if (units.length < 2) return [];
    const texts = [...new Set(group.map(({ row }) => row.cells[column.at] ?? ''))];
    const said = why('double-claim', { units: units.join('、') });
    return [
      {
        code: 'double-claim',
        rows: group.map(({ row }) => row.number),
        column: column.name,
        texts,
        why: said,
      },
    ];
  });
}

function isSameInvestor(a: Claim, b: Claim): boolean {
  if (a.code !== '' && a.code === b.code) return true;
  if (a.investor === '' || b.investor === '') return a.investor === b.investor;
  return similarity({ name: a.investor }, { name: b.investor }).score >= ALIKE;
}

/** Two spellings that may be one firm. */
function alikeNames(table: Table): Finding[] {
  const column = table.column('investor');
  if (!column) return [];
  const rowsOf = new Map<string, number[]>();
  for (const { row, text } of table.filled(column)) rowsOf.set(text, [...(rowsOf.get(text) ?? []), row]);
  const names = [...rowsOf.keys()].slice(0, MOST_NAMES);
  const found: Finding[] = [];
  for (const [i, a] of names.entries()) {
    for (const b of names.slice(i + 1)) {
      if (!sharePair(a, b)) continue;
      const { score } = similarity({ name: a }, { name: b });
      if (score < ALIKE) continue;
      const rows = [...rowsOf.get(a)!, ...rowsOf.get(b)!].toSorted((x, y) => x - y);
      found.push({
        code: 'alike-names',
        rows,
        column: column.name,
        texts: [a, b],
        why: why('alike-names', { score }),
      });
    }
  }
  return found;
}

/** Cheap: names that share no two characters in front of their legal form are not alike. */
function sharePair(a: string, b: string): boolean {
  const pairs = new Set(pairsOf(a));
  return pairsOf(b).some((pair) => pairs.has(pair));
}

function pairsOf(name: string): string[] {
  const bare = nameKey(name).replace(/(股份|有限|责任|集团|公司|科技|控股)+$/g, '');
  return [...bare].slice(1).map((character, i) => [...bare][i]! + character);
}

/** What is printed beneath a column of amounts against what stands in it. */
function wrongTotals(table: Table, totals: readonly GridRow[], unit: string): Finding[] {
  const column = table.column('amount') ?? table.column('expected');
  if (!column) return [];
  const amounts = table.filled(column).flatMap(({ text }) => readAmountCell(text, unit).amount ?? []);
  const sum = amounts
    .filter(({ currency }) => currency === 'CNY')
    .reduce((all, { amount }) => all.plus(amount), new Decimal(0));
  return totals.flatMap((row) => {
    const text = row.cells[column.at] ?? '';
    const printed = text === '' ? null : readAmountCell(text, unit).amount;
    if (!printed || sum.eq(printed.amount)) return [];
    const said = why('total-differs', { printed: spoken(printed.amount, unit), sum: spoken(sum, unit) });
    return [{ code: 'total-differs', rows: [row.number], column: column.name, texts: [text], why: said }];
  });
}

/** In the sheet's own unit: 150,000万元. */
function spoken(amount: string | Decimal, unit: string): string {
  const [whole = '', rest] = new Decimal(amount)
    .div(UNIT_WORTH[unit] ?? '1')
    .toFixed()
    .split('.');
  return `${whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')}${rest ? `.${rest}` : ''}${unit}`;
}

function badCodes(table: Table): Finding[] {
  const column = table.column('code');
  if (!column) return [];
  return table
    .filled(column)
    .filter(({ text }) => codeFails(text))
    .map(({ row, text }) => ({
      code: 'code-invalid',
      rows: [row],
      column: column.name,
      texts: [text],
      why: why('code-invalid'),
    }));
}
