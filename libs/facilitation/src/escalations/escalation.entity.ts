import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';
import type { EscalationStatus } from './escalation.rules.js';

/** One of the two ways out laid before the leader; the page words the known codes in its own language. */
export interface Proposal {
  code: 'deadline' | 'meeting' | 'own-words';
  text: string;
}

/** A question to the command center, and the numbered order that came of it. */
@Entity('escalations')
export class Escalation extends RecordEntity {
  @Column('uuid', { nullable: true })
  taskId: string | null;

  @Column('uuid', { nullable: true })
  projectId: string | null;

  /** Who is stuck. */
  @Column('uuid')
  teamId: string;

  /** On whom. */
  @Column('uuid')
  departmentId: string;

  @Column('text')
  origin: 'ladder' | 'reopening' | 'raised';

  @Column('text')
  question: string;

  @Column('jsonb')
  proposals: Proposal[];

  @Column('text')
  status: EscalationStatus;

  @Column('timestamptz')
  raisedAt: Date;

  /** The command center is on the clock too. */
  @Column('timestamptz')
  decisionDueAt: Date;

  @Column('int', { nullable: true })
  choice: 1 | 2 | null;

  /** The leader's own words (批示). */
  @Column('text', { nullable: true })
  instruction: string | null;

  @Column('int', { nullable: true })
  orderYear: number | null;

  @Column('int', { nullable: true })
  orderNumber: number | null;

  @Column('date', { nullable: true })
  orderDueOn: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  answer: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;

  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  /** How often an answer was sent back. */
  @Column('int')
  reopened: number;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('uuid', { nullable: true })
  closedBy: string | null;

  @Column('text', { nullable: true })
  closingNote: string | null;

  /** Working days lost to the overdue task, as the command center certifies them. */
  @Column('int', { nullable: true })
  certifiedDays: number | null;
}
