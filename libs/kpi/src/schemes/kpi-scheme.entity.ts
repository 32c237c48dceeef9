import type { SchemeIndicator, SchemeParams } from '@taproot/kpi-formulas';
import type { TeamCategory } from '@taproot/org';
import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

/** How one category of teams is scored in one year. In force: the revision published last. Published, it is fixed. */
@Entity('kpi_schemes')
export class KpiScheme extends RecordEntity {
  @Column('text')
  category: TeamCategory;

  @Column('int')
  year: number;

  @Column('int')
  revision: number;

  @Column('jsonb')
  indicators: SchemeIndicator[];

  @Column('jsonb')
  params: SchemeParams;

  @Column('timestamptz', { nullable: true })
  publishedAt: Date | null;

  @Column('uuid', { nullable: true })
  publishedBy: string | null;
}
