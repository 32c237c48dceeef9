import type { ImportEntity } from '../reading/mapping.types.js';
import { ContractTarget } from './contract-target.js';
import { EnterpriseTarget } from './enterprise-target.js';
import type { ImportTarget } from './import-target.js';
import { LeadTarget } from './lead-target.js';
import { ProjectTarget } from './project-target.js';
import { ReportTarget } from './report-target.js';
import { TaskTarget } from './task-target.js';
import { VisitTarget } from './visit-target.js';

/** Every kind of record an import can bring; the next one joins here. */
export const TARGETS = [
  EnterpriseTarget,
  LeadTarget,
  VisitTarget,
  ContractTarget,
  ProjectTarget,
  ReportTarget,
  TaskTarget,
];

export class ImportTargets {
  constructor(private readonly targets: readonly ImportTarget[]) {}

  of(entity: ImportEntity): ImportTarget {
    const found = this.targets.find((target) => target.entity === entity);
    if (!found) throw new Error(`nothing takes imported ${entity}`);
    return found;
  }
}

export const IMPORT_TARGETS = {
  provide: ImportTargets,
  useFactory: (...targets: ImportTarget[]) => new ImportTargets(targets),
  inject: TARGETS,
};
