import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';
import type { Basis } from '../milestones/milestone.entity.js';

/** A month's own figures (an import may know a whole year only). Money in the contract's currency. Versioned. */
@Entity('project_reports')
export class ProjectReport extends RecordEntity {
  @Column('uuid')
  projectId: string;

  /** `2026-05`, or `2023` from an import. */
  @Column('text')
  period: string;

  @Column('text')
  basis: Basis;

  @Column('numeric', { nullable: true })
  fundsInPlace: string | null;

  @Column('numeric', { nullable: true })
  fixedAssetInvestment: string | null;

  @Column('numeric', { nullable: true })
  outputValue: string | null;

  /** In the contract's `capacityUnit`. */
  @Column('numeric', { nullable: true })
  outputQuantity: string | null;

  @Column('numeric', { nullable: true })
  taxPaid: string | null;

  /** Tonnes of standard coal equivalent. */
  @Column('numeric', { nullable: true })
  energyTce: string | null;

  @Column('int', { nullable: true })
  jobs: number | null;
}
