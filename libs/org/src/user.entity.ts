import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

@Entity('users')
export class User extends RecordEntity {
  /** Unique whatever the case. */
  @Column('text')
  username: string;

  @Column('text')
  displayName: string;

  /** Argon2id; null where the user signs in elsewhere or not at all. */
  @Column('text', { nullable: true, select: false })
  passwordHash: string | null;

  @Column('boolean')
  disabled: boolean;
}
