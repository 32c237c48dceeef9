import { RecordEntity } from '@taproot/platform';
import type { TeamCategory } from '@taproot/org';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const RUN_KINDS = ['ordered', 'simulation', 'standing'] as const;
export const RUN_STATUSES = ['queued', 'running', 'completed', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/** Why a run failed, in both languages. */
export interface RunFailure {
  code: string;
  en: string;
  zh: string;
}

/**
 * One computation of scorecards for a period, at a day, as known at an instant. A standing run is never over: it is
 * the live board of its year.
 */
@Entity('kpi_runs')
export class KpiRun extends RecordEntity {
  @Column('text')
  kind: (typeof RUN_KINDS)[number];

  /** `2026`, `2026-Q2` or `2026-06`. */
  @Column('text')
  period: string;

  @Column('date')
  asOf: string;

  @Column('timestamptz')
  knownAt: Date;

  @Column('text')
  status: RunStatus;

  @Column('jsonb', { nullable: true })
  failure: RunFailure | null;

  /** Teams; null until the run is planned. */
  @Column('int', { nullable: true })
  total: number | null;

  @Column('timestamptz', { nullable: true })
  startedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;

  /** The published run of the same period that this one corrects. */
  @Column('uuid', { nullable: true })
  restatesRunId: string | null;

  /** The last day of the month whose end ordered it; null for one that somebody ordered. */
  @Column('date', { nullable: true })
  scheduledFor: string | null;
}

/** The scheme a run scores a category by, fixed when it is ordered. */
@Entity('kpi_run_schemes')
export class KpiRunScheme {
  @PrimaryColumn('uuid')
  runId: string;

  @PrimaryColumn('text')
  category: TeamCategory;

  @Column('uuid')
  schemeId: string;
}
