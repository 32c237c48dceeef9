import { Decimal } from '@taproot/kernel';
import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';
import type { LeadStage } from './lead-stages.rules.js';

export const SECTORS = ['manufacturing', 'services', 'technology', 'other'] as const;
export type Sector = (typeof SECTORS)[number];

export const SOURCE_CHANNELS = [
  'visit',
  'department',
  'chain-leader-referral',
  'association',
  'fund',
  'intermediary',
  'event',
  'scenario',
  'enterprise-itself',
  'hotline',
  'import',
  'other',
] as const;
export type SourceChannel = (typeof SOURCE_CHANNELS)[number];

/** An investor with a possible project. Versioned: what was known of it at any moment can be read again. */
@Entity('leads')
export class Lead extends RecordEntity {
  @Column('text')
  title: string;

  @Column('uuid', { nullable: true })
  enterpriseId: string | null;

  /** The name as typed, a code name perhaps; kept when the enterprise is identified. */
  @Column('text', { nullable: true })
  investorName: string | null;

  @Column('text', { nullable: true })
  nameKey: string | null;

  /** Seen by the team and the city-wide roles only, not from above. */
  @Column('boolean')
  confidential: boolean;

  @Column('text')
  sector: Sector;

  @Column('text')
  sourceChannel: SourceChannel;

  @Column('uuid', { nullable: true })
  referredByEnterpriseId: string | null;

  /** Null only where an import names a team nobody knows. */
  @Column('uuid', { nullable: true })
  ownerTeamId: string | null;

  @Column('uuid', { nullable: true })
  introducerTeamId: string | null;

  @Column('uuid', { nullable: true })
  districtId: string | null;

  /** A date of any precision; null when unknown. */
  @Column('text', { nullable: true })
  filedOn: string | null;

  @Column('numeric', { nullable: true })
  expectedAmount: string | null;

  @Column('char', { nullable: true })
  expectedCurrency: string | null;

  /** Percent points, `33.5`. */
  @Column('numeric', { nullable: true, transformer: { from: plainDecimal, to: plainDecimal } })
  probability: string | null;

  @Column('text')
  stage: LeadStage;

  @Column('timestamptz')
  stageSince: Date;

  /** The word of the file it came from. */
  @Column('text', { nullable: true })
  sourceStatus: string | null;

  /** A team and a district as a file named them, where nobody knows them. */
  @Column('text', { nullable: true })
  unknownTeam: string | null;

  @Column('text', { nullable: true })
  unknownDistrict: string | null;

  @Column('text', { nullable: true })
  remark: string | null;

  /** Stages of a project a file dates though it knows of no contract. */
  @Column('jsonb', { nullable: true })
  laterStages: Record<string, string> | null;
}

/** 33.5000, as a column of four places answers, is 33.5. */
export function plainDecimal(text: string | null): string | null {
  return text === null ? null : new Decimal(text).toString();
}
