import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

export const VISIT_KINDS = ['outgoing', 'incoming', 'mutual-inspection'] as const;
export type VisitKind = (typeof VISIT_KINDS)[number];

export const SENIORITIES = ['decision-maker', 'senior', 'working'] as const;

/** Somebody met on the investor's side. */
export interface Counterpart {
  name: string;
  title?: string;
  seniority: (typeof SENIORITIES)[number];
}

/** A meeting with an investor. Versioned: what was known of it at any moment can be read again. */
@Entity('visits')
export class Visit extends RecordEntity {
  @Column('text')
  kind: VisitKind;

  @Column('uuid', { nullable: true })
  leadId: string | null;

  @Column('uuid', { nullable: true })
  enterpriseId: string | null;

  /** The name as typed, where no record was chosen. */
  @Column('text', { nullable: true })
  enterpriseName: string | null;

  @Column('text', { nullable: true })
  nameKey: string | null;

  @Column('uuid')
  teamId: string;

  @Column('date')
  occurredOn: string;

  /** Second working day after the visit: a record stored by then is in time. */
  @Column('date')
  recordDueOn: string;

  @Column('text', { nullable: true })
  place: string | null;

  /** Users who went. */
  @Column('uuid', { array: true })
  hosts: string[];

  @Column('jsonb')
  counterparts: Counterpart[];

  @Column('text', { nullable: true })
  needs: string | null;

  @Column('text', { nullable: true })
  minutes: string | null;

  /** When minutes were first stored. */
  @Column('timestamptz', { nullable: true })
  minutesAt: Date | null;

  @Column('uuid', { array: true })
  files: string[];

  /** When a file was first attached. */
  @Column('timestamptz', { nullable: true })
  firstFileAt: Date | null;

  @Column('boolean')
  sawSite: boolean;

  @Column('boolean')
  dataExchanged: boolean;

  @Column('boolean')
  siteChosen: boolean;

  @Column('text', { nullable: true })
  nextStep: string | null;

  @Column('date', { nullable: true })
  nextStepDueOn: string | null;

  /** The phone's own id of the visit: sent twice, it is one visit. */
  @Column('text', { nullable: true })
  clientRef: string | null;
}
