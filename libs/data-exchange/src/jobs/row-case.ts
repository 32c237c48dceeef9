import { createHash } from 'node:crypto';
import type { CellError, SheetRow } from '../reading/sheet-reader.js';
import type { ImportTarget, TargetCommand } from '../targets/import-target.js';
import type { RowOutcome } from '../import.entity.js';

export type Content = Record<string, unknown>;

/** What is known of a key before a batch. */
export interface KnownKey {
  recordId: string | null;
  /** What its source last said of it. */
  content: Content;
  /** An earlier row of this very file has it. */
  seen: boolean;
  /** Rows that this file, or the one before it, already had. */
  hashes: string[];
}

export interface JudgedRow {
  row: SheetRow;
  outcome: RowOutcome;
  recordId: string | null;
  /** Nobody knew its key before this batch. */
  fresh: boolean;
  hash: string | null;
  content: Content | null;
  errors: CellError[];
  /** Of the key, at the first of its rows. */
  statusChange?: [string, string];
}

/**
 * The rows of one key in a batch, taken one after the other. A row that the file before had too says nothing new.
 * Within a file a later row outweighs an earlier one, but its blanks erase nothing; against the file before, they do.
 */
export class RowCase {
  readonly judged: JudgedRow[] = [];
  content: Content;
  private readonly hashes: Set<string>;
  private readonly before: Content;
  private seen: boolean;
  private exists: boolean;

  constructor(
    readonly key: string,
    readonly known: KnownKey | undefined,
    private readonly target: ImportTarget,
  ) {
    this.before = known?.content ?? {};
    this.content = this.before;
    this.hashes = new Set(known?.hashes);
    this.seen = known?.seen ?? false;
    this.exists = known !== undefined;
  }

  /** The fields the row leaves without a value that a record must have; none when the row is taken. */
  take(row: SheetRow): string[] {
    const hash = hashOf(row.content);
    const merged = { ...this.content, ...(this.seen ? filled(row.content) : row.content) };
    if (this.hashes.has(hash) || canonical(merged) === canonical(this.content)) {
      this.judge(row, 'unchanged', hash);
      return [];
    }
    const missing = this.target.required.filter((field) => isEmpty(merged[field]));
    if (missing.length > 0) return missing;
    if (erases(this.content, merged)) row.warnings.push('value-erased');
    this.content = merged;
    this.judge(row, this.exists ? 'updated' : 'created', hash);
    this.exists = true;
    return [];
  }

  get changes(): boolean {
    return this.judged.some(({ outcome }) => outcome !== 'unchanged');
  }

  /** What is asked of the capability for all its rows together. */
  command(): TargetCommand {
    const id = this.known?.recordId ?? null;
    const entries = Object.entries(this.content);
    const { key, content } = this;
    if (id === null)
      return { id, key, content, said: Object.fromEntries(entries.filter(([, value]) => value !== null)) };
    const changed = entries.filter(([field, value]) => canonical(value) !== canonical(this.before[field]));
    const said = changed.map(([field, value]) => [
      field,
      value === null && field in this.target.cleared ? this.target.cleared[field] : value,
    ]);
    return { id, key, content, said: Object.fromEntries(said) };
  }

  /** The file's own word for how it stands, where it differs from that of the file before. */
  get statusChange(): [string, string] | undefined {
    const [from, to] = [this.before['sourceStatus'], this.content['sourceStatus']];
    const isChange = typeof from === 'string' && typeof to === 'string' && from !== to;
    return isChange ? [from, to] : undefined;
  }

  private judge(row: SheetRow, outcome: RowOutcome, hash: string): void {
    this.hashes.add(hash);
    this.seen = true;
    const recordId = this.known?.recordId ?? null;
    this.judged.push({
      row,
      outcome,
      recordId,
      fresh: this.known === undefined,
      hash,
      content: this.content,
      errors: [],
    });
  }
}

/** A value that was there is there no longer, also within dates told together. */
function erases(before: Content, after: Content): boolean {
  return Object.entries(before).some(([field, value]) => {
    const now = after[field];
    if (isEmpty(value)) return false;
    if (isEmpty(now)) return !COMPLEMENTS[field] || isEmpty(after[COMPLEMENTS[field]]);
    const isGroup = (one: unknown): one is Content => typeof one === 'object' && !Array.isArray(one);
    return isGroup(value) && isGroup(now) && erases(value, now);
  });
}

/** A unit is either known or named in the file's words. */
const COMPLEMENTS: Record<string, string> = {
  ownerTeamId: 'unknownTeam',
  unknownTeam: 'ownerTeamId',
  districtId: 'unknownDistrict',
  unknownDistrict: 'districtId',
};

function filled(content: Content): Content {
  return Object.fromEntries(Object.entries(content).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

function hashOf(content: Content): string {
  return createHash('sha256').update(canonical(content)).digest('base64url').slice(0, 22);
}

/** JSON with the keys in order, so that what the database gives back compares equal. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}
