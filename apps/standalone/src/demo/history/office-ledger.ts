import { someTime } from './demo-days.js';
import { ledgerBook, nameOf, type LedgerBook } from './ledger-book.js';
import { HEADER, HEADER_ROWS, SHEET } from './ledger-columns.data.js';
import { mappingOf, SOURCE } from './ledger-mapping.js';
import { ledgerRows, type LedgerRow } from './ledger-rows.js';
import type { Random } from './random.js';
import type { World } from './world.js';

/** The office's own ledger of the last month end, taken in by staff: it goes out again with the figures of today. */
export async function officeLedger(world: World, random: Random): Promise<void> {
  const { day, takenIn } = lastMonthEnd(world);
  const at = someTime(random, takenIn, 9, 11);
  const rows = ledgerRows(world, at);
  const book = await ledgerBook(rows, day);
  const by = 'staff';
  const fileId = world.files.workbook(at, by, { name: `${SOURCE}（${day.slice(0, 7)}）`, bytes: book.bytes });
  const { id } = world.chronicle.add(
    'imports',
    { action: 'import.ordered', at, by },
    importOf(book, fileId, at),
  );
  for (const row of rows) {
    const recordId = row.project.id;
    const key = row.key;
    world.chronicle.parts.importRows.push({
      importId: id,
      rowNumber: book.rows.get(row)!,
      externalKey: key,
      outcome: 'unchanged',
      recordId,
      rowHash: key,
      warnings: row.credits.length > 1 ? ['team-unknown'] : [],
    });
    const content = contentOf(world, row);
    world.chronicle.parts.externalKeys.push({
      entity: 'projects',
      source: SOURCE,
      externalKey: key,
      recordId,
      content,
      importId: id,
    });
  }
}

/** The end of the last month whose ledger staff had a working day to take in. */
function lastMonthEnd({ days }: World) {
  const ends = days.monthEnds.map(([, , day]) => ({
    day,
    takenIn: days.monthsAfter(`${day.slice(0, 7)}-01`, 1),
  }));
  return ends.findLast(({ takenIn }) => days.hasCome(takenIn))!;
}

function importOf({ rows, between, last }: LedgerBook, fileId: string, at: string) {
  const warnings: Record<string, number> = {};
  const shared = [...rows.keys()].filter(({ credits }) => credits.length > 1).length;
  if (shared > 0) warnings['team-unknown'] = shared;
  return {
    entity: 'projects' as const,
    mode: 'commit' as const,
    source: SOURCE,
    fileId,
    mapping: mappingOf(between, last),
    encoding: 'utf-8',
    delimiter: ',',
    format: 'xlsx' as const,
    sheet: SHEET,
    headerRow: HEADER_ROWS.at(-1)!,
    headerRows: HEADER_ROWS,
    header: HEADER,
    status: 'completed' as const,
    total: rows.size,
    nextRow: last + 1,
    created: 0,
    updated: 0,
    unchanged: rows.size,
    rejected: 0,
    warnings,
    statusChanges: {},
    absent: 0,
    generation: 1,
    progressedAt: at,
    startedAt: at,
    finishedAt: at,
  };
}

/** What the file said of it, in the words of the import: so the same file again changes nothing. */
function contentOf({ city }: World, row: LedgerRow): object {
  const { contract, version, credits, reached, funds, enterpriseName } = row;
  const { performing: _performing, ...stages } = reached;
  const [team] = credits;
  const alone = credits.length === 1;
  return {
    title: contract.title,
    enterpriseName,
    sector: contract.sector,
    kind: 'formal',
    signedOn: contract.signedOn,
    amount: version.amount,
    currency: 'CNY',
    fundsInPlace: funds === null ? null : `${funds}.00`,
    ownerTeamId: alone ? city.unit(team!) : null,
    unknownTeam: alone ? null : credits.map(nameOf).join('、'),
    plan: version.groundbreakingOn === null ? {} : { groundbreakingOn: version.groundbreakingOn },
    stages,
  };
}
