import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { instant, Lists, pageRequest, RECORD_FIELDS, type ListSpec, type Scope } from '@taproot/platform';
import type { SchemeFilters } from './scheme.dto.js';

/** How teams are scored is no secret: whoever reads scores reads schemes. */
const everything: Scope = () => undefined;

@Injectable()
export class SchemesQueries {
  constructor(private readonly lists: Lists) {}

  list(_actor: Actor, query: SchemeFilters): Promise<string> {
    return this.lists.page(SCHEMES, pageRequest(query), everything);
  }

  one(_actor: Actor, id: string): Promise<string> {
    return this.lists.one(SCHEMES, id, everything);
  }
}

const SCHEMES: ListSpec = {
  name: 'kpi-schemes',
  from: 'kpi_schemes t',
  fields: {
    ...RECORD_FIELDS,
    category: 't.category',
    year: 't.year',
    revision: 't.revision',
    indicators: 't.indicators',
    params: 't.params',
    publishedAt: instant('t.published_at'),
    publishedBy: 't.published_by',
    inForce: `t.published_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM kpi_schemes later WHERE later.category = t.category
      AND later.year = t.year AND (later.published_at, later.revision) > (t.published_at, t.revision))`,
  },
  sorts: {
    year: { sql: 't.year', type: 'int' },
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-createdAt',
  filters: {
    category: (p) => `t.category = ANY(${p})`,
    year: (p) => `t.year = ${p}::int`,
    published: (p) => `(t.published_at IS NOT NULL) = ${p}::boolean`,
    q: (p) => `t.category ILIKE '%' || ${p} || '%'`,
  },
};
