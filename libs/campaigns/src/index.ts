/**
 * Campaigns: what each unit pledged for the year, and the enterprises each team shall win.
 * Owns: campaigns, campaign_pledges, target_enterprises. How far targets were visited is known downstream, to visits.
 * Emits: campaign.opened, target.listed. Depends on: enterprises, org.
 */
export { METRICS, type Metric } from './campaign-pledge.entity.js';
export { CAMPAIGN_OPENED, TARGET_LISTED } from './campaign.events.js';
export { CampaignsHttpModule } from './campaigns-http.module.js';
export { CampaignsModule } from './campaigns.module.js';
export { CampaignsQueries } from './campaigns.queries.js';
export { targetScope } from './target-scope.js';
