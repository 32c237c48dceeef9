import { AnyOf, Instant, ListQuery, Optional } from '@taproot/platform';
import { ScorecardView } from '../runs/run.view.js';

export class MoveFilters extends ListQuery {
  @AnyOf('ids')
  teamId?: string[];

  /** A record that caused the move: a visit, a lead, a target. */
  @AnyOf('ids')
  recordId?: string[];

  @Optional()
  @Instant()
  since?: string;

  /** What a run of that knowledge can have seen. */
  @Optional()
  @Instant()
  until?: string;
}

/** A scorecard of the live board. */
export class StandingView extends ScorecardView {
  runId: string;
  period: string;
  asOf: string;
  computedAt: string;
}

export class MovedPartView {
  /** In the indicator's unit. */
  raw: string | null;
  /** 0–100. */
  score: string | null;
}

export class MovedIndicatorView {
  code: string;
  weight: number;
  before: MovedPartView;
  after: MovedPartView;
}

export class CauseView {
  recordType: string;
  recordId: string;
  /** What it is called; the first five are named, the others are empty. */
  label: string;
}

/** What one computation moved, and what caused it; without a cause it was a new day. */
export class MoveView {
  id: string;
  teamId: string;
  teamName: string;
  runId: string;
  at: string;
  before: string | null;
  after: string | null;
  indicators: MovedIndicatorView[];
  causes: CauseView[];
  /** How many records caused it, the unnamed included. */
  causeCount: number;
}
