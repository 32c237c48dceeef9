import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PauseReason } from './pause-reasons.rules.js';
import type { TurnKind } from './task-moves.rules.js';

export interface TaskEvidence {
  fileId: string;
  kind: string;
}

/** One thing that happened to a task. Never rewritten. */
@Entity('task_turns')
export class TaskTurn {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  taskId: string;

  @Column('text')
  kind: TurnKind;

  @Column('timestamptz')
  at: Date;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: string;

  /** The department that agreed, of a joint acceptance. */
  @Column('uuid', { nullable: true })
  unitId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { nullable: true })
  pauseReason: PauseReason | null;

  @Column('int', { nullable: true })
  rating: number | null;

  @Column('jsonb')
  evidence: TaskEvidence[];
}
