import { Injectable } from '@nestjs/common';
import { ContractImports, type ContractRow } from '@taproot/contracts';
import { cityDay } from '@taproot/kernel';
import { OrgReferences } from '@taproot/org';
import { AppConfig, type BulkOutcome, type Unit } from '@taproot/platform';
import { importErrors } from '../import.errors.js';
import { wordsOf, type SheetRow } from '../reading/sheet-reader.js';
import type { ImportTarget, SheetContext, TargetCommand } from './import-target.js';
import { KeyReferences, textsOf } from './key-references.js';
import { dateWarnings } from './project-row.rules.js';
import { checkCells, currencySaid, planSaid, sectorSaid, unitSaid } from './row-cells.js';

interface Lookups {
  teams: Map<string, string>;
  units: Map<string, string>;
  leads: Map<string, string>;
  enterprises: Map<string, string>;
  today: string;
}

/** Fields that are the same on both sides: the sheet's name → the record's. */
const PLAIN = {
  enterpriseName: 'enterpriseName',
  enterpriseIdType: 'enterpriseIdType',
  enterpriseIdNumber: 'enterpriseIdNumber',
  industryCode: 'industryCode',
  contractKind: 'kind',
  signedOn: 'signedOn',
  signedIsProxy: 'signedIsProxy',
  amountEstimated: 'amountEstimated',
  siteClass: 'siteClass',
  designCapacity: 'designCapacity',
  capacityUnit: 'capacityUnit',
  terminatedOn: 'terminatedOn',
  sourceStatus: 'sourceStatus',
  remark: 'remark',
} as const;

@Injectable()
export class ContractTarget implements ImportTarget {
  readonly entity = 'contracts';
  readonly required = ['title', 'signedOn'];
  readonly sheetField = {
    name: 'enterpriseName',
    idNumber: 'enterpriseIdNumber',
    leadId: 'leadKey',
    enterpriseId: 'enterpriseKey',
    ...Object.fromEntries(Object.entries(PLAIN).map(([field, name]) => [name, field])),
  };
  readonly cleared = {};

  constructor(
    private readonly config: AppConfig,
    private readonly contracts: ContractImports,
    private readonly units: OrgReferences,
    private readonly keys: KeyReferences,
  ) {}

  async describe(rows: SheetRow[], sheet: SheetContext): Promise<void> {
    const lookups: Lookups = {
      teams: await this.units.teams(textsOf(rows, 'ownerTeamCode')),
      units: await this.units.units(textsOf(rows, 'district')),
      leads: await this.keys.find('leads', 'leadKey', rows, sheet),
      enterprises: await this.keys.find('enterprises', 'enterpriseKey', rows, sheet),
      today: cityDay(new Date(), this.config.timeZone),
    };
    for (const row of rows) describe(row, lookups, sheet);
  }

  apply(unit: Unit, commands: TargetCommand[]): Promise<BulkOutcome[]> {
    return this.contracts.importBatch(unit, commands);
  }
}

function describe(row: SheetRow, lookups: Lookups, sheet: SheetContext): void {
  const { said, warnings } = row;
  checkCells(row, sheet);
  const plain = Object.entries(PLAIN).flatMap(([field, name]) =>
    field in said ? [[name, said[field]]] : [],
  );
  const { ownerTeamId, ...team } = unitSaid(
    row,
    'ownerTeamCode',
    'ownerTeamId',
    'unknownTeam',
    lookups.teams,
  );
  const content = {
    ...(Object.fromEntries(plain) as ContractRow),
    ...('title' in said && { title: said['title'] as string }),
    sector: sectorSaid(row),
    ...team,
    ...(ownerTeamId !== undefined && { teamId: ownerTeamId }),
    ...unitSaid(row, 'district', 'districtId', 'unknownDistrict', lookups.units),
    ...terms(row, sheet),
    ...references(row, lookups, sheet),
  };
  if (!said['enterpriseName'] && !said['enterpriseKey'] && !said['enterpriseIdNumber'])
    warnings.push('enterprise-unknown');
  warnings.push(...dateWarnings({ signedOn: content.signedOn ?? null }, lookups.today));
  row.content = content;
}

/** Money and plan, where the file speaks of them. */
function terms(row: SheetRow, sheet: SheetContext): ContractRow {
  const { said } = row;
  const { currency } = currencySaid(row, sheet);
  const { plan } = planSaid(row);
  const given = {
    ...('amount' in said && { amount: said['amount'] as string | null }),
    ...(currency && { currency }),
    ...('fxRate' in said && currency !== 'CNY' && { fxRate: said['fxRate'] as string | null }),
    ...(plan && { plan }),
  };
  return Object.keys(given).length === 0 ? {} : { terms: given };
}

/** A lead that nobody knows refuses the row; an enterprise does where nothing else names one. */
function references(row: SheetRow, { leads, enterprises }: Lookups, { reader }: SheetContext): ContractRow {
  const { leadKey, enterpriseKey, enterpriseName } = row.said;
  const found: ContractRow = {};
  if (leadKey !== undefined) found.leadId = typeof leadKey === 'string' ? (leads.get(leadKey) ?? null) : null;
  if (leadKey && !found.leadId)
    row.errors.push(reader.errorAt(row, 'leadKey', wordsOf(importErrors.leadKeyUnknown())));
  if (enterpriseKey === undefined) return found;
  found.enterpriseId = typeof enterpriseKey === 'string' ? (enterprises.get(enterpriseKey) ?? null) : null;
  if (enterpriseKey && !found.enterpriseId && !enterpriseName)
    row.errors.push(reader.errorAt(row, 'enterpriseKey', wordsOf(importErrors.enterpriseKeyUnknown())));
  return found;
}
