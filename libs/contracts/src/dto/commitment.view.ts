import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { COMMITMENT_SIDES } from '../commitment.entity.js';
import { COMMITMENT_STATES } from './commitment.dto.js';

export class FulfilmentEvidenceView {
  fileId: string;
  fileName: string;
  kind: string;
}

export class FulfilmentView extends RecordView {
  commitmentId: string;
  occurredOn: string;
  quantity: string | null;
  note: string | null;
  createdByName: string;
  evidence: FulfilmentEvidenceView[];
}

export class CommitmentView extends RecordView {
  contractId: string;
  @ApiProperty({ enum: COMMITMENT_SIDES })
  side: string;
  kind: string;
  what: string;
  quantity: string | null;
  unit: string | null;
  dueOn: string;
  fairCompetition: boolean | null;
  /** Of the quantity, as decimal text; null without one. */
  fulfilled: string | null;
  /** Overdue once its last possible day is over. */
  @ApiProperty({ enum: COMMITMENT_STATES })
  state: string;
  createdByName: string;
  fulfilments: FulfilmentView[];
}
