import { Injectable } from '@nestjs/common';
import { Period } from '@taproot/kernel';
import { rankTeams, type Scheme, type TeamCategory } from '@taproot/kpi-formulas';
import { Commands, Database, SYSTEM } from '@taproot/platform';
import { runCompleted } from '../kpi.events.js';
import { cardRow } from '../scorecard-row.js';
import { SettledFacts } from '../settled-facts.js';
import { TeamScores } from '../team-scores.js';
import { KpiRun } from './kpi-run.entity.js';
import { RunSchemes } from './run-schemes.js';

interface OpenBatch {
  [column: string]: unknown;
  period: string;
  asOf: string;
  knownAt: Date;
  teams: { teamId: string; category: TeamCategory }[] | null;
}

/** Computes a run piece by piece. Every piece may be done twice: what stands is left alone. */
@Injectable()
export class RunBatches {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly schemes: RunSchemes,
    private readonly scores: TeamScores,
    private readonly settled: SettledFacts,
  ) {}

  async score(runId: string, batch: number): Promise<void> {
    const open = await this.database.row<OpenBatch>(OPEN_BATCH, [runId, batch]);
    if (!open?.teams) return;
    const { period, asOf, knownAt, teams } = open;
    const [schemes] = await Promise.all([this.schemes.of(runId), this.settled.upTo(knownAt)]);
    const schemeOf = (category: TeamCategory): Scheme => schemes.get(category)!;
    const cards = await this.scores.of(teams, schemeOf, Period.parse(period), { asOf, knownAt });
    await this.database.rows(STORE, [runId, JSON.stringify(cards.map(cardRow)), asOf, knownAt]);
  }

  /** Ranks what was scored and ends the run. Should a team still be open, the sweep brings its batch back. */
  finish(runId: string): Promise<void> {
    return this.commands.run(SYSTEM, async (unit) => {
      const run = await unit.lock(KpiRun, runId);
      if (run?.status !== 'running') return;
      const cards = await this.database.rows<ScoreRow>(SCORES, [runId]);
      if (cards.some(({ status }) => status === 'pending')) return;
      await this.database.rows(RANK, [runId, JSON.stringify(ranksOf(cards))]);
      unit.change('kpi-run.completed', run, { status: 'completed', finishedAt: unit.at });
      unit.emit(runCompleted(runId));
    });
  }
}

interface ScoreRow {
  [column: string]: unknown;
  teamId: string;
  category: string;
  status: string;
  score: string | null;
}

/** A category is ranked by itself. */
function ranksOf(cards: readonly ScoreRow[]): { team_id: string; rank: number }[] {
  const categories = new Set(cards.map(({ category }) => category));
  return [...categories].flatMap((category) => {
    const ranks = rankTeams(cards.filter((card) => card.category === category));
    return [...ranks].flatMap(([teamId, rank]) => (rank === null ? [] : [{ team_id: teamId, rank }]));
  });
}

const OPEN_BATCH = {
  name: 'kpi_open_batch',
  text: `SELECT r.period, r.as_of AS "asOf", r.known_at AS "knownAt",
      (SELECT json_agg(json_build_object('teamId', c.team_id, 'category', c.category) ORDER BY c.team_id)
       FROM kpi_scorecards c WHERE c.run_id = r.id AND c.batch = $2 AND c.status = 'pending') AS teams
    FROM kpi_runs r WHERE r.id = $1 AND r.status = 'running'`,
};
const STORE = {
  name: 'kpi_store_cards',
  text: `UPDATE kpi_scorecards c SET status = n.status, score = n.score, available_weight = n.available_weight,
      deductions = n.deductions, indicators = n.indicators, as_of = $3::date, known_at = $4, computed_at = now()
    FROM jsonb_populate_recordset(null::kpi_scorecards, $2::jsonb) n
    WHERE c.run_id = $1 AND c.team_id = n.team_id AND c.status = 'pending'
      AND EXISTS (SELECT 1 FROM kpi_runs r WHERE r.id = $1 AND r.status = 'running')`,
};
const SCORES = {
  name: 'kpi_run_scores',
  text: `SELECT team_id AS "teamId", category, status, score::text FROM kpi_scorecards WHERE run_id = $1 ORDER BY team_id`,
};
const RANK = {
  name: 'kpi_rank',
  text: `UPDATE kpi_scorecards c SET rank = n.rank FROM jsonb_populate_recordset(null::kpi_scorecards, $2::jsonb) n
    WHERE c.run_id = $1 AND c.team_id = n.team_id`,
};
