import { Injectable } from '@nestjs/common';
import { Period, type Actor } from '@taproot/kernel';
import type { CountedRecord, RejectedRecord, TeamCategory } from '@taproot/kpi-formulas';
import { Database, platformErrors, prepared, SqlParams, type Language } from '@taproot/platform';
import { rejectionText } from './kpi-reasons.js';
import { kpiErrors } from './kpi.errors.js';
import { RecordLabels } from './record-labels.js';
import type { RecordsQuery } from './runs/run.dto.js';
import { RunSchemes } from './runs/run-schemes.js';
import { scorecardScope } from './scorecards.queries.js';
import { TeamScores } from './team-scores.js';

interface Card {
  [column: string]: unknown;
  category: TeamCategory;
  period: string;
  asOf: string;
  knownAt: Date;
}

/** The records behind one figure, found again at the card's own day, knowledge and scheme. */
@Injectable()
export class RecordsQueries {
  constructor(
    private readonly database: Database,
    private readonly schemes: RunSchemes,
    private readonly scores: TeamScores,
    private readonly labels: RecordLabels,
  ) {}

  /** The counted first, then the rejected, paged as one list. */
  async behind(
    actor: Actor,
    runId: string,
    teamId: string,
    code: string,
    page: RecordsQuery,
    language: Language,
  ) {
    const { counted, rejected } = await this.recompute(actor, runId, teamId, code);
    const limit = page.limit ?? 50;
    const from = offsetOf(page.cursor);
    const rows: (CountedRecord | RejectedRecord)[] = [...counted, ...rejected];
    const shown = rows.slice(from, from + limit);
    const labelled = await this.labels.of(actor, teamId, shown, language);
    const nextCursor = rows.length > from + limit ? String(from + limit) : null;
    return {
      counted: labelled.filter((record) => 'contribution' in record),
      rejected: labelled.flatMap((record) =>
        'reasonCode' in record ? [{ ...record, reason: rejectionText(record.reasonCode, language) }] : [],
      ),
      nextCursor,
    };
  }

  private async recompute(actor: Actor, runId: string, teamId: string, code: string) {
    const card = await this.card(actor, runId, teamId);
    const scheme = (await this.schemes.of(runId)).get(card.category)!;
    const team = { teamId, category: card.category };
    const [scored] = await this.scores.of([team], () => scheme, Period.parse(card.period), card);
    const indicator = scored?.indicators.find((one) => one.code === code);
    if (!indicator) throw kpiErrors.indicatorNotInScheme({ code: code.slice(0, 60) });
    return indicator;
  }

  /** Outside the actor's scope there is no such card. */
  private async card(actor: Actor, runId: string, teamId: string): Promise<Card> {
    const params = new SqlParams();
    const wanted = `t.run_id = ${params.add(runId)} AND t.team_id = ${params.add(teamId)}`;
    const kinds = actor.seesCity ? 'true' : `r.kind <> 'simulation'`;
    const text = `SELECT t.category, r.period, t.as_of AS "asOf", t.known_at AS "knownAt"
      FROM kpi_scorecards t JOIN kpi_runs r ON r.id = t.run_id
      WHERE ${wanted} AND ${kinds} AND ${scorecardScope(actor)(params)}`;
    const card = await this.database.row<Card>(prepared('kpi_card', text), params.values);
    if (!card) throw platformErrors.notFound();
    return card;
  }
}

/** The list never changes, so where a page ended is a number. */
function offsetOf(cursor = '0'): number {
  if (!/^\d{1,8}$/.test(cursor)) throw platformErrors.badCursor();
  return Number(cursor);
}
