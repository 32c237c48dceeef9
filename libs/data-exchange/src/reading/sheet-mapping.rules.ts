import { fieldCalled, KEY_FIELD, kindOf } from '@taproot/sheet-fields';
import { DomainError } from '@taproot/kernel';
import { importErrors } from '../import.errors.js';
import type { ColumnSpec, ImportEntity, Mapping } from './mapping.types.js';

/** A sheet made from the template: each column bears the name of its field, or what it is called. */
export function templateMapping(entity: ImportEntity, header: readonly string[]): Mapping {
  const named = header.flatMap((column) => {
    const field = fieldCalled(entity, column);
    return field === undefined ? [] : [[field, column] as const];
  });
  const { [KEY_FIELD]: key = KEY_FIELD, ...fields } = Object.fromEntries(named.toReversed());
  if (Object.keys(fields).length === 0) throw importErrors.mappingTakesNothing();
  const columns = Object.entries(fields).map(([field, column]) => [field, columnSpec(entity, field, column)]);
  return { key: [key], columns: Object.fromEntries(columns) };
}

/** Amounts as people write them: 3.5亿元 as well as 350000000. */
function columnSpec(entity: ImportEntity, field: string, column: string): ColumnSpec {
  return { column, ...(kindOf(entity, field) === 'amount' && { amount: 'zh' }) };
}

/** Every column the mapping names stands in the header, once (422). */
export function checkColumns({ key, columns, reachedByStatus }: Mapping, header: readonly string[]): void {
  const named = [
    ...(reachedByStatus ? [{ column: reachedByStatus.column, path: 'mapping.reachedByStatus' }] : []),
    ...key.map((column) => ({ column, path: 'mapping.key' })),
    ...Object.entries(columns).flatMap(([field, { column, firstOf }]) =>
      [column ?? [], firstOf ?? []]
        .flat()
        .map((name) => ({ column: name, path: `mapping.columns.${field}` })),
    ),
  ];
  let refusal: DomainError | undefined;
  for (const { column, path } of named) {
    const times = header.filter((name) => name === column).length;
    if (times === 1) continue;
    const found = (times === 0 ? importErrors.columnUnknown : importErrors.columnTwice)({ column }).at(path);
    const { code, definition, params, errors } = refusal ?? found;
    refusal = refusal ? new DomainError(code, definition, params, [...errors, ...found.errors]) : found;
  }
  if (refusal) throw refusal;
}

/** A file belongs to a source: the one it names, else what its keys are called. */
export function sourceOf(entity: ImportEntity, { source, key }: Mapping): string {
  return source ?? defaultSource(entity, key.join('+'));
}

export function defaultSource(entity: ImportEntity, keyColumn: string): string {
  return `${entity}:${keyColumn}`.slice(0, 400);
}
