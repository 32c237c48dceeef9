import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { instant, Lists, pageRequest, type ListSpec, type Scope } from '@taproot/platform';
import type { MoveFilters } from './move.dto.js';

/** Moves of the teams an actor sees. */
function moveScope(actor: Actor): Scope {
  return (params) =>
    actor.seesCity ? undefined : `t.team_id = ANY(${params.add(actor.visibleUnitIds)}::uuid[])`;
}

@Injectable()
export class MovesQueries {
  constructor(private readonly lists: Lists) {}

  list(actor: Actor, query: MoveFilters): Promise<string> {
    return this.lists.page(MOVES, pageRequest(query), moveScope(actor));
  }
}

const MOVES: ListSpec = {
  name: 'kpi-moves',
  from: 'kpi_moves t JOIN org_units o ON o.id = t.team_id',
  fields: {
    id: 't.id',
    teamId: 't.team_id',
    teamName: 'o.name',
    runId: 't.run_id',
    at: instant('t.at'),
    before: 't.score_before::text',
    after: 't.score_after::text',
    indicators: 't.indicators',
    causes: 't.causes',
    causeCount: 't.cause_count',
  },
  sorts: { at: { sql: 't.at', type: 'timestamptz' } },
  defaultSort: '-at',
  filters: {
    teamId: (p) => `t.team_id = ANY(${p}::uuid[])`,
    recordId: (p) => `t.record_ids && ${p}::uuid[]`,
    since: (p) => `t.at >= ${p}::timestamptz`,
    q: (p) => `o.name ILIKE '%' || ${p} || '%'`,
  },
};
