import { Injectable } from '@nestjs/common';
import { CONTRACT_KINDS, SITE_CLASSES } from '@taproot/contracts';
import { ID_TYPES } from '@taproot/enterprises';
import { cityDay, type DomainError } from '@taproot/kernel';
import { SECTORS } from '@taproot/leads';
import { OrgReferences } from '@taproot/org';
import { AppConfig, type Unit } from '@taproot/platform';
import { hasProject, PROJECT_STATUSES, ProjectImports, type ProjectSaid } from '@taproot/projects';
import { importErrors } from '../import.errors.js';
import { wordsOf, type SheetRow } from '../reading/sheet-reader.js';
import type { ImportTarget, SheetContext, TargetCommand } from './import-target.js';
import { KeyReferences, textsOf } from './key-references.js';
import { dateWarnings, PLAN_FIELDS, sectorOf, stagesOf } from './project-row.rules.js';

interface Lookups {
  units: Map<string, string>;
  expanded: Map<string, string>;
  today: string;
}

/** Fields that are the same on both sides: the sheet's name → the record's. */
const PLAIN = {
  enterpriseName: 'enterpriseName',
  enterpriseIdType: 'enterpriseIdType',
  enterpriseIdNumber: 'enterpriseIdNumber',
  industryCode: 'industryCode',
  leadFiledOn: 'filedOn',
  contractKind: 'kind',
  contractSignedOn: 'signedOn',
  contractAmount: 'amount',
  fxRate: 'fxRate',
  amountEstimated: 'amountEstimated',
  signedIsProxy: 'signedIsProxy',
  siteClass: 'siteClass',
  designCapacity: 'designCapacity',
  capacityUnit: 'capacityUnit',
  output: 'output',
  outputPeriod: 'outputPeriod',
  fundsInPlace: 'fundsInPlace',
  status: 'status',
  statusOn: 'statusOn',
  sourceStatus: 'sourceStatus',
  remark: 'remark',
} as const;

/** One row a project, all its stages in it: the register of the past. */
@Injectable()
export class ProjectTarget implements ImportTarget {
  readonly entity = 'projects';
  readonly required = [];
  readonly sheetField = {
    name: 'enterpriseName',
    idNumber: 'enterpriseIdNumber',
    ...Object.fromEntries(Object.entries(PLAIN).map(([field, name]) => [name, field])),
  };
  readonly cleared = {};

  constructor(
    private readonly config: AppConfig,
    private readonly projects: ProjectImports,
    private readonly units: OrgReferences,
    private readonly keys: KeyReferences,
  ) {}

  async describe(rows: SheetRow[], sheet: SheetContext): Promise<void> {
    const lookups: Lookups = {
      units: await this.units.units(textsOf(rows, 'ownerTeamCode', 'district')),
      expanded: await this.keys.find('projects', 'expansionOfKey', rows, sheet),
      today: cityDay(new Date(), this.config.timeZone),
    };
    for (const row of rows) describe(row, lookups, sheet);
  }

  async apply(unit: Unit, commands: TargetCommand[]) {
    return this.projects.importBatch(unit, commands);
  }
}

function describe(row: SheetRow, lookups: Lookups, sheet: SheetContext): void {
  const { said, warnings } = row;
  check(row, sheet);
  const plain = Object.entries(PLAIN).flatMap(([field, name]) =>
    field in said ? [[name, said[field]]] : [],
  );
  const content = {
    ...(Object.fromEntries(plain) as Partial<ProjectSaid>),
    title: (said['title'] as string | null | undefined) ?? row.key!,
    sector: sectorSaid(row),
    ...money(row, sheet),
    ...place(row, 'ownerTeamCode', 'ownerTeamId', 'unknownTeam', lookups),
    ...place(row, 'district', 'districtId', 'unknownDistrict', lookups),
    ...plan(row),
    ...expansion(row, lookups),
  };
  const by = sheet.mapping.reachedByStatus?.by;
  const stages = stagesOf(said, { stage: row.reached, by });
  if (stages) content.stages = stages;
  if (!said['enterpriseName'] && !said['enterpriseIdNumber']) warnings.push('enterprise-unknown');
  if (stages && Object.keys(stages).length > 0 && !hasProject(content))
    warnings.push('stage-without-contract');
  if (said['output'] && !said['outputPeriod']) warnings.push('output-without-period');
  warnings.push(...dateWarnings(content, lookups.today));
  row.content = content;
}

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
  currency: [/^[A-Z]{3}$/, importErrors.currencyUnreadable],
};

function check(row: SheetRow, { reader }: SheetContext): void {
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
function sectorSaid({ said, warnings }: SheetRow): ProjectSaid['sector'] {
  const code = said['industryCode'];
  const derived = typeof code === 'string' ? sectorOf(code) : undefined;
  const sector = (said['sector'] as ProjectSaid['sector'] | null | undefined) ?? derived;
  if (!sector && ('sector' in said || 'industryCode' in said)) warnings.push('sector-unknown');
  return sector ?? 'other';
}

function money({ said }: SheetRow, { mapping }: SheetContext): Partial<ProjectSaid> {
  const of = mapping.columns['contractAmount'] ?? mapping.columns['fundsInPlace'];
  const currency = said['currency'] ?? of?.currency;
  return currency === undefined ? {} : { currency: currency as string | null };
}

/** A unit by its code or name; else what the file calls it. */
function place(
  { said, warnings }: SheetRow,
  field: string,
  id: 'ownerTeamId' | 'districtId',
  unknown: 'unknownTeam' | 'unknownDistrict',
  { units }: Lookups,
): Partial<ProjectSaid> {
  const text = said[field];
  if (text === undefined) return {};
  const found = typeof text === 'string' ? units.get(text) : undefined;
  if (found) return { [id]: found, [unknown]: null };
  if (text !== null && !warnings.includes('team-unknown')) warnings.push('team-unknown');
  return { [id]: null, [unknown]: text === null ? null : (text as string).slice(0, 400) };
}

function plan({ said }: SheetRow): Partial<ProjectSaid> {
  const named = Object.entries(PLAN_FIELDS).filter(([field]) => field in said);
  if (named.length === 0) return {};
  const dated = named.flatMap(([field, name]) => (said[field] ? [[name, said[field]]] : []));
  return { plan: Object.fromEntries(dated) as ProjectSaid['plan'] };
}

/** A project of an earlier file or an earlier row; one that comes later is found when the file is sent again. */
function expansion({ said, warnings }: SheetRow, { expanded }: Lookups): Partial<ProjectSaid> {
  const key = said['expansionOfKey'];
  if (key === undefined) return {};
  const found = typeof key === 'string' ? expanded.get(key) : undefined;
  if (key !== null && !found) warnings.push('expansion-unknown');
  return { expansionOf: found ?? null };
}
