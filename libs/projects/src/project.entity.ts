import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

export const PROJECT_STATUSES = ['active', 'paused', 'terminated', 'fulfilled'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** What a verified formal contract is to become. Versioned: what was known of it at any moment can be read again. */
@Entity('projects')
export class Project extends RecordEntity {
  @Column('uuid')
  contractId: string;

  @Column('uuid', { nullable: true })
  leadId: string | null;

  @Column('uuid')
  enterpriseId: string;

  @Column('text')
  title: string;

  @Column('text')
  status: ProjectStatus;

  /** Dates of any precision, as the team expects them now. */
  @Column('text', { nullable: true })
  forecastGroundbreakingOn: string | null;

  @Column('text', { nullable: true })
  forecastCompletionOn: string | null;

  @Column('text', { nullable: true })
  forecastCommissioningOn: string | null;

  @Column('text', { nullable: true })
  forecastCapacityAttainmentOn: string | null;

  @Column('text', { nullable: true })
  forecastReason: string | null;

  @Column('timestamptz', { nullable: true })
  forecastAt: Date | null;

  /** The project it adds to: an existing enterprise invests more. */
  @Column('uuid', { nullable: true })
  expansionOf: string | null;

  /** The word of the file it came from. */
  @Column('text', { nullable: true })
  sourceStatus: string | null;
}
