import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { AppConfig, Database, decodeCursor, encodeCursor, prepared, SqlParams } from '@taproot/platform';
import { changesSql } from './changes.sql.js';
import type { ChangesQuery } from './changes.dto.js';
import type { ChangesView } from './changes.view.js';
import { lifecycleScope } from './lifecycle-scope.js';
import { viewSql, type LifecycleView } from './view.js';

type ChangesRow = Pick<ChangesView, 'total' | 'figures' | 'items'> & Record<string, unknown>;

interface Page {
  limit?: number;
  cursor?: string;
}

/** Which records changed the figures between two days or two states of knowledge. */
@Injectable()
export class ChangesQueries {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  between(actor: Actor, query: ChangesQuery): Promise<ChangesView> {
    const { limit, cursor } = query;
    return this.ofViews(actor, this.viewAt(query, query.from), this.viewAt(query, query.to), {
      limit,
      cursor,
    });
  }

  async ofViews(actor: Actor, from: LifecycleView, to: LifecycleView, page: Page): Promise<ChangesView> {
    const { limit = 50, cursor } = page;
    const params = new SqlParams();
    const scope = lifecycleScope(actor);
    const [before, now] = [from, to].map((view) => viewSql(actor, view, scope, params));
    const after = cursor === undefined ? null : params.add(decodeCursor(cursor, 'changes').id);
    const text = changesSql(before!, now!, after, params.add(limit + 1));
    const found = (await this.database.row<ChangesRow>(prepared('changes', text), params.values))!;
    const items = found.items.slice(0, limit);
    const last = found.items.length > limit ? items.at(-1) : undefined;
    const nextCursor = last ? encodeCursor({ sort: 'changes', value: '', id: last.id }) : null;
    return {
      from: named(from),
      to: named(to),
      figures: found.figures,
      items,
      total: found.total,
      nextCursor,
    };
  }

  /** A day is an as-of day in the knowledge asked for; an instant is what was known then, of its own day unless said. */
  private viewAt(query: ChangesQuery, at: string): LifecycleView {
    if (at.length === 10) return { ...query.lifecycleView(at), asOf: at };
    const knownAt = new Date(at);
    return { ...query.lifecycleView(cityDay(knownAt, this.config.timeZone)), knownAt };
  }
}

function named({ asOf, knownAt }: LifecycleView) {
  return { asOf, knownAt: knownAt?.toISOString() ?? null };
}
