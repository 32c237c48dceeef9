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
import type { TargetFilters } from './dto/target.dto.js';
import { targetScope } from './target-scope.js';

@Injectable()
export class TargetsQueries {
  constructor(
    private readonly lists: Lists,
    private readonly exports: Exports,
  ) {}

  list(actor: Actor, query: TargetFilters): Promise<string> {
    return this.lists.page(TARGETS, pageRequest(query), targetScope(actor));
  }

  export(actor: Actor, query: TargetFilters, format: ExportFormat): Promise<StreamableFile> {
    return this.exports.file(TARGETS, pageRequest(query), targetScope(actor), format);
  }
}

const TARGETS: ListSpec = {
  name: 'target-enterprises',
  from: 'target_enterprises t LEFT JOIN enterprises e ON e.id = t.enterprise_id',
  fields: {
    ...RECORD_FIELDS,
    createdByName: '(SELECT display_name FROM users WHERE id = t.created_by)',
    campaignId: 't.campaign_id',
    teamId: 't.team_id',
    teamName: '(SELECT name FROM org_units WHERE id = t.team_id)',
    enterpriseId: 't.enterprise_id',
    name: 't.name',
    enterpriseName: 'coalesce(e.name, t.name)',
    chainNode: 't.chain_node',
    reason: 't.reason',
  },
  sorts: {
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    enterpriseName: { sql: 'coalesce(e.name, t.name)', type: 'text' },
  },
  defaultSort: '-createdAt',
  filters: {
    campaignId: oneOf('t.campaign_id', 'uuid'),
    teamId: oneOf('t.team_id', 'uuid'),
    enterpriseId: oneOf('t.enterprise_id', 'uuid'),
    q: (p) => `(coalesce(e.name, t.name) ILIKE '%' || ${p} || '%' OR t.chain_node ILIKE '%' || ${p} || '%')`,
  },
};
