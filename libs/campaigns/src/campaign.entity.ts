import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

/** A year's campaign. */
@Entity('campaigns')
export class Campaign extends RecordEntity {
  @Column('int')
  year: number;

  @Column('text')
  name: string;

  /** The leader who answers for it. */
  @Column('uuid', { nullable: true })
  sponsorUserId: string | null;
}
