import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

export const CONTRACT_KINDS = ['framework', 'formal'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

export const CONTRACT_STATUSES = [
  'draft',
  'submitted',
  'verified',
  'rejected',
  'terminated',
  'void',
] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

export const SITE_CLASSES = ['leased', 'land', 'heavy'] as const;
export type SiteClass = (typeof SITE_CLASSES)[number];

export type Basis = 'evidence' | 'import';

/** What was agreed with an investor; its amounts, shares and plan are its versions. Tracked: known-at reads again. */
@Entity('contracts')
export class Contract extends RecordEntity {
  @Column('text')
  kind: ContractKind;

  @Column('text')
  title: string;

  @Column('uuid', { nullable: true })
  leadId: string | null;

  @Column('uuid')
  enterpriseId: string;

  @Column('text')
  sector: string;

  @Column('uuid', { nullable: true })
  districtId: string | null;

  @Column('text', { nullable: true })
  siteClass: SiteClass | null;

  /** A date of any precision. */
  @Column('text')
  signedOn: string;

  /** The date of something that stands for the signing. */
  @Column('boolean')
  signedIsProxy: boolean;

  @Column('boolean')
  amountEstimated: boolean;

  @Column('numeric', { nullable: true })
  designCapacity: string | null;

  @Column('text', { nullable: true })
  capacityUnit: string | null;

  @Column('text')
  status: ContractStatus;

  @Column('text')
  basis: Basis;

  @Column('timestamptz', { nullable: true })
  submittedAt: Date | null;

  @Column('uuid', { nullable: true })
  submittedBy: string | null;

  @Column('timestamptz', { nullable: true })
  decidedAt: Date | null;

  @Column('uuid', { nullable: true })
  decidedBy: string | null;

  @Column('text', { nullable: true })
  decisionReason: string | null;

  @Column('boolean')
  falseReport: boolean;

  @Column('text', { nullable: true })
  terminatedOn: string | null;

  @Column('text', { nullable: true })
  terminationReason: string | null;

  @Column('text', { nullable: true })
  voidReason: string | null;

  /** The contract it says a second time, where it was refused or voided for that. */
  @Column('uuid', { nullable: true })
  duplicateOf: string | null;

  /** Why it is none, where one much like it was verified before. */
  @Column('text', { nullable: true })
  notDuplicateReason: string | null;

  /** The word of the file it came from. */
  @Column('text', { nullable: true })
  sourceStatus: string | null;

  /** A team and a district as a file named them, where nobody knows them. */
  @Column('text', { nullable: true })
  unknownTeam: string | null;

  @Column('text', { nullable: true })
  unknownDistrict: string | null;

  @Column('text', { nullable: true })
  remark: string | null;
}
