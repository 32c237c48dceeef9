import { Injectable } from '@nestjs/common';
import { cityDay } from '@taproot/kernel';
import { OrgReferences } from '@taproot/org';
import { AppConfig, type Unit } from '@taproot/platform';
import { hasProject, ProjectImports, type ProjectSaid } from '@taproot/projects';
import type { SheetRow } from '../reading/sheet-reader.js';
import type { ImportTarget, SheetContext, TargetCommand } from './import-target.js';
import { KeyReferences, textsOf } from './key-references.js';
import { dateWarnings, stagesOf } from './project-row.rules.js';
import { checkCells, currencySaid, planSaid, sectorSaid, unitSaid } from './row-cells.js';

interface Lookups {
  teams: Map<string, string>;
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
      teams: await this.units.teams(textsOf(rows, 'ownerTeamCode')),
      units: await this.units.units(textsOf(rows, 'district')),
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
  checkCells(row, sheet);
  const plain = Object.entries(PLAIN).flatMap(([field, name]) =>
    field in said ? [[name, said[field]]] : [],
  );
  const content = {
    ...(Object.fromEntries(plain) as Partial<ProjectSaid>),
    title: (said['title'] as string | null | undefined) ?? row.key!,
    sector: sectorSaid(row),
    ...currencySaid(row, sheet),
    ...unitSaid(row, 'ownerTeamCode', 'ownerTeamId', 'unknownTeam', lookups.teams),
    ...unitSaid(row, 'district', 'districtId', 'unknownDistrict', lookups.units),
    ...planSaid(row),
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

/** A project of an earlier file or an earlier row; one that comes later is found when the file is sent again. */
function expansion({ said, warnings }: SheetRow, { expanded }: Lookups): Partial<ProjectSaid> {
  const key = said['expansionOfKey'];
  if (key === undefined) return {};
  const found = typeof key === 'string' ? expanded.get(key) : undefined;
  if (key !== null && !found) warnings.push('expansion-unknown');
  return { expansionOf: found ?? null };
}
