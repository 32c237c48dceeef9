import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import {
  AppConfig,
  Database,
  decodeCursor,
  encodeCursor,
  prepared,
  SqlParams,
  type Language,
} from '@taproot/platform';
import { groupsSql } from './groups.sql.js';
import { lifecycleErrors } from './lifecycle.errors.js';
import type { LifecycleQuery, LifecycleRecordsQuery } from './lifecycle.dto.js';
import { lifecycleScope } from './lifecycle-scope.js';
import { rejectionOf, type Judged } from './reasons.js';
import { recordsSql } from './records.sql.js';
import { viewSql } from './view.js';

type RecordRow = Judged & { id: string; counted: boolean; claimedOn: string | null };
interface RecordsRow {
  [column: string]: unknown;
  total: number;
  rejectedTotal: number;
  rows: RecordRow[];
}

/** What became of the contracts signed: figures by group, and the records behind each. */
@Injectable()
export class LifecycleQueries {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  /** `{ items: [group], asOf, knownAt, period }` as JSON text. */
  async figures(actor: Actor, query: LifecycleQuery): Promise<string> {
    const view = query.lifecycleView(this.today());
    const params = new SqlParams();
    const text = groupsSql(viewSql(actor, view, lifecycleScope(actor), params), query.groupBy ?? 'none');
    const items = await this.database.json(prepared('lifecycle', text), params.values);
    const asked = { asOf: view.asOf, knownAt: view.knownAt ?? null, period: view.period?.text ?? null };
    return `{"items":${items},${JSON.stringify(asked).slice(1)}`;
  }

  async records(actor: Actor, query: LifecycleRecordsQuery, language: Language) {
    if (query.key !== undefined && (query.groupBy ?? 'none') === 'none')
      throw lifecycleErrors.keyWithoutGrouping();
    const { limit = 50, metric } = query;
    const { total, rejectedTotal, rows } = await this.page(actor, query, limit + 1);
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      counted: shown.filter(({ counted }) => counted).map(plain),
      rejected: shown
        .filter(({ counted }) => !counted)
        .map((row) => ({ ...plain(row), claimedOn: row.claimedOn, ...rejectionOf(row, language) })),
      total,
      rejectedTotal,
      nextCursor: last ? encodeCursor({ sort: metric, value: String(!last.counted), id: last.id }) : null,
    };
  }

  private async page(actor: Actor, query: LifecycleRecordsQuery, limit: number): Promise<RecordsRow> {
    const { metric, groupBy = 'none', key } = query;
    const params = new SqlParams();
    const view = viewSql(actor, query.lifecycleView(this.today()), lifecycleScope(actor), params);
    const text = recordsSql(view, {
      metric,
      groupBy,
      key: key === undefined ? null : params.add(key),
      after: afterOf(query, params),
      limit: params.add(limit),
    });
    return (await this.database.row<RecordsRow>(prepared('lifecycle_records', text), params.values))!;
  }

  private today(): string {
    return cityDay(new Date(), this.config.timeZone);
  }
}

function afterOf({ cursor, metric }: LifecycleRecordsQuery, params: SqlParams) {
  if (cursor === undefined) return null;
  const { value, id } = decodeCursor(cursor, metric);
  return { rejected: params.add(value === 'true'), id: params.add(id) };
}

/** Without what only explains a rejection. */
function plain(row: RecordRow): Omit<RecordRow, keyof Judged | 'counted' | 'claimedOn'> {
  const explaining = ['counted', 'why', 'said', 'claim', 'claimSaid', 'claimedOn'];
  const kept = Object.entries(row).filter(([field]) => !explaining.includes(field));
  return Object.fromEntries(kept) as Omit<RecordRow, keyof Judged | 'counted' | 'claimedOn'>;
}
