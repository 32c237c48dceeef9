import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LeadStage } from './lead-stages.rules.js';

/** One step of a lead, its filing included (from null). Never rewritten. */
@Entity('lead_stage_changes')
export class LeadStageChange {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  leadId: string;

  @Column('text', { nullable: true })
  fromStage: LeadStage | null;

  @Column('text')
  toStage: LeadStage;

  @Column('timestamptz')
  changedAt: Date;

  @Column('date')
  occurredOn: string;

  @Column('uuid')
  changedBy: string;

  /** Units whoever decided had a role in then: a lead counts only when decided outside its team. */
  @Column('uuid', { array: true })
  actorUnitIds: string[];

  @Column('text', { nullable: true })
  reason: string | null;
}
