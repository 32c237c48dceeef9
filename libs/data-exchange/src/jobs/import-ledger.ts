import { Injectable } from '@nestjs/common';
import { Database, retryOn } from '@taproot/platform';
import { groupedBy } from '../grouped.js';
import { storable } from '../reading/cells.rules.js';
import type { ImportJob } from './import-job.js';
import type { Content, JudgedRow, KnownKey } from './row-case.js';

interface KeyRow {
  [column: string]: unknown;
  key: string;
  recordId: string;
  content: Content;
  seen: boolean;
  hashes: string[] | null;
}

interface RehearsedRow {
  [column: string]: unknown;
  key: string;
  content: Content | null;
  hashes: string[];
}

/** The import's own books: what became of each row, which record a key is, how far the file is read. */
@Injectable()
export class ImportLedger {
  constructor(private readonly database: Database) {}

  /** Where the work goes on, locked until the transaction ends; undefined when it is over. */
  async nextRow(importId: string): Promise<number | undefined> {
    const row = await this.database.row<{ nextRow: number }>(NEXT_ROW, [importId]);
    return row?.nextRow;
  }

  async known({ id, entity, source, mode }: ImportJob, keys: string[]): Promise<Map<string, KnownKey>> {
    const rows = await this.database.rows<KeyRow>(KNOWN, [entity, source, keys, id]);
    const known = new Map<string, KnownKey>(
      rows.map(({ key, hashes, ...rest }) => [key, { ...rest, hashes: hashes ?? [] }]),
    );
    if (mode === 'preview') await this.addRehearsed(known, id, keys);
    return known;
  }

  /** Rows, keys and progress; in the transaction of the records they speak of. */
  async enter(job: ImportJob, rows: readonly JudgedRow[]): Promise<void> {
    await this.database.rows(ADD_ROWS, [job.id, JSON.stringify(rows.map((judged) => rowOf(judged, job)))]);
    if (job.mode === 'commit') await this.enterKeys(job, rows);
    const count = (outcome: string) => rows.filter((row) => row.outcome === outcome).length;
    const counts = ['created', 'updated', 'unchanged', 'rejected'].map(count);
    const warnings = JSON.stringify(warningsOf(rows));
    const moves = groupedBy(
      rows.flatMap(({ statusChange }) => (statusChange ? JSON.stringify(statusChange) : [])),
      (move) => move,
    );
    const statusChanges = JSON.stringify(
      Object.fromEntries([...moves].map(([move, all]) => [move, all.length])),
    );
    const next = rows.at(-1)!.row.number + 1;
    await this.database.rows(PROGRESS, [job.id, next, ...counts, warnings, statusChanges]);
  }

  async absent({ id, entity, source }: ImportJob): Promise<number> {
    return (await this.database.row<{ n: number }>(ABSENT, [entity, source, id]))!.n;
  }

  /** What a preview would have written so far counts as written. */
  private async addRehearsed(known: Map<string, KnownKey>, id: string, keys: string[]): Promise<void> {
    for (const { key, content, hashes } of await this.database.rows<RehearsedRow>(REHEARSED, [id, keys])) {
      const before = known.get(key);
      known.set(key, {
        recordId: before?.recordId ?? null,
        content: content ?? before?.content ?? {},
        seen: true,
        hashes: [...(before?.hashes ?? []), ...hashes],
      });
    }
  }

  private async enterKeys({ id, entity, source }: ImportJob, rows: readonly JudgedRow[]): Promise<void> {
    const last = new Map(rows.filter(({ hash }) => hash !== null).map((judged) => [judged.row.key, judged]));
    if (last.size === 0) return;
    const keys = [...last].map(([key, { recordId, content, fresh }]) => ({
      key,
      record_id: recordId,
      content,
      fresh,
    }));
    await this.database.rows(SAVE_KEYS, [entity, source, id, JSON.stringify(keys)]);
  }
}

function rowOf({ row, outcome, recordId, hash, content, errors }: JudgedRow, { mode }: ImportJob): object {
  const rejected = outcome === 'rejected';
  return {
    row_number: row.number,
    external_key: row.key === null ? null : storable(row.key).slice(0, 500),
    outcome,
    record_id: mode === 'preview' && outcome === 'created' ? null : recordId,
    row_hash: hash,
    content: mode === 'preview' && (outcome === 'created' || outcome === 'updated') ? content : null,
    warnings: [...new Set(row.warnings)],
    errors: rejected
      ? errors.map((error) => ({ ...error, value: storable(error.value).slice(0, 500) }))
      : null,
    cells: rejected ? row.cells.map(storable) : null,
  };
}

