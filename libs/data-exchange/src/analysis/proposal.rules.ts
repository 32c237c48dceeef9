import type { ColumnSpec } from '../reading/mapping.types.js';
import type { AnalysedEntity, Guess } from './analysis.types.js';
import type { Concept } from './column-words.data.js';
import type { MeantColumn } from './columns.rules.js';
import { AMOUNTS, DATES, ENTITY_SIGNS, FIELD_OF } from './fields.data.js';
import type { SheetDay } from './sheet-day.rules.js';
import { isPhone, maskedPhone } from './shapes.rules.js';
import { amountProposal, currencySpec, dateProposal, estimateSpec, guess } from './specs.rules.js';
import type { Table } from './table.js';
import { why } from './why.data.js';
import {
  contractKindSpec,
  sectorProposal,
  talksProposal,
  visitKindProposal,
  type Group,
} from './words-specs.rules.js';

export interface SheetFacts {
  table: Table;
  entity: AnalysedEntity;
  day: SheetDay;
  /** What figures without a unit are counted in. */
  unit: string;
  groups: readonly Group[];
}

export interface ProposedColumns {
  columns: Record<string, ColumnSpec>;
  guesses: Guess[];
}

export function entityOf(table: Table): AnalysedEntity | null {
  const has = (concept: Concept) => table.column(concept) !== undefined;
  return ENTITY_SIGNS.find(([, signs]) => signs.some(has))?.[0] ?? null;
}

/** The field a column fills in records of this entity; undefined where there is none, or another column does better. */
export function fieldOf(table: Table, entity: AnalysedEntity, column: MeantColumn): string | undefined {
  const fields = FIELD_OF[entity];
  const field = fields[column.concept];
  if (field === undefined || !table.bears(column)) return undefined;
  const concepts = (Object.keys(fields) as Concept[]).filter((concept) => fields[concept] === field);
  return concepts.find((concept) => table.column(concept)) === column.concept ? field : undefined;
}

/** A specification a field, with every guess made for it. */
export function proposedColumns(facts: SheetFacts): ProposedColumns {
  const found: ProposedColumns = { columns: {}, guesses: [] };
  for (const column of facts.table.columns) {
    const field = fieldOf(facts.table, facts.entity, column);
    if (field !== undefined) addColumn(found, facts, column, field);
  }
  addConstants(found, facts);
  return found;
}

function addColumn(found: ProposedColumns, facts: SheetFacts, column: MeantColumn, field: string): void {
  const { table, entity, unit } = facts;
  if (DATES.includes(column.concept)) return addDate(found, facts, column, field);
  if (AMOUNTS.includes(column.concept)) {
    const { spec, guesses } = amountProposal(table, column, unit);
    return put(found, field, spec, guesses);
  }
  if (entity === 'leads' && field === 'stage') return putAll(found, field, talksProposal(table, column));
  if (entity === 'visits' && field === 'kind') return putAll(found, field, visitKindProposal(table, column));
  if (field === 'sector') return;
  const guesses = column.concept === 'phone' ? phoneGuesses(table, column) : codeNames(table, column);
  put(found, field, { column: column.name }, [...carried(table, column), ...guesses]);
}

const PLANNED = /^planned/;

function addDate(found: ProposedColumns, facts: SheetFacts, column: MeantColumn, field: string): void {
  const { table, entity, day } = facts;
  const year = day.year ?? yearOfColumn(table, column);
  const context = { planned: PLANNED.test(field), day: day.day, year, yearOfColumn: day.year === null };
  const { spec, guesses, later } = dateProposal(table, column, context);
  put(found, field, spec, guesses);
  const plan = `planned${field.charAt(0).toUpperCase()}${field.slice(1)}`;
  const plans =
    Object.keys(later).length > 0 && entity === 'projects' && PLAN_OF[column.concept] !== undefined;
  if (plans && !facts.table.column(PLAN_OF[column.concept] ?? 'other'))
    found.columns[plan] = { column: column.name, values: later, otherwise: '' };
}

