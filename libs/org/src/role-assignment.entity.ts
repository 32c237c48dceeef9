import type { Role } from '@taproot/kernel';
import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

/** A role in a unit, from a day to a day (both inclusive, open where null). */
@Entity('role_assignments')
export class RoleAssignment extends RecordEntity {
  @Column('uuid')
  userId: string;

  @Column('text')
  role: Role;

  @Column('uuid')
  orgUnitId: string;

  @Column('date', { nullable: true })
  fromOn: string | null;

  @Column('date', { nullable: true })
  toOn: string | null;

  /** The person whose role this deputy (AB岗) exercises meanwhile. */
  @Column('uuid', { nullable: true })
  deputyFor: string | null;
}
