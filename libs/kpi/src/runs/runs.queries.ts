import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  instant,
  Lists,
  pageRequest,
  RECORD_FIELDS,
  type Language,
  type ListSpec,
  type Scope,
} from '@taproot/platform';
import type { RunFilters } from './run.dto.js';

/** Runs are no secret; a simulation of an unpublished scheme is the command center's, the live board has its own route. */
function runScope(actor: Actor): Scope {
  return () => (actor.seesCity ? `t.kind <> 'standing'` : `t.kind = 'ordered'`);
}

@Injectable()
export class RunsQueries {
  constructor(private readonly lists: Lists) {}

  list(actor: Actor, query: RunFilters, language: Language): Promise<string> {
    const { filters, ...page } = pageRequest(query);
    return this.lists.page(
      runs(language),
      { ...page, filters: { ...filters, kind: filters.kind ?? ['ordered'] } },
      runScope(actor),
    );
  }

  one(actor: Actor, id: string, language: Language): Promise<string> {
    return this.lists.one(runs(language), id, runScope(actor));
  }
}

const PROGRESS = `json_build_object('done', CASE WHEN t.status = 'completed' THEN t.total ELSE
    (SELECT count(*)::int FROM kpi_scorecards c WHERE c.run_id = t.id AND c.status <> 'pending') END,
  'total', coalesce(t.total, 0))`;

function runs(language: Language): ListSpec {
  return {
    name: 'kpi-runs',
    from: 'kpi_runs t',
    fields: {
      ...RECORD_FIELDS,
      kind: 't.kind',
      period: 't.period',
      asOf: 't.as_of',
      knownAt: instant('t.known_at'),
      categories:
        '(SELECT json_agg(r.category ORDER BY r.category) FROM kpi_run_schemes r WHERE r.run_id = t.id)',
      schemes: `(SELECT json_agg(json_build_object('category', r.category, 'schemeId', r.scheme_id, 'revision', s.revision)
        ORDER BY r.category) FROM kpi_run_schemes r JOIN kpi_schemes s ON s.id = r.scheme_id WHERE r.run_id = t.id)`,
      status: 't.status',
      failure: `t.failure->>'${language === 'en' ? 'en' : 'zh'}'`,
      progress: PROGRESS,
      startedAt: instant('t.started_at'),
      finishedAt: instant('t.finished_at'),
      publishedAt: instant('t.published_at'),
      publishedBy: 't.published_by',
      restatesRunId: 't.restates_run_id',
      scheduledFor: 't.scheduled_for',
    },
    sorts: {
      createdAt: { sql: 't.created_at', type: 'timestamptz' },
      updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
      asOf: { sql: 't.as_of', type: 'date' },
    },
    defaultSort: '-createdAt',
    filters: {
      kind: (p) => `t.kind = ANY(${p})`,
      status: (p) => `t.status = ANY(${p})`,
      period: (p) => `t.period = ${p}`,
      q: (p) => `t.period LIKE ${p} || '%'`,
    },
  };
}
