import type { Metric } from '@taproot/campaigns';
import type { SECTORS } from '@taproot/leads';
import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

export type TargetSector = (typeof SECTORS)[number];

/** What a unit shall reach in a year. Versioned: a target raised later is not what it was measured by before. */
@Entity('target_plans')
export class TargetPlan extends RecordEntity {
  @Column('int')
  year: number;

  @Column('uuid')
  orgUnitId: string;

  @Column('text')
  metric: Metric;

  /** Null: of all sectors together. */
  @Column('text', { nullable: true })
  sector: TargetSector | null;

  /** Whole yuan for amounts, else a count. */
  @Column('numeric')
  value: string;

  /** Percent points due by the end of each of the twelve months; null: twelfths. */
  @Column('jsonb', { nullable: true })
  curve: string[] | null;

  @Column('text', { nullable: true })
  note: string | null;
}
