import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { instant, Lists, pageRequest, type ListSpec } from '@taproot/platform';
import type { RestatementFilters } from './run.dto.js';
import type { RestatementView } from './run.view.js';

/** Published runs that corrected an earlier one, each with the scores it changed. */
@Injectable()
export class RestatementsQueries {
  constructor(private readonly lists: Lists) {}

  /** Whoever does not see the city sees the changes of their own units only. */
  async list(actor: Actor, query: RestatementFilters): Promise<object> {
    const text = await this.lists.page(
      RESTATEMENTS,
      pageRequest(query),
      () => 't.restates_run_id IS NOT NULL',
    );
    const page = JSON.parse(text) as { items: RestatementView[] };
    const sees = ({ teamId }: { teamId: string }) => actor.seesCity || actor.visibleUnitIds.includes(teamId);
    const items = page.items.map((item) => ({ ...item, changes: item.changes.filter(sees) }));
    return { ...page, items };
  }
}

const RESTATEMENTS: ListSpec = {
  name: 'kpi-restatements',
  from: 'kpi_runs t',
  fields: {
    id: 't.id',
    period: 't.period',
    publishedAt: instant('t.published_at'),
    publishedBy: 't.published_by',
    restatesRunId: 't.restates_run_id',
    changes: `(SELECT coalesce(json_agg(json_build_object('teamId', o.id, 'teamName', o.name,
        'before', a.score::text, 'after', b.score::text) ORDER BY o.code), '[]')
      FROM (SELECT * FROM kpi_scorecards WHERE run_id = t.restates_run_id) a
      FULL JOIN (SELECT * FROM kpi_scorecards WHERE run_id = t.id) b ON b.team_id = a.team_id
      JOIN org_units o ON o.id = coalesce(b.team_id, a.team_id)
      WHERE a.score IS DISTINCT FROM b.score)`,
  },
  sorts: { publishedAt: { sql: 't.published_at', type: 'timestamptz' } },
  defaultSort: '-publishedAt',
  filters: {
    period: (p) => `t.period = ${p}`,
    q: (p) => `t.period LIKE ${p} || '%'`,
  },
};
