import { Injectable } from '@nestjs/common';
import { EnterpriseReferences, nameKey } from '@taproot/enterprises';
import { LeadImports } from '@taproot/leads';
import { OrgReferences } from '@taproot/org';
import type { BulkOutcome, Unit } from '@taproot/platform';
import { groupedBy } from '../grouped.js';
import { importErrors } from '../import.errors.js';
import { wordsOf, type SheetRow } from '../reading/sheet-reader.js';
import type { ImportTarget, SheetContext, TargetCommand } from './import-target.js';
import { KeyReferences, textsOf } from './key-references.js';

interface Lookups {
  keys: Map<string, string>;
  /** Enterprises by the key of their name; null where several bear it. */
  names: Map<string, string | null>;
  units: Map<string, string>;
}

const UNITS = {
  ownerTeamCode: 'ownerTeamId',
  introducerTeamCode: 'introducerTeamId',
  district: 'districtId',
};

@Injectable()
export class LeadTarget implements ImportTarget {
  readonly entity = 'leads';
  readonly required = ['title'];
  readonly sheetField = {
    enterpriseId: 'enterpriseKey',
    ...Object.fromEntries(Object.entries(UNITS).map(([field, id]) => [id, field])),
  };
  readonly cleared = { confidential: false, stage: undefined };

  constructor(
    private readonly leads: LeadImports,
    private readonly enterprises: EnterpriseReferences,
    private readonly units: OrgReferences,
    private readonly keys: KeyReferences,
  ) {}

  async describe(rows: SheetRow[], sheet: SheetContext): Promise<void> {
    const lookups: Lookups = {
      keys: await this.keys.find('enterprises', 'enterpriseKey', rows, sheet),
      names: await this.enterprisesNamed(textsOf(rows, 'enterpriseName')),
      units: await this.units.units(textsOf(rows, ...Object.keys(UNITS))),
    };
    for (const row of rows) {
      row.content = {
        ...plain(row),
        ...investment(row, sheet),
        ...investor(row, lookups, sheet),
        ...teams(row, lookups),
      };
    }
  }

  apply(unit: Unit, commands: TargetCommand[]): Promise<BulkOutcome[]> {
    return this.leads.importBatch(unit, commands);
  }

  private async enterprisesNamed(names: string[]): Promise<Map<string, string | null>> {
    const found = await this.enterprises.named([...new Set(names.map(nameKey))].filter(Boolean));
    const groups = groupedBy(found, (enterprise) => enterprise.nameKey);
    return new Map([...groups].map(([key, group]) => [key, group.length === 1 ? group[0]!.id : null]));
  }
}

/** Fields that mean the same on both sides; what an import need not say has its default. */
function plain({ said, warnings }: SheetRow): Record<string, unknown> {
  const { title, sector, sourceChannel, filedOn, stage, confidential, contactName, contactPhone } = said;
  if (sector === null) warnings.push('sector-unknown');
  const fields = { title, filedOn, stage, confidential, contactName, contactPhone };
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  return {
    ...Object.fromEntries(given),
    sector: sector ?? 'other',
    sourceChannel: sourceChannel ?? 'import',
  };
}

function investment({ said }: SheetRow, { mapping }: SheetContext): Record<string, unknown> {
  const { expectedInvestment: amount, currency } = said;
  if (amount === undefined) return {};
  if (amount === null) return { expectedInvestment: null };
  const unit = currency ?? mapping.columns['expectedInvestment']?.currency ?? 'CNY';
  return { expectedInvestment: { amount, currency: unit } };
}

/** A key names the enterprise; a name does if exactly one bears it, and is kept as typed otherwise. */
function investor(
  row: SheetRow,
  { keys, names }: Lookups,
  { reader }: SheetContext,
): Record<string, unknown> {
  const { enterpriseKey, enterpriseName, investorName } = row.said;
  const typed = investorName === undefined ? {} : { investorName };
  const named = typeof enterpriseName === 'string' ? names.get(nameKey(enterpriseName)) : undefined;
  if (typeof enterpriseKey === 'string') {
    const id = keys.get(enterpriseKey);
    if (id) return { ...typed, enterpriseId: id };
    if (!enterpriseName && !investorName)
      row.errors.push(reader.errorAt(row, 'enterpriseKey', wordsOf(importErrors.enterpriseKeyUnknown())));
    row.warnings.push('enterprise-key-unknown');
  }
  if (named === null) row.warnings.push('enterprise-ambiguous');
  if (named) return { ...typed, enterpriseId: named };
  return typeof enterpriseName === 'string' ? { investorName: investorName ?? enterpriseName } : typed;
}

/** A unit nobody knows is left open, and said so; the lead is still worth having. */
function teams({ said, warnings }: SheetRow, { units }: Lookups): Record<string, unknown> {
  const content: Record<string, unknown> = { ownerTeamId: null };
  for (const [field, id] of Object.entries(UNITS)) {
    const text = said[field];
    if (text === undefined) continue;
    content[id] = typeof text === 'string' ? (units.get(text) ?? null) : null;
    if (text !== null && content[id] === null) warnings.push('team-unknown');
  }
  if (content['ownerTeamId'] === null && !said['ownerTeamCode']) warnings.push('team-unknown');
  return content;
}
