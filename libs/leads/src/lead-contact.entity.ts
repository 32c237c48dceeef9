import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom one talks to about a lead; in full for its teams, masked for everybody else. */
@Entity('lead_contacts')
export class LeadContact {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  leadId: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  phone: string | null;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: string;
}
