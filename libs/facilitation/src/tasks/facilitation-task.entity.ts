import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';
import type { TaskStatus } from './task-moves.rules.js';

export const TASK_PRIORITIES = ['normal', 'high'] as const;
export type TaskPriority = (typeof TASK_PRIORITIES)[number];

export const UNBLOCKED_STAGES = [
  'performing',
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
  'benefit-attainment',
] as const;
export type UnblockedStage = (typeof UNBLOCKED_STAGES)[number];

/** What a team asks of a department, on a clock. Versioned; what happened to it stands in its turns. */
@Entity('facilitation_tasks')
export class FacilitationTask extends RecordEntity {
  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  details: string | null;

  @Column('text', { nullable: true })
  requestKind: string | null;

  @Column('uuid', { nullable: true })
  projectId: string | null;

  @Column('uuid', { nullable: true })
  leadId: string | null;

  @Column('uuid', { nullable: true })
  enterpriseId: string | null;

  /** The team that asks: it closes, rates and reopens. */
  @Column('uuid')
  teamId: string;

  @Column('uuid')
  departmentId: string;

  /** Departments that have to agree. */
  @Column('uuid', { array: true })
  joint: string[];

  @Column('text')
  priority: TaskPriority;

  /** As written, `PT4H`. */
  @Column('text')
  responseWithin: string;

  @Column('int')
  responseMinutes: number;

  @Column('text')
  resolveWithin: string;

  @Column('int')
  resolveMinutes: number;

  @Column('text', { nullable: true })
  unblocksStage: UnblockedStage | null;

  @Column('text')
  status: TaskStatus;

  /** How often the requester was not satisfied. */
  @Column('int')
  reopened: number;

  /** Both clocks start here. */
  @Column('timestamptz')
  receivedAt: Date;

  @Column('timestamptz', { nullable: true })
  respondedAt: Date | null;

  /** Last; the requester may not have closed it yet. */
  @Column('timestamptz', { nullable: true })
  completedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  @Column('int', { nullable: true })
  rating: number | null;

  @Column('text', { nullable: true })
  comment: string | null;

  /** Working minutes left when it was completed; negative beyond the limit. */
  @Column('int', { nullable: true })
  savedMinutes: number | null;

  /** A file's own word for the status, of an imported task. */
  @Column('text', { nullable: true })
  sourceStatus: string | null;
}
