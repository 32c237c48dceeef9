import { Injectable } from '@nestjs/common';
import { cityDay, type Actor } from '@taproot/kernel';
import { AppConfig, instant, Lists, pageRequest, type ListSpec, type Scope } from '@taproot/platform';
import type { ScorecardFilters } from './runs/run.dto.js';
import { RunsQueries } from './runs/runs.queries.js';

/** Scorecards an actor sees, `t` being the card: the city-wide roles all, the others those of their units and below. */
export function scorecardScope(actor: Actor): Scope {
  return (params) => {
    const seen = actor.seesCity ? '' : ` AND t.team_id = ANY(${params.add(actor.visibleUnitIds)}::uuid[])`;
    return `t.status <> 'pending'${seen}`;
  };
}

@Injectable()
export class ScorecardsQueries {
  constructor(
    private readonly lists: Lists,
    private readonly runs: RunsQueries,
    private readonly config: AppConfig,
  ) {}

  /** Best first, the insufficient below. */
  async ofRun(actor: Actor, runId: string, query: ScorecardFilters): Promise<string> {
    await this.runs.one(actor, runId, 'en');
    const { filters, ...page } = pageRequest(query);
    return this.lists.page(CARDS, { ...page, filters: { ...filters, runId } }, scorecardScope(actor));
  }

  /** The live board of this year. */
  standing(actor: Actor, query: ScorecardFilters): Promise<string> {
    const { filters, ...page } = pageRequest(query);
    const year = cityDay(new Date(), this.config.timeZone).slice(0, 4);
    return this.lists.page(STANDING, { ...page, filters: { ...filters, year } }, scorecardScope(actor));
  }
}

const FIELDS = {
  teamId: 't.team_id',
  teamName: 'o.name',
  category: 't.category',
  status: 't.status',
  score: 't.score::text',
  rank: 't.rank',
  availableWeight: 't.available_weight',
  deductions: 't.deductions',
  indicators: 't.indicators',
};
const UNRANKED = 2_000_000_000;

const CARDS: ListSpec = {
  name: 'kpi-scorecards',
  from: '(SELECT c.*, c.team_id AS id FROM kpi_scorecards c) t JOIN org_units o ON o.id = t.team_id',
  fields: FIELDS,
  sorts: {
    rank: { sql: `coalesce(t.rank, ${UNRANKED})`, type: 'int' },
    score: { sql: 'coalesce(t.score, -1000)', type: 'numeric' },
  },
  defaultSort: 'rank',
  filters: {
    runId: (p) => `t.run_id = ${p}::uuid`,
    category: (p) => `t.category = ANY(${p})`,
    teamId: (p) => `t.team_id = ANY(${p}::uuid[])`,
    q: (p) => `o.name ILIKE '%' || ${p} || '%'`,
  },
};

/** Ranked as it is read: one moved score would rewrite the ranks of all it passed. */
const STANDING: ListSpec = {
  ...CARDS,
  name: 'kpi-standing',
  from: `(SELECT c.run_id, c.team_id AS id, c.team_id, c.category, c.status, c.score, c.available_weight, c.deductions,
      c.indicators, c.as_of, c.computed_at, r.period,
      CASE WHEN c.score IS NOT NULL THEN rank() OVER (PARTITION BY c.run_id, c.category ORDER BY c.score DESC NULLS LAST) END AS rank
    FROM kpi_scorecards c JOIN kpi_runs r ON r.id = c.run_id AND r.kind = 'standing') t JOIN org_units o ON o.id = t.team_id`,
  fields: {
    ...FIELDS,
    runId: 't.run_id',
    period: 't.period',
    asOf: 't.as_of',
    computedAt: instant('t.computed_at'),
  },
  filters: { ...CARDS.filters, year: (p) => `t.period = ${p}` },
};
