import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LadderLevel } from '../tasks/task-clock.rules.js';

/** A rung of a task's ladder, reached once. */
@Entity('task_rungs')
export class TaskRung {
  @PrimaryColumn('uuid')
  taskId: string;

  @PrimaryColumn('text')
  level: LadderLevel;

  @Column('timestamptz')
  dueAt: Date;

  @Column('timestamptz')
  reachedAt: Date;
}
