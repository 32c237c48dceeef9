import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Lists, oneOf, pageRequest, RECORD_FIELDS, type ListSpec } from '@taproot/platform';
import type { ReportsQuery } from '../dto/report.dto.js';
import { ProjectAccess } from '../project-access.js';
import { ofProjectScope } from '../project-scope.js';

@Injectable()
export class ReportsQueries {
  constructor(
    private readonly lists: Lists,
    private readonly access: ProjectAccess,
  ) {}

  async ofProject(actor: Actor, id: string, query: ReportsQuery): Promise<string> {
    await this.access.seen(actor, id);
    const { filters, ...paging } = pageRequest(query);
    return this.lists.page(REPORTS, { ...paging, filters: { ...filters, projectId: [id] } }, () => undefined);
  }

  async answer(actor: Actor, id: string): Promise<Record<string, unknown>> {
    return JSON.parse(await this.lists.one(REPORTS, id, ofProjectScope(actor))) as Record<string, unknown>;
  }
}

const REPORTS: ListSpec = {
  name: 'project-reports',
  from: 'project_reports t',
  names: '',
  fields: {
    ...RECORD_FIELDS,
    projectId: 't.project_id',
    month: 't.period',
    basis: 't.basis',
    fundsInPlace: 't.funds_in_place::text',
    fixedAssetInvestment: 't.fixed_asset_investment::text',
    outputValue: 't.output_value::text',
    outputQuantity: 'trim_scale(t.output_quantity)::text',
    taxPaid: 't.tax_paid::text',
    energyTce: 'trim_scale(t.energy_tce)::text',
    jobs: 't.jobs',
    createdByName: '(SELECT display_name FROM users WHERE id = t.created_by)',
  },
  sorts: {
    month: { sql: 't.period', type: 'text' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-month',
  filters: { projectId: oneOf('t.project_id', 'uuid') },
};
