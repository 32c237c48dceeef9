import { Column, Entity, PrimaryColumn } from 'typeorm';

export const TURN_KINDS = ['pause', 'resumption', 'termination', 'fulfilment'] as const;
export type TurnKind = (typeof TURN_KINDS)[number];

/** A pause, a resumption or an end, as it was recorded. Never rewritten. */
@Entity('project_turns')
export class ProjectTurn {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  projectId: string;

  @Column('text')
  kind: TurnKind;

  /** A date of any precision. */
  @Column('text')
  occurredOn: string;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  recordedAt: Date;

  @Column('uuid')
  recordedBy: string;
}
