import { ApiPropertyOptional } from '@nestjs/swagger';
import { AnyOf, ListQuery, Optional, type ExportFormat } from '@taproot/platform';
import { Transform } from 'class-transformer';
import { IsBoolean, IsIn } from 'class-validator';
import {
  TASK_PRIORITIES,
  UNBLOCKED_STAGES,
  type TaskPriority,
  type UnblockedStage,
} from '../tasks/facilitation-task.entity.js';
import { TASK_STATUSES, type TaskStatus } from '../tasks/task-moves.rules.js';

const truth = ({ value }: { value: unknown }) =>
  value === 'true' ? true : value === 'false' ? false : value;

export class TaskFilters extends ListQuery {
  @AnyOf(TASK_STATUSES)
  status?: TaskStatus[];

  /** Has it, or shares in it. */
  @AnyOf('ids')
  departmentId?: string[];

  @AnyOf('ids')
  teamId?: string[];

  @AnyOf('ids')
  projectId?: string[];

  @AnyOf('ids')
  leadId?: string[];

  @AnyOf('ids')
  enterpriseId?: string[];

  @AnyOf(TASK_PRIORITIES)
  priority?: TaskPriority[];

  @AnyOf(UNBLOCKED_STAGES)
  unblocksStage?: UnblockedStage[];

  /** Still with the department. */
  @Optional()
  @Transform(truth)
  @IsBoolean()
  @ApiPropertyOptional({ type: Boolean })
  open?: boolean;

  /** Its time is up and it is not resolved. */
  @Optional()
  @Transform(truth)
  @IsBoolean()
  @ApiPropertyOptional({ type: Boolean })
  overdue?: boolean;
}

export class TaskExportQuery extends TaskFilters {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}
