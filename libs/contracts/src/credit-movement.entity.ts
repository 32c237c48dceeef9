import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a signing, an amendment or a reopened period moved to a team. Only added to. */
@Entity('credit_movements')
export class CreditMovement {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  contractId: string;

  @Column('uuid')
  versionId: string;

  /** Null where an import named a team nobody knows. */
  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('text')
  kind: 'signing' | 'amendment' | 'reopening';

  /** Percent points of the contract, signed. */
  @Column('numeric')
  percent: string;

  /** CNY, signed; null where the amount is unknown. */
  @Column('numeric', { nullable: true })
  amount: string | null;

  @Column('text')
  occurredOn: string;

  /** The day it counts on: as it happened, or as it was recorded where that period was locked. */
  @Column('text')
  creditedOn: string;

  @Column('timestamptz')
  recordedAt: Date;
}