function warningsOf(rows: readonly JudgedRow[]): Record<string, number> {
  const codes = rows.flatMap(({ row, outcome }) =>
    outcome === 'rejected' ? [] : [...new Set(row.warnings)],
  );
  return Object.fromEntries([...groupedBy(codes, (code) => code)].map(([code, all]) => [code, all.length]));
}

const NEXT_ROW = {
  name: 'import_next_row',
  text: `SELECT next_row AS "nextRow" FROM imports WHERE id = $1 AND status = 'running' FOR UPDATE`,
};
const KNOWN = {
  name: 'import_known_keys',
  text: `SELECT k.external_key AS key, k.record_id AS "recordId", k.content, k.import_id = $4 AS seen,
      (SELECT array_agg(DISTINCT r.row_hash) FROM import_rows r WHERE r.external_key = k.external_key
        AND r.import_id IN (k.import_id, k.previous_import_id) AND r.row_hash IS NOT NULL) AS hashes
    FROM external_keys k WHERE k.entity = $1 AND k.source = $2 AND k.external_key = ANY($3::text[])`,
};
const REHEARSED = {
  name: 'import_rehearsed_keys',
  text: `SELECT external_key AS key, array_agg(DISTINCT row_hash) AS hashes,
      (jsonb_agg(content ORDER BY row_number DESC) FILTER (WHERE content IS NOT NULL))->0 AS content
    FROM import_rows WHERE import_id = $1 AND external_key = ANY($2::text[]) AND row_hash IS NOT NULL
    GROUP BY external_key`,
};
const ADD_ROWS = {
  name: 'import_add_rows',
  text: `INSERT INTO import_rows (import_id, row_number, external_key, outcome, record_id, row_hash, content, warnings,
      errors, cells)
    SELECT $1, row_number, external_key, outcome, record_id, row_hash, content, warnings, errors, cells
    FROM jsonb_populate_recordset(null::import_rows, $2::jsonb)`,
};
/** What was judged new is inserted, come what may: a key another import brought meanwhile breaks it, and the batch is judged again. */
const SAVE_KEYS = {
  name: 'import_save_keys',
  text: `WITH said AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset($4::jsonb) AS n(key text, record_id uuid, content jsonb, fresh boolean)
    ), known AS (
      UPDATE external_keys k SET content = n.content, record_id = n.record_id, import_id = $3,
        previous_import_id = CASE WHEN k.import_id = $3 THEN k.previous_import_id ELSE k.import_id END
      FROM said n WHERE k.entity = $1 AND k.source = $2 AND k.external_key = n.key AND NOT n.fresh
    )
    INSERT INTO external_keys (entity, source, external_key, record_id, content, import_id)
    SELECT $1, $2, key, record_id, content, $3 FROM said WHERE fresh`,
};
const PROGRESS = {
  name: 'import_progress',
  text: `UPDATE imports SET next_row = $2, created = created + $3, updated = updated + $4, unchanged = unchanged + $5,
      rejected = rejected + $6, progressed_at = now(),
      status_changes = (SELECT coalesce(jsonb_object_agg(move, n), '{}') FROM (
        SELECT key AS move, sum(value::int)::int AS n FROM (
          SELECT * FROM jsonb_each_text(status_changes) UNION ALL SELECT * FROM jsonb_each_text($8::jsonb)) every
        GROUP BY key) counted),
      warnings = (SELECT coalesce(jsonb_object_agg(code, n), '{}') FROM (
        SELECT key AS code, sum(value::int)::int AS n FROM (
          SELECT * FROM jsonb_each_text(warnings) UNION ALL SELECT * FROM jsonb_each_text($7::jsonb)) every
        GROUP BY key) counted)
    WHERE id = $1`,
};
const ABSENT = {
  name: 'import_absent',
  text: `SELECT count(*)::int AS n FROM external_keys k WHERE k.entity = $1 AND k.source = $2
    AND NOT EXISTS (SELECT 1 FROM import_rows r WHERE r.import_id = $3 AND r.external_key = k.external_key)`,
};

retryOn('external_keys_key');
