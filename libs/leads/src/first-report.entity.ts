import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who reported an investor, and when. Never rewritten, whatever becomes of the lead. */
@Entity('first_reports')
export class FirstReport {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  leadId: string;

  @Column('uuid', { nullable: true })
  enterpriseId: string | null;

  @Column('text', { nullable: true })
  nameKey: string | null;

  /** The introducer's team, else the owner's. */
  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('uuid')
  reportedBy: string;

  @Column('timestamptz')
  reportedAt: Date;
}
