import { Injectable } from '@nestjs/common';
import { DomainError } from '@taproot/kernel';
import { Commands, type Unit } from '@taproot/platform';
import { importErrors } from '../import.errors.js';
import { wordsOf, type CellError, type SheetRow } from '../reading/sheet-reader.js';
import type { ImportJob } from './import-job.js';
import { ImportLedger } from './import-ledger.js';
import { RowCase, type JudgedRow } from './row-case.js';

/** Somebody else moved on with this import. */
export class Overtaken extends Error {}

/** Carries what a preview found out of the transaction that is rolled back. */
class Rehearsed extends Error {
  constructor(readonly rows: JudgedRow[]) {
    super('a preview writes nothing');
  }
}

const STALE_TRIES = 3;

/**
 * Writes rows in one transaction with the books that say so. A row is refused alone: where only the whole batch is
 * refused (the database found it, not the rules), halves are tried until the row stands by itself.
 */
@Injectable()
export class ImportBatch {
  constructor(
    private readonly commands: Commands,
    private readonly ledger: ImportLedger,
  ) {}

  /** The row to go on at. */
  standsAt(job: ImportJob): Promise<number> {
    return this.commands.run(job.actor, async (unit) => {
      await unit.begin();
      const next = await this.ledger.nextRow(job.id);
      if (next === undefined) throw new Overtaken('the import is over');
      return next;
    });
  }

  async write(job: ImportJob, from: number, rows: SheetRow[]): Promise<void> {
    const refusal = await this.attempt(job, from, rows);
    if (!refusal) return;
    if (rows.length === 1)
      return this.enter(job, from, [rejected(rows[0]!, errorsOf(job, rows[0]!, refusal))]);
    const half = Math.ceil(rows.length / 2);
    await this.write(job, from, rows.slice(0, half));
    await this.write(job, rows[half - 1]!.number + 1, rows.slice(half));
  }

  private async attempt(job: ImportJob, from: number, rows: SheetRow[]): Promise<DomainError | undefined> {
    for (let tries = 1; ; tries += 1) {
      try {
        await (job.mode === 'commit' ? this.commit(job, from, rows) : this.rehearse(job, from, rows));
        return undefined;
      } catch (error) {
        if (!(error instanceof DomainError) || error.status === 503) throw error;
        if (error.status !== 412 || tries === STALE_TRIES) return error;
      }
    }
  }

  private commit(job: ImportJob, from: number, rows: SheetRow[]): Promise<void> {
    return this.commands.run(job.actor, async (unit) => {
      await this.holdPlace(unit, job, from);
      const judged = await this.judge(unit, job, rows);
      await unit.flush();
      await this.ledger.enter(job, judged);
    });
  }

  private async rehearse(job: ImportJob, from: number, rows: SheetRow[]): Promise<void> {
    const rehearsal = this.commands.run(job.actor, async (unit) => {
      await unit.begin();
      const judged = await this.judge(unit, job, rows);
      await unit.flush();
      throw new Rehearsed(judged);
    });
    const judged = await rehearsal.catch((error: unknown) => {
      if (error instanceof Rehearsed) return error.rows;
      throw error;
    });
    await this.enter(job, from, judged);
  }

  private enter(job: ImportJob, from: number, judged: JudgedRow[]): Promise<void> {
    return this.commands.run(job.actor, async (unit) => {
      await this.holdPlace(unit, job, from);
      await this.ledger.enter(job, judged);
    });
  }

  private async holdPlace(unit: Unit, job: ImportJob, from: number): Promise<void> {
    await unit.begin();
    const next = await this.ledger.nextRow(job.id);
    if (next !== from)
      throw new Overtaken(`row ${from} was taken; the import stands at ${next ?? 'its end'}`);
  }

  private async judge(unit: Unit, job: ImportJob, rows: SheetRow[]): Promise<JudgedRow[]> {
    for (const row of rows) row.warnings = [...row.noticed];
    const readable = rows
      .filter(({ errors }) => errors.length === 0)
      .map((row) => ({ ...row, errors: [] as CellError[] }));
    await job.target.describe(readable, job);
    const described = new Map(readable.map((row) => [row.number, row]));
    const known = await this.ledger.known(job, [...new Set(readable.map(({ key }) => key!))]);
    const cases = new Map<string, RowCase>();
    const refused: JudgedRow[] = [];
    for (const row of rows.map(({ number }, i) => described.get(number) ?? rows[i]!)) {
      const errors = row.errors.length > 0 ? row.errors : take(row, cases, known, job);
      if (errors.length > 0) refused.push(rejected(row, errors));
    }
    const judged = await this.apply(unit, job, [...cases.values()]);
    return [...judged, ...refused].toSorted((a, b) => a.row.number - b.row.number);
  }

  private async apply(unit: Unit, job: ImportJob, cases: RowCase[]): Promise<JudgedRow[]> {
    // What an earlier batch of a preview made is nowhere to be changed.
    const asked = cases.filter(({ changes, known }) => changes && !(known && known.recordId === null));
    const outcomes = await job.target.apply(
      unit,
      asked.map((one) => one.command()),
    );
    for (const [i, { judged }] of asked.entries()) {
      const outcome = outcomes[i]!;
      if ('refused' in outcome) refuse(job, judged, outcome.refused);
      else settle(asked[i]!, outcome);
    }
    return cases.flatMap(({ judged }) => judged);
  }
}

function take(
  row: SheetRow,
  cases: Map<string, RowCase>,
  known: ReadonlyMap<string, ConstructorParameters<typeof RowCase>[1]>,
  { target, reader }: ImportJob,
): CellError[] {
  const found = cases.get(row.key!) ?? new RowCase(row.key!, known.get(row.key!), target);
  cases.set(row.key!, found);
  const missing = found.take(row);
  return missing.map((field) =>
    reader.errorAt(row, target.sheetField[field] ?? field, wordsOf(importErrors.cellRequired())),
  );
}

interface Settled {
  id: string;
  outcome: string;
  warnings?: string[];
}

function settle({ judged, statusChange }: RowCase, { id, outcome, warnings = [] }: Settled): void {
  if (statusChange && judged[0]) judged[0].statusChange = statusChange;
  for (const one of judged) {
    one.row.warnings.push(...warnings);
    one.recordId = id;
    if (outcome === 'unchanged') one.outcome = 'unchanged';
  }
}

/** Equal rows share the refusal; of different ones it must be found out whose it is. */
function refuse(job: ImportJob, judged: JudgedRow[], refusal: DomainError): void {
  if (new Set(judged.map(({ hash }) => hash)).size > 1) throw refusal;
  for (const [i, { row }] of judged.entries()) judged[i] = rejected(row, errorsOf(job, row, refusal));
}

function rejected(row: SheetRow, errors: CellError[]): JudgedRow {
  return { row, outcome: 'rejected', recordId: null, fresh: false, hash: null, content: null, errors };
}

/** A refusal by its fields, each under the column it came from. */
function errorsOf({ reader, target }: ImportJob, row: SheetRow, refusal: DomainError): CellError[] {
  if (refusal.errors.length === 0) return [{ field: '', column: '', value: '', ...wordsOf(refusal) }];
  return refusal.errors.map(({ path, code, en, zh }) => {
    const field = path.split('.')[0]!;
    return reader.errorAt(row, target.sheetField[field] ?? field, { code, en, zh });
  });
}
