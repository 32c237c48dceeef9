import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A paper or photo that supports a claim. Only added to. */
@Entity('milestone_evidence')
export class MilestoneEvidence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  milestoneId: string;

  @Column('uuid')
  fileId: string;

  @Column('text')
  kind: string;

  @Column('timestamptz')
  addedAt: Date;

  @Column('uuid')
  addedBy: string;
}