const PLAN_OF: Partial<Record<Concept, Concept>> = {
  start: 'planned-start',
  completion: 'planned-completion',
  commissioning: 'planned-commissioning',
  attainment: 'planned-attainment',
};

function yearOfColumn(table: Table, column: MeantColumn): number | null {
  const years = table.filled(column).flatMap(({ text }) => /(20\d{2})(?!\d)/.exec(text)?.[1] ?? []);
  const counted = [...new Set(years)].map((year) => ({
    year,
    n: years.filter((one) => one === year).length,
  }));
  return Number(counted.toSorted((a, b) => b.n - a.n)[0]?.year ?? 0) || null;
}

function addConstants(found: ProposedColumns, facts: SheetFacts): void {
  const { table, entity, groups, unit } = facts;
  const { columns } = found;
  const amount = table.column('amount') ?? table.column('expected');
  if (entity === 'projects' || entity === 'leads') {
    putAll(found, 'sector', sectorProposal(table, groups));
    const currency = amount && currencySpec(table, amount);
    if (amount) columns['currency'] = currency ?? { constant: 'CNY' };
  }
  if (entity === 'projects') {
    columns['contractKind'] = contractKindSpec(table);
    const estimate = amount && estimateSpec(table, amount, unit);
    if (estimate) columns['amountEstimated'] = estimate;
    if (columns['enterpriseIdNumber']) columns['enterpriseIdType'] = { constant: 'uscc' };
  }
  if (entity === 'leads') {
    columns['sourceChannel'] = { constant: 'import' };
    addSecrecy(found, table);
  }
  if (entity === 'enterprises' && columns['idNumber']) columns['idType'] = { constant: 'uscc' };
  if (entity === 'visits' && !columns['kind']) columns['kind'] = { constant: 'outgoing' };
}

/** What is called secret is filed as a confidential lead. */
function addSecrecy(found: ProposedColumns, table: Table): void {
  const columns = (['title', 'investor', 'remark'] as const).flatMap(
    (concept) => table.column(concept) ?? [],
  );
  const column = columns.find((one) => table.filled(one).some(({ text }) => text.includes(SECRET)));
  if (!column) return;
  found.columns['confidential'] = { column: column.name, contains: { [SECRET]: '是' }, otherwise: '否' };
  for (const cell of table.filled(column).filter(({ text }) => text.includes(SECRET)))
    found.guesses.push(
      guess(cell, { read: 'confidential = true', why: why('confidential', { word: SECRET }), sure: false }),
    );
}

const SECRET = '保密';

function carried(table: Table, column: MeantColumn): Guess[] {
  return table
    .cells(column)
    .filter(({ from, text }) => from !== null && text !== '')
    .map(({ row, text, from }) => ({
      row,
      column: column.name,
      text: '',
      read: text,
      why: why('merged', { row: from! }),
      sure: true,
    }));
}

function phoneGuesses(table: Table, column: MeantColumn): Guess[] {
  return table.filled(column).map(({ row, text }) => ({
    row,
    column: column.name,
    text: maskedPhone(text),
    read: maskedPhone(text),
    why: why('masked'),
    sure: isPhone(text),
  }));
}

/** An investor that is no firm's name. */
function codeNames(table: Table, column: MeantColumn): Guess[] {
  if (column.concept !== 'investor') return [];
  const odd = table
    .filled(column)
    .filter(({ text }) => /^某|某(公司|企业|集团|世界)|代号|保密|500强$/.test(text));
  return odd.map((cell) => guess(cell, { read: cell.text, why: why('code-name'), sure: false }));
}

function putAll(
  found: ProposedColumns,
  field: string,
  proposal: { spec: ColumnSpec; guesses: Guess[] } | undefined,
): void {
  if (proposal) put(found, field, proposal.spec, proposal.guesses);
}

function put(found: ProposedColumns, field: string, spec: ColumnSpec, guesses: Guess[]): void {
  found.columns[field] = spec;
  found.guesses.push(...guesses);
}
