import { RecordEntity } from '@taproot/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const COMMITMENT_SIDES = ['enterprise', 'government'] as const;
export type CommitmentSide = (typeof COMMITMENT_SIDES)[number];

/** Something one side of a contract promised by a day. */
@Entity('commitments')
export class Commitment extends RecordEntity {
  @Column('uuid')
  contractId: string;

  @Column('text')
  side: CommitmentSide;

  @Column('text')
  kind: string;

  @Column('text')
  what: string;

  @Column('numeric', { nullable: true })
  quantity: string | null;

  @Column('text', { nullable: true })
  unit: string | null;

  @Column('text')
  dueOn: string;

  /** Whether it passed the fair-competition review. */
  @Column('boolean', { nullable: true })
  fairCompetition: boolean | null;
}

/** A part of a promise that was kept, or the whole. */
@Entity('commitment_fulfilments')
export class CommitmentFulfilment extends RecordEntity {
  @Column('uuid')
  commitmentId: string;

  @Column('text')
  occurredOn: string;

  @Column('numeric', { nullable: true })
  quantity: string | null;

  @Column('text', { nullable: true })
  note: string | null;
}

@Entity('fulfilment_evidence')
export class FulfilmentEvidence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  fulfilmentId: string;

  @Column('uuid')
  fileId: string;

  @Column('text')
  kind: string;

  @Column('timestamptz')
  addedAt: Date;

  @Column('uuid')
  addedBy: string;
}
