import type { EntityMetadata, ObjectLiteral } from 'typeorm';

/** A record as JSON by property name, without columns kept out of selects (secrets) and without bookkeeping. */
export function snapshot(metadata: EntityMetadata, record: ObjectLiteral): Record<string, unknown> {
  const entries = metadata.columns
    .filter((column) => column.isSelect && !BOOKKEEPING.has(column.propertyName))
    .map((column) => [column.propertyName, record[column.propertyName] ?? null]);
  return structuredClone(Object.fromEntries(entries)) as Record<string, unknown>;
}

/** Only what differs, as the audit trail keeps it. */
export function difference(
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const changed = Object.keys({ ...before, ...after }).filter(
    (k) => JSON.stringify(before[k]) !== JSON.stringify(after[k]),
  );
  const pick = (from: Record<string, unknown>) =>
    Object.fromEntries(changed.map((k) => [k, from[k] ?? null]));
  return { before: pick(before), after: pick(after) };
}

const BOOKKEEPING = new Set(['id', 'createdAt', 'createdBy', 'updatedAt', 'version']);
