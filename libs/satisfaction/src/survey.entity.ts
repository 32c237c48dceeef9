import { RecordEntity } from '@taproot/platform';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InstrumentCode, Marks } from './instrument.data.js';

export const SURVEY_STATUSES = ['draft', 'launched', 'closed'] as const;
export type SurveyStatus = (typeof SURVEY_STATUSES)[number];

/** Whom a campaign asks: enterprises with a verified contract and those a department served, or just these. */
export interface Audience {
  teamIds?: string[];
  districtIds?: string[];
  /** Exactly these, contract or not. */
  enterpriseIds?: string[];
}

/** A round of questions to enterprises. */
@Entity('survey_campaigns')
export class SurveyCampaign extends RecordEntity {
  @Column('text')
  name: string;

  /** 2026, 2026-Q2 or 2026-06. */
  @Column('text')
  period: string;

  @Column('text')
  instrument: InstrumentCode;

  @Column('jsonb')
  audience: Audience;

  /** The last day a link works. */
  @Column('date')
  expiresOn: string;

  @Column('text')
  status: SurveyStatus;

  @Column('timestamptz', { nullable: true })
  launchedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  closedAt: Date | null;

  /** The city's score before, which small groups are pulled to; frozen at the launch. */
  @Column('numeric', { nullable: true })
  priorScore: string | null;

  /** The city's share of reinvesting enterprises before, in percent points. */
  @Column('numeric', { nullable: true })
  priorReinvestment: string | null;
}

/** An enterprise's one link, and whose enterprise it is. */
@Entity('survey_invitations')
export class SurveyInvitation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid')
  campaignId: string;

  @Column('uuid')
  enterpriseId: string;

  @Column('text')
  tokenHash: string;

  @Column('timestamptz')
  expiresAt: Date;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('uuid', { nullable: true })
  districtId: string | null;

  @Column('uuid', { nullable: true })
  departmentId: string | null;
}

/** What an enterprise said; never changed. */
@Entity('survey_answers')
export class SurveyAnswerRow {
  @PrimaryColumn('uuid')
  invitationId: string;

  @Column('timestamptz')
  answeredAt: Date;

  @Column('jsonb')
  marks: Marks;

  @Column('text', { nullable: true })
  comment: string | null;

  /** Tells equal devices from different ones, and nothing else. */
  @Column('text')
  deviceHash: string;
}
