import { ApiProperty } from '@nestjs/swagger';
import { EVIDENCE_KINDS } from '@taproot/kernel';
import { SECTORS } from '@taproot/leads';
import { RecordView } from '@taproot/platform';
import { CONTRACT_KINDS, CONTRACT_STATUSES, SITE_CLASSES } from '../contract.entity.js';
import { SIGNING_PROOFS } from '../signing-evidence.rules.js';

export class CreditView {
  teamId: string;
  teamName: string;
  /** Percent points as decimal text. */
  percent: string;
}

export class FundView {
  dueOn: string;
  amount: string;
}

/** Dates with their precision, and the funds schedule in the contract's currency. */
export class PlanView {
  performingOn: string | null;
  groundbreakingOn: string | null;
  completionOn: string | null;
  commissioningOn: string | null;
  capacityAttainmentOn: string | null;
  funds: FundView[];
}

export class ContractEvidenceView {
  id: string;
  fileId: string;
  fileName: string;
  mediaType: string;
  @ApiProperty({ enum: EVIDENCE_KINDS })
  kind: string;
  addedAt: string;
  addedBy: string;
  addedByName: string;
  /** Of an amendment, its id. */
  amendmentId: string | null;
}

/** What the contract says from `effectiveOn` on; number 1 as signed, the others amendments by their id. */
export class ContractVersionView {
  id: string;
  number: number;
  @ApiProperty({ enum: ['proposed', 'in-force', 'rejected'] })
  state: string;
  effectiveOn: string;
  /** Since when it is known to be in force. */
  knownFrom: string | null;
  amount: string | null;
  currency: string;
  fxRate: string | null;
  fxDate: string | null;
  amountCny: string | null;
  credits: CreditView[];
  plan: PlanView;
  reason: string | null;
  createdAt: string;
  createdBy: string;
  createdByName: string;
  version: number;
  decidedAt: string | null;
  decidedBy: string | null;
  decidedByName: string | null;
  decisionReason: string | null;
}

/** Whether the proofs of a signing are together, and which would do. */
export class SigningEvidenceView {
  ready: boolean;
  @ApiProperty({ enum: SIGNING_PROOFS, isArray: true })
  present: string[];
  @ApiProperty({ enum: SIGNING_PROOFS, isArray: true })
  missing: string[];
}

/** A contract as every read and command answers it: amount, shares and plan as they are in force today. */
export class ContractView extends RecordView {
  @ApiProperty({ enum: CONTRACT_KINDS })
  kind: string;
  title: string;
  leadId: string | null;
  leadTitle: string | null;
  enterpriseId: string;
  enterpriseName: string;
  @ApiProperty({ enum: SECTORS })
  sector: string;
  districtId: string | null;
  districtName: string | null;
  @ApiProperty({ enum: SITE_CLASSES, nullable: true })
  siteClass: string | null;
  /** A date with its precision. */
  signedOn: string;
  signedIsProxy: boolean;
  amountEstimated: boolean;
  /** Whole units of the currency as decimal text. */
  amount: string | null;
  currency: string;
  fxRate: string | null;
  fxDate: string | null;
  /** Null without an amount or a rate. */
  amountCny: string | null;
  credits: CreditView[];
  plan: PlanView;
  /** As decimal text. */
  designCapacity: string | null;
  capacityUnit: string | null;
  @ApiProperty({ enum: CONTRACT_STATUSES })
  status: string;
  @ApiProperty({ enum: ['evidence', 'import'] })
  basis: string;
  submittedAt: string | null;
  submittedBy: string | null;
  decidedAt: string | null;
  decidedBy: string | null;
  decisionReason: string | null;
  falseReport: boolean;
  terminatedOn: string | null;
  terminationReason: string | null;
  voidReason: string | null;
  duplicateOf: string | null;
  notDuplicateReason: string | null;
  sourceStatus: string | null;
  unknownTeam: string | null;
  unknownDistrict: string | null;
  remark: string | null;
  /** In the answer about one contract, as are the following. */
  evidence?: ContractEvidenceView[];
  versions?: ContractVersionView[];
  signingEvidence?: SigningEvidenceView;
  createdByName?: string;
  submittedByName?: string | null;
  decidedByName?: string | null;
}

/** An amendment as its proposal and its approval answer it. */
export class AmendmentView extends ContractVersionView {
  contractId: string;
  updatedAt: string;
}
