import { ApiProperty } from '@nestjs/swagger';
import { RecordView } from '@taproot/platform';
import { ID_TYPES, type IdType } from '../enterprise.entity.js';
import { SIMILARITY_REASONS, type SimilarityReason } from '../name-similarity.rules.js';

/** An enterprise as every read answers it. */
export class EnterpriseView extends RecordView {
  name: string;
  @ApiProperty({ enum: ID_TYPES })
  idType: IdType;
  idNumber: string | null;
  country: string | null;
  industryCode: string | null;
  groupParentId: string | null;
  tags: string[];
}

export class DuplicateView {
  enterprise: EnterpriseView;
  /** 0–100; 100 is the same name or the same credit code. */
  score: number;
  /** What made the score, then what took from it. */
  @ApiProperty({ enum: SIMILARITY_REASONS, isArray: true })
  reasons: SimilarityReason[];
}

export class DuplicatesView {
  items: DuplicateView[];
}
