import { Injectable } from '@nestjs/common';
import { newId, Period } from '@taproot/kernel';
import type { Scorecard, TeamCategory } from '@taproot/kpi-formulas';
import { Commands, Database, SYSTEM } from '@taproot/platform';
import { RunSchemes } from '../runs/run-schemes.js';
import { cardRow } from '../scorecard-row.js';
import { TeamScores, type ScoredTeam } from '../team-scores.js';
import { DueMoves, type DueMove } from './due-moves.js';
import { causesOf, moveOf, type StandingCard } from './move.rules.js';
import { StandingBoard } from './standing-board.js';

const TEAMS_AT_ONCE = 100;

interface Board {
  [column: string]: unknown;
  id: string;
  period: string;
}

/** Computes the standing cards of touched teams anew, and writes down what that moved. */
@Injectable()
export class MovesService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly due: DueMoves,
    private readonly board: StandingBoard,
    private readonly schemes: RunSchemes,
    private readonly scores: TeamScores,
  ) {}

  /** Until nothing waits. Whatever is computed twice is written once: with what it takes off the list. */
  async compute(): Promise<void> {
    await this.board.refresh();
    for (
      let due = await this.due.next(TEAMS_AT_ONCE);
      due.length > 0;
      due = await this.due.next(TEAMS_AT_ONCE)
    ) {
      await this.computeFor(due);
    }
  }

  private async computeFor(due: DueMove[]): Promise<void> {
    const asOf = this.board.today();
    const board = await this.database.row<Board>(BOARD, [asOf.slice(0, 4)]);
    if (!board) return;
    const schemes = await this.schemes.of(board.id);
    const teams = await this.database.rows<ScoredTeam & Record<string, unknown>>(TEAMS, [
      [...new Set(due.map(({ teamId }) => teamId))],
      [...schemes.keys()],
    ]);
    const scoredAt = (some: ScoredTeam[], knownAt: Date): Promise<Scorecard[]> =>
      this.scores.of(some, (category: TeamCategory) => schemes.get(category)!, Period.parse(board.period), {
        asOf,
        knownAt,
      });
    // A clock that is ahead of ours may have dated a cause after now.
    const knownAt = new Date(Math.max(Date.now(), ...due.map(({ at }) => at.getTime())));
    const before = await this.firstCards(board.id, teams, due, scoredAt);
    const cards = await scoredAt(teams, knownAt);
    await this.write(board.id, due, before, cards, { asOf, knownAt });
  }

  /** A team that has no card yet had one all the same: the one before the first record that touched it. */
  private async firstCards(
    runId: string,
    teams: ScoredTeam[],
    due: DueMove[],
    scoredAt: (some: ScoredTeam[], knownAt: Date) => Promise<Scorecard[]>,
  ): Promise<Scorecard[]> {
    const carded = await this.database.rows<{ teamId: string }>(CARDED, [
      runId,
      teams.map(({ teamId }) => teamId),
    ]);
    const touched = due.filter(
      ({ teamId, recordId }) => recordId !== null && carded.every((card) => card.teamId !== teamId),
    );
    if (touched.length === 0) return [];
    const first = Math.min(...touched.map(({ at }) => at.getTime()));
    const missing = teams.filter(({ teamId }) => touched.some((move) => move.teamId === teamId));
    return scoredAt(missing, new Date(first - 1));
  }

  private write(
    runId: string,
    due: DueMove[],
    first: Scorecard[],
    cards: Scorecard[],
    view: { asOf: string; knownAt: Date },
  ): Promise<void> {
    return this.commands.run(SYSTEM, async (unit) => {
      await unit.begin();
      const taken = await this.due.take(due);
      const causes = causesOf(taken);
      const mine = cards.filter(({ teamId }) => causes.has(teamId));
      if (mine.length === 0) return;
      const ids = mine.map(({ teamId }) => teamId);
      const stored = await this.database.rows<StandingCard & Record<string, unknown>>(BEFORE, [runId, ids]);
      const before = new Map<string, StandingCard>(
        [...first.map(asStanding), ...stored].map((card) => [card.teamId, card]),
      );
      const rows = mine.map((card) => ({ ...cardRow(card), category: card.category }));
      await this.database.rows(STORE, [runId, JSON.stringify(rows), view.asOf, view.knownAt]);
      const moves = mine.flatMap(
        (card) => moveOf(before.get(card.teamId), card, causes.get(card.teamId)!) ?? [],
      );
      const identified = moves.map((move) => ({ id: newId(), run_id: runId, at: view.knownAt, ...move }));
      await this.database.rows(STORE_MOVES, [JSON.stringify(identified)]);
    });
  }
}

function asStanding(card: Scorecard): StandingCard {
  const { teamId, score, indicators } = card;
  return { teamId, score, indicators };
}

const BOARD = {
  name: 'kpi_board',
  text: `SELECT id, period FROM kpi_runs WHERE kind = 'standing' AND period = $1`,
};
const TEAMS = {
  name: 'kpi_board_teams',
  text: `SELECT id AS "teamId", category FROM org_units WHERE id = ANY($1::uuid[]) AND category = ANY($2) ORDER BY id`,
};
const CARDED = {
  name: 'kpi_board_carded',
  text: `SELECT team_id AS "teamId" FROM kpi_scorecards WHERE run_id = $1 AND team_id = ANY($2::uuid[])`,
};
const BEFORE = {
  name: 'kpi_board_before',
  text: `SELECT team_id AS "teamId", score::text, indicators FROM kpi_scorecards
    WHERE run_id = $1 AND team_id = ANY($2::uuid[]) ORDER BY team_id FOR UPDATE`,
};
/** Never an older knowledge over a newer one. */
const STORE = {
  name: 'kpi_board_store',
  text: `INSERT INTO kpi_scorecards (run_id, team_id, category, batch, status, score, available_weight, deductions, indicators,
      as_of, known_at, computed_at)
    SELECT $1, n.team_id, n.category, 0, n.status, n.score, n.available_weight, n.deductions, n.indicators, $3::date, $4, now()
    FROM jsonb_populate_recordset(null::kpi_scorecards, $2::jsonb) n ORDER BY n.team_id
    ON CONFLICT (run_id, team_id) DO UPDATE SET category = excluded.category, status = excluded.status, score = excluded.score,
      available_weight = excluded.available_weight, deductions = excluded.deductions, indicators = excluded.indicators,
      as_of = excluded.as_of, known_at = excluded.known_at, computed_at = excluded.computed_at
    WHERE kpi_scorecards.known_at <= excluded.known_at`,
};
const STORE_MOVES = {
  name: 'kpi_moves_store',
  text: `INSERT INTO kpi_moves SELECT * FROM jsonb_populate_recordset(null::kpi_moves, $1::jsonb)`,
};
