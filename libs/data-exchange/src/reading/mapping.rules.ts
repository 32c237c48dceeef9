import { FIELDS, KEY_FIELD } from '@taproot/sheet-fields';
import { isDay, worthOf, type FieldError } from '@taproot/kernel';
import { invalidInput } from '@taproot/platform';
import { isDateForm } from './date-forms.rules.js';
import {
  ENCODINGS,
  type ColumnSpec,
  type ImportEntity,
  type Mapping,
  type ReachedByStatus,
  type RowRange,
  type RowsSaid,
} from './mapping.types.js';

type Raw = Record<string, unknown>;
type Check = (value: unknown) => string | undefined;

/** A mapping as it was sent, or every fault of it with its path (400). */
export function parseMapping(entity: ImportEntity, sent: unknown): Mapping {
  const faults: FieldError[] = [];
  const root = record(sent, 'mapping', faults) ?? {};
  hold(root, MAPPING, 'mapping', faults);
  const columns = record(root['columns'] ?? {}, 'mapping.columns', faults) ?? {};
  const specs = Object.entries(columns).flatMap(([field, spec]) => {
    const path = `mapping.columns.${field}`;
    if (field !== KEY_FIELD && !Object.hasOwn(FIELDS[entity], field)) {
      faults.push(fault(path, `is not a field of ${entity}`, `不是 ${entity} 的字段`));
      return [];
    }
    return [[field, columnSpec(spec, path, faults)] as const];
  });
  const { [KEY_FIELD]: keySpec, ...fields } = Object.fromEntries(specs);
  const key = [root['key'] ?? keySpec?.column ?? []].flat().map(columnName);
  if (key.length === 0) faults.push(fault('mapping.key', 'is required', '必填'));
  if (faults.length > 0) throw invalidInput(faults);
  const {
    source,
    sheet,
    reachedByStatus: reached,
    key: _key,
    columns: _columns,
    ...rest
  } = root as Partial<Mapping>;
  const reachedByStatus = reached && { ...reached, column: columnName(reached.column) };
  return { ...rest, source: source?.trim(), sheet: sheet?.trim(), key, columns: fields, reachedByStatus };
}

function columnSpec(sent: unknown, path: string, faults: FieldError[]): ColumnSpec {
  const raw = record(sent, path, faults);
  if (!raw) return {};
  hold(raw, COLUMN, path, faults);
  const ways = ['column', 'constant', 'firstOf', 'byRows'].filter((way) => raw[way] !== undefined);
  if (ways.length !== 1)
    faults.push(
      fault(
        path,
        'takes one of column, constant, firstOf, byRows',
        '应在 column、constant、firstOf、byRows 中取其一',
      ),
    );
  const { column, constant, firstOf, date, scale, ...rest } = raw;
  return {
    ...(rest as ColumnSpec),
    ...(typeof column === 'string' && { column: columnName(column) }),
    ...(constant !== undefined && { constant: text(constant) }),
    ...(Array.isArray(firstOf) && { firstOf: firstOf.map(columnName) }),
    ...(date !== undefined && { date: [date].flat() as string[] }),
    ...(scale !== undefined && { scale: text(scale) }),
  };
}

function hold(raw: Raw, checks: Record<string, Check>, path: string, faults: FieldError[]): void {
  for (const [name, value] of Object.entries(raw)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (!check) faults.push(fault(`${path}.${name}`, 'is not known here', '不是可识别的设置'));
    else if (value !== undefined) {
      const why = check(value);
      if (why !== undefined) faults.push(fault(`${path}.${name}`, `must be ${why}`, `应为 ${why}`));
    }
  }
}

function record(value: unknown, path: string, faults: FieldError[]): Raw | undefined {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Raw;
  faults.push(fault(path, 'must be an object', '应为对象'));
  return undefined;
}

/** As a header has it: a line break in it is a blank. */
function columnName(value: unknown): string {
  return text(value).replaceAll(/\s+/g, ' ');
}

/** Names are trimmed like cells; whatever is neither text nor a number was found fault with. */
function text(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value).trim()
    : '';
}

function fault(path: string, en: string, zh: string): FieldError {
  return { path, code: 'mapping-fault', en, zh };
}

