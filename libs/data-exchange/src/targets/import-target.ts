import type { BulkOutcome, Unit } from '@taproot/platform';
import type { ImportEntity, Mapping } from '../reading/mapping.types.js';
import type { SheetReader, SheetRow } from '../reading/sheet-reader.js';

/** What a capability is asked to do with the rows of one key. */
export interface TargetCommand {
  id: string | null;
  key: string;
  said: Record<string, unknown>;
  /** All that the source says, what it said before included. */
  content: Record<string, unknown>;
}

/** What the rows of a file are read with. */
export interface SheetContext {
  source: string;
  mapping: Mapping;
  reader: SheetReader;
}

/** One kind of record an import can bring: fields of a sheet → fields of the capability's own commands. */
export interface ImportTarget {
  readonly entity: ImportEntity;
  /** Fields a record cannot be without. */
  readonly required: readonly string[];
  /** A field of the record → the field of the sheet it comes from. */
  readonly sheetField: Readonly<Record<string, string>>;
  /** What a change says in place of null. */
  readonly cleared: Readonly<Record<string, unknown>>;
  /** Fills `content`, with errors and warnings where what a row refers to is unknown. */
  describe(rows: SheetRow[], sheet: SheetContext): Promise<void>;
  apply(unit: Unit, commands: TargetCommand[]): Promise<(BulkOutcome & { warnings?: string[] })[]>;
}
