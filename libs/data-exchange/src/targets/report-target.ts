import { Injectable } from '@nestjs/common';
import type { BulkOutcome, Unit } from '@taproot/platform';
import { ProjectReferences, ReportImports } from '@taproot/projects';
import { importErrors } from '../import.errors.js';
import { wordsOf, type SheetRow } from '../reading/sheet-reader.js';
import type { ImportTarget, SheetContext, TargetCommand } from './import-target.js';
import { KeyReferences } from './key-references.js';
import { checkCells } from './row-cells.js';

const MONEY = ['fundsInPlace', 'fixedAssetInvestment', 'outputValue', 'taxPaid'] as const;
const COUNTS = ['outputQuantity', 'energyTce'] as const;

/** A project's figures of a month; the project by its key, or by that of its contract. */
@Injectable()
export class ReportTarget implements ImportTarget {
  readonly entity = 'reports';
  readonly required = ['projectId', 'period'];
  readonly sheetField = { projectId: 'projectKey', period: 'month' };
  readonly cleared = {};

  constructor(
    private readonly reports: ReportImports,
    private readonly projects: ProjectReferences,
    private readonly keys: KeyReferences,
  ) {}

  async describe(rows: SheetRow[], sheet: SheetContext): Promise<void> {
    const byProject = await this.keys.find('projects', 'projectKey', rows, sheet);
    const byContract = await this.keys.find('contracts', 'contractKey', rows, sheet);
    const projects = await this.projects.of([...byProject.values(), ...byContract.values()]);
    for (const row of rows) {
      checkCells(row, sheet);
      const { said } = row;
      const [field, keys] = said['projectKey']
        ? (['projectKey', byProject] as const)
        : (['contractKey', byContract] as const);
      const key = said[field];
      const projectId = typeof key === 'string' ? projects.get(keys.get(key) ?? '') : undefined;
      if (key && !projectId)
        row.errors.push(sheet.reader.errorAt(row, field, wordsOf(importErrors.projectKeyUnknown())));
      row.content = { projectId: projectId ?? null, ...figures(said) };
    }
  }

  apply(unit: Unit, commands: TargetCommand[]): Promise<BulkOutcome[]> {
    return this.reports.importBatch(unit, commands);
  }
}

function figures(said: SheetRow['said']): Record<string, unknown> {
  const given = [...MONEY, ...COUNTS].flatMap((field) => (field in said ? [[field, said[field]]] : []));
  return {
    period: said['month'] ?? null,
    ...Object.fromEntries(given),
    ...('jobs' in said && { jobs: said['jobs'] === null ? null : Math.round(Number(said['jobs'])) }),
  };
}
