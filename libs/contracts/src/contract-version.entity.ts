import { RecordEntity } from '@taproot/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a contract says from a day on: as signed, and by each amendment. In force, it is never changed. */
@Entity('contract_versions')
export class ContractVersion extends RecordEntity {
  @Column('uuid')
  contractId: string;

  @Column('int')
  number: number;

  @Column('text')
  state: 'proposed' | 'in-force' | 'rejected';

  /** Since when we know it to be in force. */
  @Column('timestamptz', { nullable: true })
  knownFrom: Date | null;

  @Column('text')
  effectiveOn: string;

  /** Whole units of the currency; null where nobody knows it. */
  @Column('numeric', { nullable: true })
  amount: string | null;

  @Column('text')
  currency: string;

  /** CNY of one unit. */
  @Column('numeric', { nullable: true })
  fxRate: string | null;

  @Column('date', { nullable: true })
  fxDate: string | null;

  @Column('text', { nullable: true })
  performingOn: string | null;

  @Column('text', { nullable: true })
  groundbreakingOn: string | null;

  @Column('text', { nullable: true })
  completionOn: string | null;

  @Column('text', { nullable: true })
  commissioningOn: string | null;

  @Column('text', { nullable: true })
  capacityAttainmentOn: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;
}

/** A team's share in a version. */
@Entity('contract_credits')
export class ContractCredit {
  @PrimaryColumn('uuid')
  versionId: string;

  @PrimaryColumn('uuid')
  teamId: string;

  /** Percent points. */
  @Column('numeric')
  percent: string;
}

/** Money a version promises by a day, in its currency. */
@Entity('contract_funds')
export class ContractFund {
  @PrimaryColumn('uuid')
  versionId: string;

  @PrimaryColumn('date')
  dueOn: string;

  @Column('numeric')
  amount: string;
}
