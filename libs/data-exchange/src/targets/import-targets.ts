import { Injectable } from '@nestjs/common';
import type { ImportEntity } from '../reading/mapping.types.js';
import { EnterpriseTarget } from './enterprise-target.js';
import type { ImportTarget } from './import-target.js';
import { LeadTarget } from './lead-target.js';
import { ProjectTarget } from './project-target.js';
import { VisitTarget } from './visit-target.js';

/** Every kind of record an import can bring; the next one joins here. */
@Injectable()
export class ImportTargets {
  private readonly byEntity: Record<ImportEntity, ImportTarget>;

  constructor(
    enterprises: EnterpriseTarget,
    leads: LeadTarget,
    visits: VisitTarget,
    projects: ProjectTarget,
  ) {
    this.byEntity = { enterprises, leads, visits, projects };
  }

  of(entity: ImportEntity): ImportTarget {
    return this.byEntity[entity];
  }
}
