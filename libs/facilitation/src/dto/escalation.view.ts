import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { ESCALATION_STATUSES, type EscalationStatus } from '../escalations/escalation.rules.js';
import { LimitView } from './task.view.js';

export class ProposalView {
  @ApiProperty({ enum: ['deadline', 'meeting', 'own-words'] })
  code: string;
  text: string;
}

/** A question to the command center with what became of it. */
export class EscalationView extends RecordView {
  taskId: string | null;
  taskTitle: string | null;
  projectId: string | null;
  projectName: string | null;
  /** The project's milestone that waits for it. */
  unblocksStage: string | null;
  /** Who is stuck. */
  teamId: string;
  teamName: string;
  /** On whom. */
  departmentId: string;
  departmentName: string;
  @ApiProperty({ enum: ['ladder', 'reopening', 'raised'] })
  origin: string;
  question: string;
  proposals: ProposalView[];
  @ApiProperty({ enum: ESCALATION_STATUSES })
  status: EscalationStatus;
  raisedAt: string;
  decisionDueAt: string;
  /** The command center's own clock. */
  decisionClock: LimitView;
  /** Working days beyond the task's limit, one place, `6.5`. */
  daysLost: string;
  choice: number | null;
  instruction: string | null;
  /** Of the order, `2026-017`. */
  orderNumber: string | null;
  orderDueOn: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  answer: string | null;
  answeredAt: string | null;
  /** How often an answer was sent back. */
  reopened: number;
  closedAt: string | null;
  closingNote: string | null;
  certifiedDays: number | null;
}
