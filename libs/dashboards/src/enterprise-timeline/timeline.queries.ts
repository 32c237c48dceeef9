import { Injectable } from '@nestjs/common';
import { enterpriseScope } from '@taproot/enterprises';
import { isDay, type Actor } from '@taproot/kernel';
import {
  AppConfig,
  Database,
  decodeCursor,
  encodeCursor,
  type PageQuery,
  platformErrors,
  prepared,
  SqlParams,
} from '@taproot/platform';
import { timelineSql } from './timeline.sql.js';
import type { EnterpriseMomentView } from './timeline.view.js';

type Row = EnterpriseMomentView & { [column: string]: unknown; day: string; moment: string };

/** What happened with an enterprise, from the first lead to the last milestone. */
@Injectable()
export class EnterpriseTimelineQueries {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  /** Throws not-found for an enterprise the actor may not know. */
  async of(actor: Actor, enterpriseId: string, { cursor, limit = 50 }: PageQuery) {
    await this.know(actor, enterpriseId);
    const params = new SqlParams();
    const { timeZone } = this.config;
    const asked = { enterpriseId, timeZone, after: afterOf(cursor), limit: limit + 1 };
    const text = timelineSql(actor, asked, params);
    const rows = await this.database.rows<Row>(prepared('enterprise_timeline', text), params.values);
    const last = rows.length > limit ? rows[limit - 1] : undefined;
    return {
      items: rows.slice(0, limit).map(({ day: _day, moment: _moment, ...moment }) => moment),
      nextCursor: last ? encodeCursor({ sort: SORT, value: last.day, id: last.moment }) : null,
    };
  }

  private async know(actor: Actor, enterpriseId: string): Promise<void> {
    const params = new SqlParams();
    const id = params.add(enterpriseId);
    const text = `SELECT 1 FROM enterprises t WHERE t.id = ${id}::uuid AND ${enterpriseScope(actor)(params) ?? 'true'}`;
    const found = await this.database.row(prepared('enterprise_known', text), params.values);
    if (!found) throw platformErrors.notFound();
  }
}

const SORT = 'timeline';

function afterOf(cursor: string | undefined): { day: string; id: string } | null {
  if (cursor === undefined) return null;
  const { value, id } = decodeCursor(cursor, SORT);
  if (!isDay(value)) throw platformErrors.badCursor();
  return { day: value, id };
}
