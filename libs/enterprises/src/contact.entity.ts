import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

/** Somebody in an enterprise; in full for the team that knows them, masked for others. */
@Entity('contacts')
export class Contact extends RecordEntity {
  @Column('uuid')
  enterpriseId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  title: string | null;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('text', { nullable: true })
  email: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;
}
