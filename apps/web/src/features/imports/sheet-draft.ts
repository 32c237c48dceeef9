import {
  codeMeant,
  codesOf,
  type FieldName,
  fieldsOf,
  isCalled,
  kindOf,
  SHEET_ENTITIES,
  type SheetEntity,
} from '@taproot/sheet-fields';
import type { ColumnSpec as Spec, ImportMapping as Mapping, SeenColumn, SheetAnalysis } from '../../lib/api';

export type { ColumnSpec as Spec, ImportMapping as Mapping } from '../../lib/api';

export interface Draft {
  entity: SheetEntity;
  mapping: Mapping;
}

type Columns = readonly SeenColumn[];

/** As proposed; where no column was understood, by those that bear the name of a field. */
export function draftOf(sheet: SheetAnalysis, isWorkbook: boolean): Draft {
  const { mapping: proposal, entity, columns } = sheet;
  const isUnderstood = Object.values(proposal?.columns ?? {}).some(({ column }) => column !== undefined);
  if (proposal && isUnderstood && entity) return { entity, mapping: proposal };
  const likely = entity ?? likeliest(columns);
  return { entity: likely, mapping: byName(likely, columns, proposal ?? placeOf(sheet, isWorkbook)) };
}

/** The same sheet as another kind of record: what both know stays, the rest goes by name. */
export function asEntity({ mapping, entity: from }: Draft, entity: SheetEntity, columns: Columns): Draft {
  const found = byName(entity, columns, { ...mapping, columns: {} });
  const fields: readonly string[] = fieldsOf(entity);
  const carried = Object.entries(mapping.columns).flatMap(([field, spec]) => {
    const target = TWINS[`${from}.${field}`]?.[entity] ?? field;
    return fields.includes(target) ? [[target, spec] as const] : [];
  });
  return { entity, mapping: { ...found, columns: { ...found.columns, ...Object.fromEntries(carried) } } };
}

const TWINS: Record<string, Partial<Record<SheetEntity, string>>> = {
  'projects.contractSignedOn': { contracts: 'signedOn' },
  'projects.contractAmount': { contracts: 'amount', leads: 'expectedInvestment' },
  'projects.leadFiledOn': { leads: 'filedOn' },
  'projects.enterpriseName': { enterprises: 'name' },
  'projects.enterpriseIdNumber': { enterprises: 'idNumber' },
  'leads.expectedInvestment': { projects: 'contractAmount', contracts: 'amount' },
  'leads.filedOn': { projects: 'leadFiledOn' },
};

function placeOf({ name, headerRows }: SheetAnalysis, isWorkbook: boolean): Partial<Mapping> {
  return { ...(isWorkbook && { sheet: name }), ...(headerRows.length > 0 && { headerRows }) };
}

function byName(entity: SheetEntity, columns: Columns, place: Partial<Mapping>): Mapping {
  const found = Object.fromEntries(
    fieldsOf(entity).flatMap((field) => {
      const column = columns.find((one) => fits(one, entity, field));
      return column === undefined ? [] : [[field, specFor(entity, field, column.name)] as const];
    }),
  );
  const names = columns.map(({ name }) => name);
  const kept = place.key?.filter((column) => names.includes(column)) ?? [];
  const key = kept.length > 0 ? kept : [likelyKey(columns)];
  return { ...place, key, columns: { ...place.columns, ...found } };
}

/** What calls itself a key; else what looks like an id and tells every row from the others. */
function likelyKey(columns: Columns): string {
  const isId = ({ name }: SeenColumn) => /(^|[-_\s])(id|no|code)$|(编号|编码)$/i.test(name);
  const found =
    columns.find(({ name }) => KEYS.includes(plain(name))) ??
    columns.find((column) => column.unique && isId(column)) ??
    columns.find(({ unique }) => unique) ??
    columns.find(isId) ??
    columns[0];
  return found?.name ?? '';
}

const KEYS = ['externalkey', 'key', 'id', '编号', '项目编号', '键'];

/** The kind of record most of whose fields stand in the header. */
function likeliest(columns: Columns): SheetEntity {
  const scored = SHEET_ENTITIES.map((entity) => ({
    entity,
    n: fieldsOf(entity).filter((field) => columns.some((one) => fits(one, entity, field))).length,
  }));
  const best = scored.toSorted((a, b) => b.n - a.n)[0]!;
  return best.n > 1 ? best.entity : 'projects';
}

/** It bears the field's name, and says only what such a field takes. */
function fits({ name, samples }: SeenColumn, entity: SheetEntity, field: FieldName): boolean {
  if (!isCalled(name, field)) return false;
  const codes = kindOf(entity, field) === 'flag' ? undefined : codesOf(entity, field);
  return codes === undefined || samples.every((text) => codes.includes(codeMeant(entity, field, text)));
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9\u4e00-\u9fff]/g, '');