const isName = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 500 && !value.includes('\0');
const isNames = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= 50 && value.every(isName);
const unless =
  (fits: (value: unknown) => boolean, otherwise: string): Check =>
  (value) =>
    fits(value) ? undefined : otherwise;
const oneOf = (values: readonly string[]): Check =>
  unless((value) => values.includes(value as string), values.join(' | '));

const isRow = (value: unknown): boolean =>
  Number.isInteger(value) && (value as number) > 0 && (value as number) <= 1000;
const isTable = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).every((to) => typeof to === 'string');
const isDecimal = (value: unknown): boolean => /^\d{1,12}(\.\d{1,12})?$/.test(text(value));

const isHeaderRows = (value: unknown): boolean =>
  Array.isArray(value) &&
  value.length > 0 &&
  value.length <= 10 &&
  value.every((row, i) => isRow(row) && (i === 0 || row > (value[i - 1] as number)));
const isRange = (value: unknown): boolean => {
  const { from = 1, to = LAST_ROW, skip = [], ...other } = (value ?? {}) as RowRange;
  const rows = [from, to, ...(Array.isArray(skip) ? skip : [0])];
  const fits = rows.every((row) => Number.isInteger(row) && row > 0 && row <= LAST_ROW);
  return isObject(value) && Object.keys(other).length === 0 && fits && from <= to && skip.length <= 10_000;
};
const isRowsSaid = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const { from, to, is, ...other } = value as Partial<RowsSaid>;
  const fits = isRange({ from, to }) && from !== undefined && to !== undefined && typeof is === 'string';
  return fits && Object.keys(other).length === 0;
};
const isReached = (value: unknown): boolean => {
  if (!isObject(value)) return false;
  const { column, values, by, ...other } = value as Partial<ReachedByStatus>;
  const stages = isTable(values) && Object.values(values!).every((stage) => REACHABLE.includes(stage));
  return isName(column) && stages && typeof by === 'string' && isDay(by) && Object.keys(other).length === 0;
};
const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const LAST_ROW = 10_000_000;
const REACHABLE = ['performing', 'groundbreaking', 'completion', 'commissioning', 'capacity-attainment'];

const MAPPING: Record<string, Check> = {
  source: unless((value) => isName(value) && (value as string).length <= 200, 'text'),
  sheet: unless(isName, 'the name of a sheet'),
  headerRow: unless(isRow, '1–1000'),
  headerRows: unless(isHeaderRows, '[row, …] (1–1000, ascending)'),
  rows: unless(isRange, '{ from?, to?, skip?: [row, …] }'),
  unit: unless((value) => worthOf(value) !== undefined, '元 | 千元 | 万元 | 百万元 | 亿元 | a decimal'),
  reachedByStatus: unless(
    isReached,
    `{ column, values: { "<status>": ${REACHABLE.join(' | ')} }, by: "YYYY-MM-DD" }`,
  ),
  encoding: oneOf(ENCODINGS),
  delimiter: oneOf([',', ';', '\t', '|']),
  key: unless((value) => isName(value) || isNames(value), '"<column>" | ["<column>", …]'),
  columns: () => undefined,
};

const COLUMN: Record<string, Check> = {
  column: unless(isName, 'a column name'),
  constant: unless((value) => ['string', 'number', 'boolean'].includes(typeof value), 'text'),
  firstOf: unless(isNames, 'a list of column names'),
  date: unless(
    (value) => [value].flat().every((form) => typeof form === 'string' && isDateForm(form)),
    'YYYY-MM-DD | DD/MM/YYYY | YYYY | zh | excel | […]',
  ),
  amount: oneOf(['plain', 'zh']),
  scale: unless(isDecimal, 'a decimal'),
  currency: unless(isName, 'a currency code'),
  values: unless(isTable, '{ "<from>": "<to>" }'),
  contains: unless(isTable, '{ "<word>": "<to>" }'),
  otherwise: unless((value) => typeof value === 'string', 'text'),
  byRows: unless(
    (value) => Array.isArray(value) && value.length <= 10_000 && value.every(isRowsSaid),
    '[{ from, to, is }, …]',
  ),
  empty: unless(
    (value) => Array.isArray(value) && value.every((word) => typeof word === 'string'),
    'a list of words',
  ),
};
