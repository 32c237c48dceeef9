import { ApiProperty } from '@nestjs/swagger';
import { AnyOf, Day, ListQuery, Optional, Text, type ExportFormat } from '@taproot/platform';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { ESCALATION_STATUSES, type EscalationStatus } from '../escalations/escalation.rules.js';

export class RaiseEscalationDto {
  /** The task that is stuck; says team, department and project by itself. */
  @Optional()
  @IsUUID()
  taskId?: string;

  /** Without a task: who is stuck; by default the caller's team. */
  @Optional()
  @IsUUID()
  teamId?: string;

  /** Without a task: on whom. */
  @Optional()
  @IsUUID()
  departmentId?: string;

  @Optional()
  @Text(1000)
  question?: string;

  /** Two ways out; usual ones unless said. */
  @Optional()
  @IsArray()
  @ArrayMinSize(2)
  @ArrayMaxSize(2)
  @IsString({ each: true })
  @Length(1, 500, { each: true })
  @ApiProperty({ type: String, isArray: true, required: false, minItems: 2, maxItems: 2 })
  proposals?: string[];
}

export class DecideEscalationDto {
  /** Which proposal. */
  @Optional()
  @IsIn([1, 2])
  @ApiProperty({ type: 'integer', enum: [1, 2], required: false })
  choice?: 1 | 2;

  /** The leader's own words; alone, or with a proposal. */
  @Optional()
  @Text(1000)
  instruction?: string;

  /** When the order is to be answered; in two working days unless said. */
  @Optional()
  @Day()
  dueOn?: string;
}

export class AnswerEscalationDto {
  @Text(2000)
  answer: string;
}

export class CloseEscalationDto {
  /** false sends the answer back. */
  @Optional()
  @IsBoolean()
  satisfied?: boolean;

  @Optional()
  @Text(1000)
  note?: string;

  /** Working days certified lost to the overdue task; all of them unless said. */
  @Optional()
  @IsInt()
  @Min(0)
  @Max(10_000)
  @ApiProperty({ type: 'integer', minimum: 0, maximum: 10_000, required: false })
  certifiedDays?: number;
}

export class EscalationFilters extends ListQuery {
  @AnyOf(ESCALATION_STATUSES)
  status?: EscalationStatus[];

  @AnyOf('ids')
  departmentId?: string[];

  @AnyOf('ids')
  teamId?: string[];

  @AnyOf('ids')
  taskId?: string[];

  @AnyOf('ids')
  projectId?: string[];
}

export class EscalationExportQuery extends EscalationFilters {
  @IsIn(['csv', 'xlsx'])
  format: ExportFormat;
}
