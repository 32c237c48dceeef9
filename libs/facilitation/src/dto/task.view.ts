import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import {
  TASK_PRIORITIES,
  UNBLOCKED_STAGES,
  type TaskPriority,
  type UnblockedStage,
} from '../tasks/facilitation-task.entity.js';
import { LADDER } from '../tasks/task-clock.rules.js';
import { TASK_STATUSES, type TaskStatus } from '../tasks/task-moves.rules.js';
import { TaskEvidenceDto } from './task.dto.js';

const STATES = ['running', 'paused', 'overdue', 'met', 'late'] as const;

export class LimitView {
  /** When the time is up; as if it went on now while it is paused. */
  dueAt: string;
  /** Working minutes used. */
  elapsedMinutes: number;
  /** Negative beyond the limit. */
  remainingMinutes: number;
  @ApiProperty({ enum: STATES })
  state: (typeof STATES)[number];
}

export class RungView {
  @ApiProperty({ enum: LADDER })
  level: string;
  /** When it is reached if nothing more happens. */
  at: string;
  reachedAt: string | null;
}

export class TaskClockView {
  response: LimitView;
  resolution: LimitView;
  ladder: RungView[];
}

export class TaskTurnView {
  kind: string;
  at: string;
  by: string;
  byName: string;
  unitId: string | null;
  unitName: string | null;
  reason: string | null;
  pauseReason: string | null;
  rating: number | null;
  evidence: TaskEvidenceDto[];
}

/** A task; a department is told the project's name, and nothing of its lead. */
export class TaskView extends RecordView {
  title: string;
  details: string | null;
  requestKind: string | null;
  projectId: string | null;
  projectName: string | null;
  leadId: string | null;
  leadTitle: string | null;
  enterpriseId: string | null;
  enterpriseName: string | null;
  /** The team that asks. */
  teamId: string;
  teamName: string;
  departmentId: string;
  departmentName: string;
  joint: string[];
  jointNames: string[];
  /** Joint departments that agreed. */
  jointAnswered: string[];
  @ApiProperty({ enum: TASK_PRIORITIES })
  priority: TaskPriority;
  responseWithin: string;
  resolveWithin: string;
  @ApiProperty({ enum: UNBLOCKED_STAGES, nullable: true })
  unblocksStage: UnblockedStage | null;
  @ApiProperty({ enum: TASK_STATUSES })
  status: TaskStatus;
  /** How often the requester was not satisfied: each time it goes one level up. */
  reopened: number;
  /** The highest rung of the ladder it came to. */
  @ApiProperty({ enum: LADDER, nullable: true })
  ladderLevel: string | null;
  receivedAt: string;
  respondedAt: string | null;
  completedAt: string | null;
  closedAt: string | null;
  rating: number | null;
  comment: string | null;
  /** Working minutes left at its completion, negative beyond the limit. */
  savedMinutes: number | null;
  clock: TaskClockView;
  /** In the answer about one task. */
  turns?: TaskTurnView[];
}
