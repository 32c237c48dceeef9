import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { instant, Lists, pageRequest, type Language, type ListSpec, type Scope } from '@taproot/platform';
import { RecordLabels } from '../record-labels.js';
import type { MoveFilters, MoveView } from './move.dto.js';

/** So many causes are called by name: a line of the page, not an import's thousands. */
const NAMED = 5;

/** Moves of the teams an actor sees. */
function moveScope(actor: Actor): Scope {
  return (params) =>
    actor.seesCity ? undefined : `t.team_id = ANY(${params.add(actor.visibleUnitIds)}::uuid[])`;
}

interface MovesPage {
  items: MoveView[];
  nextCursor: string | null;
}

@Injectable()
export class MovesQueries {
  constructor(
    private readonly lists: Lists,
    private readonly labels: RecordLabels,
  ) {}

  async list(actor: Actor, query: MoveFilters, language: Language): Promise<MovesPage> {
    const page = JSON.parse(await this.lists.page(MOVES, pageRequest(query), moveScope(actor))) as MovesPage;
    const items = await Promise.all(
      page.items.map(async (move) => ({ ...move, causes: await this.named(actor, move, language) })),
    );
    return { ...page, items };
  }

  private async named(actor: Actor, { teamId, causes }: MoveView, language: Language) {
    const first = causes.slice(0, NAMED).map(({ recordType, recordId }) => ({ recordType, id: recordId }));
    const labelled = await this.labels.of(actor, teamId, first, language);
    return causes.map((cause, index) => ({ ...cause, label: labelled[index]?.label ?? '' }));
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
    until: (p) => `t.at <= ${p}::timestamptz`,
    q: (p) => `o.name ILIKE '%' || ${p} || '%'`,
  },
};
