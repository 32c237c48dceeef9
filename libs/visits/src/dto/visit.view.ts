import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { VISIT_KINDS, type VisitKind } from '../visit.entity.js';
import { CounterpartDto, NextStepDto } from './visit.dto.js';

/** A visit as every read answers it. */
export class VisitView extends RecordView {
  @ApiProperty({ enum: VISIT_KINDS })
  kind: VisitKind;
  /** The day, 2026-05-20. */
  occurredOn: string;
  teamId: string;
  teamName?: string;
  leadId: string | null;
  leadTitle?: string | null;
  enterpriseId: string | null;
  enterpriseName: string | null;
  place: string | null;
  /** Users who went. */
  hosts: string[];
  hostNames?: string[];
  counterparts: CounterpartDto[];
  needs: string | null;
  minutes: string | null;
  /** File ids. */
  files: string[];
  /** Names of the files in the same order; in the answer about one visit. */
  fileNames?: string[];
  /** Who typed it; in the answer about one visit. */
  createdByName?: string;
  sawSite: boolean;
  dataExchanged: boolean;
  siteChosen: boolean;
  nextStep: NextStepDto | null;
  clientRef: string | null;
}

export class VisitQualityPartView {
  @ApiProperty({ enum: ['seniority', 'fit', 'need', 'record', 'next-step'] })
  code: string;
  /** Percent points to 6 places. */
  points: string;
  max: string;
  @ApiProperty({ enum: ['corroborated', 'self-declared', 'none'] })
  support: string;
  reasonCode: string;
  /** In the caller's language. */
  reason: string;
}

export class VisitQualityView {
  /** 0–100 to 6 places. */
  score: string;
  parts: VisitQualityPartView[];
}

export class DepthStepView {
  depth: number;
  visitId: string;
  reasonCode: string;
  reason: string;
}

export class InspectionDepthView {
  /** 0, 20, 40, 60, 80 or 100. */
  depth: number;
  steps: DepthStepView[];
}
