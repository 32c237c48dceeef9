import { Injectable } from '@nestjs/common';
import { EnterpriseImports } from '@taproot/enterprises';
import type { BulkOutcome, Unit } from '@taproot/platform';
import type { SheetRow } from '../reading/sheet-reader.js';
import type { ImportTarget, SheetContext, TargetCommand } from './import-target.js';
import { KeyReferences } from './key-references.js';

@Injectable()
export class EnterpriseTarget implements ImportTarget {
  readonly entity = 'enterprises';
  readonly required = ['name'];
  readonly sheetField = { groupParentId: 'groupKey' };
  readonly cleared = { tags: [] };

  constructor(
    private readonly enterprises: EnterpriseImports,
    private readonly keys: KeyReferences,
  ) {}

  async describe(rows: SheetRow[], sheet: SheetContext): Promise<void> {
    const parents = await this.keys.find('enterprises', 'groupKey', rows, sheet);
    for (const row of rows) {
      const { groupKey, ...said } = row.said;
      const idType = said['idType'] ?? (said['idNumber'] ? 'uscc' : 'none');
      row.content = { ...said, idType };
      if (groupKey === undefined) continue;
      const groupParentId = parents.get(groupKey as string);
      if (groupKey === null || groupParentId) row.content['groupParentId'] = groupParentId ?? null;
      else row.warnings.push('group-unknown');
    }
  }

  apply(unit: Unit, commands: TargetCommand[]): Promise<BulkOutcome[]> {
    return this.enterprises.importBatch(unit, commands);
  }
}
