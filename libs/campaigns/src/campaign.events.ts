import type { DomainEvent } from '@taproot/platform';
import type { Campaign } from './campaign.entity.js';
import type { TargetEnterprise } from './target-enterprise.entity.js';

export const CAMPAIGN_OPENED = 'campaign.opened';
export const TARGET_LISTED = 'target.listed';

export function campaignOpened({ id, year }: Campaign): DomainEvent {
  return { type: CAMPAIGN_OPENED, payload: { v: 1, campaignId: id, year } };
}

export function targetListed({ id, campaignId, teamId, enterpriseId }: TargetEnterprise): DomainEvent {
  return { type: TARGET_LISTED, payload: { v: 1, targetId: id, campaignId, teamId, enterpriseId } };
}
