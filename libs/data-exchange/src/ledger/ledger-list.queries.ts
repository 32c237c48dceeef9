import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { instant, Lists, pageRequest, type ListQuery, type ListSpec, type Scope } from '@taproot/platform';
import { LARGEST_LEDGER } from './ledger.queries.js';

/** Whoever may read ledgers sees the whole city. */
const everything: Scope = () => undefined;

/** Which workbooks can go out again. */
@Injectable()
export class LedgerListQueries {
  constructor(private readonly lists: Lists) {}

  list(_actor: Actor, query: ListQuery): Promise<string> {
    return this.lists.page(LEDGERS, pageRequest(query), everything);
  }
}

/** One entry a workbook, by its contents; several sheets of it are several imports. */
const BOOKS = `(
  SELECT (array_agg(i.id ORDER BY i.finished_at DESC, i.id DESC))[1] AS id,
    (array_agg(f.name ORDER BY i.finished_at DESC, i.id DESC))[1] AS file_name,
    array_agg(i.sheet ORDER BY i.sheet) AS sheets, sum(i.total)::int AS rows, max(i.finished_at) AS imported_at
  FROM (SELECT DISTINCT ON (g.sha256, i.sheet) i.id, i.file_id, i.sheet, i.total, i.finished_at
      FROM imports i JOIN files g ON g.id = i.file_id
      WHERE i.mode = 'commit' AND i.status = 'completed' AND i.format = 'xlsx' AND i.entity IN ('projects', 'leads')
        AND g.size <= ${LARGEST_LEDGER}
      ORDER BY g.sha256, i.sheet, i.finished_at DESC) i
  JOIN files f ON f.id = i.file_id
  GROUP BY f.sha256) t`;

const LEDGERS: ListSpec = {
  name: 'ledgers',
  from: BOOKS,
  fields: {
    id: 't.id',
    fileName: 't.file_name',
    sheets: 't.sheets',
    rows: 't.rows',
    importedAt: instant('t.imported_at'),
  },
  sorts: { importedAt: { sql: 't.imported_at', type: 'timestamptz' } },
  defaultSort: '-importedAt',
  filters: { q: (p) => `t.file_name ILIKE '%' || ${p} || '%'` },
};
