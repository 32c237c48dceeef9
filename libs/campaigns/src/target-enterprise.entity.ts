import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

/** An enterprise a team shall win in a campaign; `createdBy` put it there. */
@Entity('target_enterprises')
export class TargetEnterprise extends RecordEntity {
  @Column('uuid')
  campaignId: string;

  @Column('uuid')
  teamId: string;

  @Column('uuid', { nullable: true })
  enterpriseId: string | null;

  /** Where no enterprise record was chosen. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('text', { nullable: true })
  nameKey: string | null;

  /** The link of an industry chain it would fill. */
  @Column('text', { nullable: true })
  chainNode: string | null;

  @Column('text')
  reason: string;
}
