import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';
import type { Stage } from '../project-stages.rules.js';

export const MILESTONE_STATES = ['claimed', 'verified', 'rejected', 'withdrawn'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

export const BASES = ['evidence', 'import'] as const;
export type Basis = (typeof BASES)[number];

/** A claim that a project reached a stage, and what was decided of it. Versioned. */
@Entity('milestones')
export class Milestone extends RecordEntity {
  @Column('uuid')
  projectId: string;

  @Column('text')
  stage: Stage;

  /** A date of any precision. */
  @Column('text')
  occurredOn: string;

  @Column('text')
  state: MilestoneState;

  /** What it rests on; a row of a file rests on that alone until somebody confirms it with evidence. */
  @Column('text')
  basis: Basis;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  @Column('boolean')
  falseReport: boolean;
}
