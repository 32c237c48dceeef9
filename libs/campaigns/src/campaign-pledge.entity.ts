import { RecordEntity } from '@taproot/platform';
import { Column, Entity } from 'typeorm';

export const METRICS = [
  'contracts',
  'contract-amount',
  'funds-in-place',
  'groundbreakings',
  'completions',
  'commissionings',
  'attained',
  'valid-leads',
] as const;
export type Metric = (typeof METRICS)[number];

/** What a unit promised in public for a campaign. */
@Entity('campaign_pledges')
export class CampaignPledge extends RecordEntity {
  @Column('uuid')
  campaignId: string;

  @Column('uuid')
  orgUnitId: string;

  @Column('text')
  text: string;

  @Column('text', { nullable: true })
  metric: Metric | null;

  @Column('numeric', { nullable: true })
  amount: string | null;
}
