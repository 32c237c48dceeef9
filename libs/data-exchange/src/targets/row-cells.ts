import { CONTRACT_KINDS, SITE_CLASSES } from '@taproot/contracts';
import { ID_TYPES } from '@taproot/enterprises';
import type { DomainError } from '@taproot/kernel';
import { SECTORS } from '@taproot/leads';
import { PROJECT_STATUSES, type ProjectSaid } from '@taproot/projects';
import { importErrors } from '../import.errors.js';
import { wordsOf, type SheetRow } from '../reading/sheet-reader.js';
import type { SheetContext } from './import-target.js';
import { PLAN_FIELDS, sectorOf } from './project-row.rules.js';

type Sector = ProjectSaid['sector'];
type Plan = NonNullable<ProjectSaid['plan']>;

const LISTS: Record<string, readonly string[]> = {
  sector: SECTORS,
  contractKind: CONTRACT_KINDS,
  siteClass: SITE_CLASSES,
  status: PROJECT_STATUSES,
  enterpriseIdType: ID_TYPES,
};
const LENGTHS: Record<string, number> = {
  title: 200,
  enterpriseName: 200,
  enterpriseIdNumber: 60,
  industryCode: 6,
  capacityUnit: 40,
  sourceStatus: 400,
  remark: 4000,
};
const FORMS: Record<string, readonly [RegExp, () => DomainError]> = {
  outputPeriod: [/^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/, importErrors.periodUnreadable],
  month: [/^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/, importErrors.periodUnreadable],
  currency: [/^[A-Z]{3}$/, importErrors.currencyUnreadable],
};

/** Refuses words outside their lists, texts too long, and forms nobody reads. */
export function checkCells(row: SheetRow, { reader }: SheetContext): void {
  const fail = (field: string, error: DomainError) =>
    row.errors.push(reader.errorAt(row, field, wordsOf(error)));
  for (const [field, value] of Object.entries(row.said)) {
    if (typeof value !== 'string') continue;
    const [allowed, limit, form] = [LISTS[field], LENGTHS[field], FORMS[field]];
    if (allowed && !allowed.includes(value))
      fail(field, importErrors.valueUnknown({ values: allowed.join(', ') }));
    if (limit !== undefined && value.length > limit) fail(field, importErrors.textTooLong({ limit }));
    if (form && !form[0].test(value)) fail(field, form[1]());
  }
}

/** As said, else by its industry. */
export function sectorSaid({ said, warnings }: SheetRow): Sector {
  const code = said['industryCode'];
  const derived = typeof code === 'string' ? sectorOf(code) : undefined;
  const sector = (said['sector'] as Sector | null | undefined) ?? derived;
  if (!sector && ('sector' in said || 'industryCode' in said)) warnings.push('sector-unknown');
  return sector ?? 'other';
}

export function currencySaid({ said }: SheetRow, { mapping }: SheetContext): { currency?: string | null } {
  const of =
    mapping.columns['contractAmount'] ?? mapping.columns['amount'] ?? mapping.columns['fundsInPlace'];
  const currency = said['currency'] ?? of?.currency;
  return currency === undefined ? {} : { currency: currency as string | null };
}

/** A unit by its code or name; else what the file calls it. */
export function unitSaid(
  { said, warnings }: SheetRow,
  field: string,
  id: 'ownerTeamId' | 'districtId',
  unknown: 'unknownTeam' | 'unknownDistrict',
  units: ReadonlyMap<string, string>,
): Partial<Record<typeof id | typeof unknown, string | null>> {
  const text = said[field];
  if (text === undefined) return {};
  const found = typeof text === 'string' ? units.get(text) : undefined;
  if (found) return { [id]: found, [unknown]: null };
  if (text !== null && !warnings.includes('team-unknown')) warnings.push('team-unknown');
  return { [id]: null, [unknown]: text === null ? null : (text as string).slice(0, 400) };
}

export function planSaid({ said }: SheetRow): { plan?: Plan } {
  const named = Object.entries(PLAN_FIELDS).filter(([field]) => field in said);
  if (named.length === 0) return {};
  const dated = named.flatMap(([field, name]) => (said[field] ? [[name, said[field]]] : []));
  return { plan: Object.fromEntries(dated) as Plan };
}
