import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS, type EvidenceKind } from '@taproot/kernel';
import { Clearable, Optional, Text } from '@taproot/platform';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  TASK_PRIORITIES,
  UNBLOCKED_STAGES,
  type TaskPriority,
  type UnblockedStage,
} from '../tasks/facilitation-task.entity.js';
import { WorkDuration } from './work-duration.js';

export class TaskEvidenceDto {
  @IsUUID()
  fileId: string;

  @IsIn(EVIDENCE_KINDS)
  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: EvidenceKind;
}

class TaskContent {
  /** What is asked, and what is known already. */
  @Clearable()
  @Text(5000)
  details?: string | null;

  @Clearable()
  @Text(60)
  requestKind?: string | null;

  /** A `high` task weighs two in the department's score. */
  @Optional()
  @IsIn(TASK_PRIORITIES)
  @ApiProperty({ enum: TASK_PRIORITIES, required: false, default: 'normal' })
  priority?: TaskPriority;

  /** The project's milestone that waits for this. */
  @Clearable()
  @IsIn(UNBLOCKED_STAGES)
  @ApiProperty({ enum: UNBLOCKED_STAGES, required: false, nullable: true })
  unblocksStage?: UnblockedStage | null;
}

export class FileTaskDto extends TaskContent {
  @Text(200)
  title: string;

  @Clearable()
  @IsUUID()
  projectId?: string | null;

  @Clearable()
  @IsUUID()
  leadId?: string | null;

  @Clearable()
  @IsUUID()
  enterpriseId?: string | null;

  /** The team that asks; by default the caller's, which the subject belongs to. */
  @Optional()
  @IsUUID()
  teamId?: string;

  @IsUUID()
  departmentId: string;

  @WorkDuration()
  responseWithin: string;

  @WorkDuration()
  resolveWithin: string;

  /** Departments that have to agree. */
  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID(undefined, { each: true })
  joint?: string[];
}

export class ChangeTaskDto extends TaskContent {
  @Optional()
  @Text(200)
  title?: string;

  @Optional()
  @IsUUID()
  departmentId?: string;

  /** Why, for the history. */
  @Optional()
  @Text(2000)
  reason?: string;
}

export class TaskPauseDto {
  /** Enterprise documents, statutory notice, expert review, superior approval, court or force majeure. */
  @Text(500)
  @ApiProperty({ example: 'enterprise-documents' })
  reason: string;

  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TaskEvidenceDto)
  evidence?: TaskEvidenceDto[];
}

export class TaskCompletionDto {
  /** What came of it. */
  @Optional()
  @Text(2000)
  comment?: string;

  @Optional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TaskEvidenceDto)
  evidence?: TaskEvidenceDto[];
}

export class TaskClosureDto {
  /** 1 very dissatisfied … 5 very satisfied. */
  @IsInt()
  @Min(1)
  @Max(5)
  @ApiProperty({ type: 'integer', minimum: 1, maximum: 5 })
  rating: number;

  @Optional()
  @Text(2000)
  comment?: string;
}

export class TaskReasonDto {
  @Text(2000)
  reason: string;
}