/** A column as it is first read: amounts as the office writes them. */
export function specFor(entity: SheetEntity, field: string, column: string): Spec {
  return { column, ...(kindOf(entity, field) === 'amount' && { amount: 'zh' as const }) };
}

export function withSpec({ entity, mapping }: Draft, field: string, spec: Spec | undefined): Draft {
  const { [field]: _before, ...others } = mapping.columns;
  return { entity, mapping: { ...mapping, columns: spec ? { ...others, [field]: spec } : others } };
}

/** What the file's words mean, word by word; '' is nothing. */
export function meaningsOf({ values = {}, empty = [] }: Spec): [string, string][] {
  return [...Object.entries(values), ...empty.map((word): [string, string] => [word, ''])];
}

export function withMeanings(spec: Spec, meanings: readonly [string, string][]): Spec {
  const { values: _values, empty: _empty, ...rest } = spec;
  const said = meanings.filter(([word, to]) => word.trim() !== '' && to !== '');
  const nothing = meanings.filter(([word, to]) => word.trim() !== '' && to === '').map(([word]) => word);
  return {
    ...rest,
    ...(said.length > 0 && { values: Object.fromEntries(said) }),
    ...(nothing.length > 0 && { empty: [...new Set(nothing)] }),
  };
}

export function withMeaning(spec: Spec, word: string, to: string): Spec {
  return withMeanings(spec, [...meaningsOf(spec).filter(([one]) => one !== word), [word, to]]);
}

/** What stands for this word in the mapping; undefined where it speaks for itself. */
export function meaningOf(spec: Spec | undefined, word: string): string | undefined {
  return spec && meaningsOf(spec).find(([one]) => one === word)?.[1];
}

/** A row left out, or taken in again. */
export function withRow({ entity, mapping }: Draft, row: number, isTaken: boolean): Draft {
  const { skip: before = [], ...range } = mapping.rows ?? {};
  const others = before.filter((one) => one !== row);
  const skip = isTaken ? others : [...others, row].toSorted((a, b) => a - b);
  return { entity, mapping: { ...mapping, rows: { ...range, ...(skip.length > 0 && { skip }) } } };
}

export const isTaken = ({ mapping }: Draft, row: number): boolean => !mapping.rows?.skip?.includes(row);

/** The mapping as it is sent: fields without a source and blank settings stay at home. */
export function sent({ mapping }: Draft): Mapping {
  const columns = Object.entries(mapping.columns).filter(
    ([, { column, constant, firstOf, byRows }]) =>
      column || constant || (firstOf?.length ?? 0) > 0 || byRows !== undefined,
  );
  const { unit, source, reachedByStatus, ...rest } = mapping;
  const reached = Object.entries(reachedByStatus?.values ?? {}).filter(([, stage]) => stage !== '');
  return {
    ...rest,
    ...(unit?.trim() && { unit: unit.trim() }),
    ...(source?.trim() && { source: source.trim() }),
    ...(reachedByStatus &&
      reached.length > 0 && { reachedByStatus: { ...reachedByStatus, values: Object.fromEntries(reached) } }),
    columns: Object.fromEntries(columns),
  };
}

/** Rows mended in the file of the rejected ones: it is written anew, in whatever way the office's program writes. */
export function forMended(mapping: Mapping): Mapping {
  const { encoding: _encoding, delimiter: _delimiter, ...rest } = mapping;
  return rest;
}

export type Source =
  { way: 'column'; column: string } | { way: 'none' | 'constant' | 'firstOf' | 'byRows'; column?: undefined };

export function sourceOf({ column, constant, firstOf, byRows }: Spec): Source {
  if (column !== undefined) return { way: 'column', column };
  if (constant !== undefined) return { way: 'constant' };
  if (firstOf) return { way: 'firstOf' };
  return { way: byRows ? 'byRows' : 'none' };
}

/** The field taken from elsewhere; what its words meant in the old column is not carried over. */
export function specFrom(
  entity: SheetEntity,
  field: string,
  { column }: Spec,
  source: Source,
): Spec | undefined {
  if (source.way === 'none') return undefined;
  if (source.way === 'constant') return { constant: '' };
  if (source.way === 'column') return specFor(entity, field, source.column);
  if (source.way === 'byRows') return { byRows: [] };
  const { column: _column, ...how } = specFor(entity, field, '');
  return { ...how, firstOf: column === undefined ? [] : [column] };
}

/** Every column that something is taken from. */
export function columnsUsed({ key, columns, reachedByStatus }: Mapping): string[] {
  const sources = Object.values(columns).flatMap(({ column, firstOf = [] }) =>
    [column ?? [], firstOf].flat(),
  );
  return [...key, ...sources, ...(reachedByStatus ? [reachedByStatus.column] : [])];
}
