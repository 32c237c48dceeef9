import { Injectable } from '@nestjs/common';
import { TaskImports } from '@taproot/facilitation';
import type { DomainError } from '@taproot/kernel';
import { OrgReferences } from '@taproot/org';
import type { BulkOutcome, Unit } from '@taproot/platform';
import { ProjectReferences } from '@taproot/projects';
import { importErrors } from '../import.errors.js';
import { wordsOf, type SheetRow } from '../reading/sheet-reader.js';
import type { ImportTarget, SheetContext, TargetCommand } from './import-target.js';
import { KeyReferences, textsOf } from './key-references.js';

/** What a row refers to by a code or a key: the sheet's field → the record's. */
const REFERENCES = {
  departmentCode: { field: 'departmentId', unknown: importErrors.teamCodeUnknown },
  teamCode: { field: 'teamId', unknown: importErrors.teamCodeUnknown },
  projectKey: { field: 'projectId', unknown: importErrors.projectKeyUnknown },
  leadKey: { field: 'leadId', unknown: importErrors.leadKeyUnknown },
  enterpriseKey: { field: 'enterpriseId', unknown: importErrors.enterpriseKeyUnknown },
} as const satisfies Record<string, { field: string; unknown: () => DomainError }>;

const PLAIN = [
  'title',
  'details',
  'requestKind',
  'priority',
  'responseWithin',
  'resolveWithin',
  'unblocksStage',
];

/** Requests to departments; filed as by a form, in working time from the import on. */
@Injectable()
export class TaskTarget implements ImportTarget {
  readonly entity = 'facilitation-tasks';
  readonly required = ['title', 'departmentId', 'teamId'];
  readonly sheetField = Object.fromEntries(
    Object.entries(REFERENCES).map(([sheet, { field }]) => [field as string, sheet]),
  );
  readonly cleared = { priority: 'normal' };

  constructor(
    private readonly tasks: TaskImports,
    private readonly org: OrgReferences,
    private readonly projects: ProjectReferences,
    private readonly keys: KeyReferences,
  ) {}

  async describe(rows: SheetRow[], sheet: SheetContext): Promise<void> {
    const units = await this.org.units(textsOf(rows, 'departmentCode', 'teamCode'));
    const keyed = await this.keys.find('projects', 'projectKey', rows, sheet);
    const projects = await this.projects.of([...keyed.values()]);
    const lookups = {
      departmentCode: units,
      teamCode: units,
      projectKey: new Map(
        [...keyed].flatMap(([key, id]) => (projects.has(id) ? [[key, projects.get(id)!]] : [])),
      ),
      leadKey: await this.keys.find('leads', 'leadKey', rows, sheet),
      enterpriseKey: await this.keys.find('enterprises', 'enterpriseKey', rows, sheet),
    };
    for (const row of rows) {
      row.content = Object.fromEntries(
        PLAIN.flatMap((field) => (field in row.said ? [[field, row.said[field]]] : [])),
      );
      for (const [field, { field: id, unknown }] of Object.entries(REFERENCES)) {
        const text = row.said[field];
        if (text === undefined) continue;
        const found =
          typeof text === 'string' ? lookups[field as keyof typeof REFERENCES].get(text) : undefined;
        row.content[id] = found ?? null;
        if (text !== null && !found) row.errors.push(sheet.reader.errorAt(row, field, wordsOf(unknown())));
      }
    }
  }

  apply(unit: Unit, commands: TargetCommand[]): Promise<BulkOutcome[]> {
    return this.tasks.importBatch(unit, commands);
  }
}
