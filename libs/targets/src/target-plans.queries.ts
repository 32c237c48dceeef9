import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  Exports,
  Lists,
  oneOf,
  pageRequest,
  RECORD_FIELDS,
  type ExportFormat,
  type ListSpec,
} from '@taproot/platform';
import type { TargetPlanFilters } from './dto/target-plan.dto.js';
import { targetPlanScope } from './target-plan-scope.js';

@Injectable()
export class TargetPlansQueries {
  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
  ) {}

  list(actor: Actor, query: TargetPlanFilters): Promise<string> {
    return this.lists.page(PLANS, pageRequest(query), targetPlanScope(actor));
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(PLANS, id, targetPlanScope(actor));
  }

  export(actor: Actor, query: TargetPlanFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(PLANS, pageRequest(query), targetPlanScope(actor), format);
  }
}

const PLANS: ListSpec = {
  name: 'target-plans',
  from: 'target_plans t JOIN org_units o ON o.id = t.org_unit_id',
  fields: {
    ...RECORD_FIELDS,
    year: 't.year',
    orgUnitId: 't.org_unit_id',
    orgUnitName: 'o.name',
    metric: 't.metric',
    sector: 't.sector',
    value: `CASE WHEN t.metric IN ('contract-amount', 'funds-in-place') THEN t.value ELSE trim_scale(t.value) END::text`,
    curve: 't.curve',
    note: 't.note',
  },
  sorts: {
    year: { sql: 't.year', type: 'int' },
    orgUnitName: { sql: 'o.name', type: 'text' },
    value: { sql: 't.value', type: 'numeric' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-year',
  filters: {
    year: (p) => `t.year = ${p}`,
    orgUnitId: oneOf('t.org_unit_id', 'uuid'),
    metric: oneOf('t.metric'),
    sector: oneOf('t.sector'),
    q: (p) => `(o.name ILIKE '%' || ${p} || '%' OR t.note ILIKE '%' || ${p} || '%')`,
  },
};
