import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  instant,
  Lists,
  oneOf,
  pageRequest,
  RECORD_FIELDS,
  type Language,
  type ListSpec,
  type Scope,
} from '@taproot/platform';
import type { ImportFilters, ImportRowFilters, MappingFilters } from './dto/import.dto.js';

/** Imports are the command center's own work: whoever may import sees them all. */
const everything: Scope = () => undefined;

@Injectable()
export class ImportsQueries {
  constructor(private readonly lists: Lists) {}

  list(_actor: Actor, query: ImportFilters, language: Language): Promise<string> {
    return this.lists.page(imports(language), pageRequest(query), everything);
  }

  one(_actor: Actor, id: string, language: Language): Promise<string> {
    return this.lists.one(imports(language), id, everything);
  }

  async rows(actor: Actor, id: string, query: ImportRowFilters, language: Language): Promise<string> {
    await this.one(actor, id, language);
    const scope: Scope = (params) => `t.import_id = ${params.add(id)}::uuid`;
    return this.lists.page(importRows(language), pageRequest(query), scope);
  }

  mappings(_actor: Actor, query: MappingFilters): Promise<string> {
    return this.lists.page(MAPPINGS, pageRequest(query), everything);
  }
}

const DONE = '(t.created + t.updated + t.unchanged + t.rejected)';

const ORDERED = {
  ...RECORD_FIELDS,
  entity: 't.entity',
  mode: 't.mode',
  source: 't.source',
  fileId: 't.file_id',
  fileName: 'f.name',
  mapping: 't.mapping',
  encoding: 't.encoding',
  delimiter: 't.delimiter',
  headerRow: 't.header_row',
  headerRows: 't.header_rows',
  format: 't.format',
  sheet: 't.sheet',
};

function imports(language: Language): ListSpec {
  return {
    name: 'imports',
    from: 'imports t',
    names: 'JOIN files f ON f.id = t.file_id',
    fields: {
      ...ORDERED,
      status: 't.status',
      failure: `t.failure->>'${language === 'en' ? 'en' : 'zh'}'`,
      rows: 'coalesce(t.total, 0)',
      created: 't.created',
      updated: 't.updated',
      unchanged: 't.unchanged',
      rejected: 't.rejected',
      warnings: `(SELECT coalesce(json_agg(json_build_object('code', key, 'count', value::int) ORDER BY key), '[]')
        FROM jsonb_each_text(t.warnings))`,
      statusChanges: `(SELECT coalesce(json_agg(json_build_object('from', key::json->>0, 'to', key::json->>1,
          'count', value::int) ORDER BY value::int DESC, key), '[]')
        FROM jsonb_each_text(t.status_changes))`,
      absent: 'coalesce(t.absent, 0)',
      progress: `json_build_object('done', ${DONE}, 'total', coalesce(t.total, 0))`,
      startedAt: instant('t.started_at'),
      finishedAt: instant('t.finished_at'),
    },
    sorts: {
      createdAt: { sql: 't.created_at', type: 'timestamptz' },
      updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    },
    defaultSort: '-createdAt',
    filters: {
      entity: oneOf('t.entity'),
      mode: oneOf('t.mode'),
      status: oneOf('t.status'),
      source: (p) => `t.source = ${p}`,
      q: (p) => `t.source ILIKE '%' || ${p} || '%'`,
    },
  };
}

/** What a row became; a project that nothing was signed for is a lead. */
const RECORD_TYPE = `(SELECT CASE WHEN t.record_id IS NULL THEN NULL
    WHEN i.entity = 'projects' AND NOT EXISTS (SELECT 1 FROM projects p WHERE p.id = t.record_id) THEN 'lead'
    ELSE left(i.entity, -1) END FROM imports i WHERE i.id = t.import_id)`;

/** A row has no id of its own; its number, written as one, lets the list page by it. */
function importRows(language: Language): ListSpec {
  return {
    name: 'import-rows',
    from: `(SELECT *, lpad(to_hex(row_number), 32, '0')::uuid AS id FROM import_rows) t`,
    fields: {
      row: 't.row_number',
      externalKey: 't.external_key',
      outcome: 't.outcome',
      recordId: 't.record_id',
      recordType: RECORD_TYPE,
      warnings: 't.warnings',
      errors: `(SELECT coalesce(json_agg(json_build_object('row', t.row_number, 'column', e->>'column', 'value', e->>'value',
          'code', e->>'code', 'message', e->>'${language === 'en' ? 'en' : 'zh'}')), '[]')
        FROM jsonb_array_elements(t.errors) e)`,
    },
    sorts: { row: { sql: 't.row_number', type: 'int' } },
    defaultSort: 'row',
    filters: {
      outcome: oneOf('t.outcome'),
      warning: (p) => `(t.warnings <> '{}' AND ${p} = ANY(t.warnings))`,
      q: (p) => `t.external_key ILIKE '%' || ${p} || '%'`,
    },
  };
}

const MAPPINGS: ListSpec = {
  name: 'import-mappings',
  from: 'import_mappings t',
  fields: { ...RECORD_FIELDS, name: 't.name', entity: 't.entity', mapping: 't.mapping' },
  sorts: {
    name: { sql: 't.name', type: 'text' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  },
  defaultSort: 'name',
  filters: {
    entity: oneOf('t.entity'),
    q: (p) => `t.name ILIKE '%' || ${p} || '%'`,
  },
};
