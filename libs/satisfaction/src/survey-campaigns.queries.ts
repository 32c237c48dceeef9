import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import {
  instant,
  Lists,
  oneOf,
  pageRequest,
  RECORD_FIELDS,
  type ListSpec,
  type Scope,
} from '@taproot/platform';
import type { SurveyCampaignFilters } from './dto/survey-campaign.dto.js';

/** That a survey runs is no secret inside the house; whom it asks is for those who see the city. */
const everything: Scope = () => undefined;

@Injectable()
export class SurveyCampaignsQueries {
  constructor(private readonly lists: Lists) {}

  list(actor: Actor, query: SurveyCampaignFilters): Promise<string> {
    return this.lists.page(specFor(actor), pageRequest(query), everything);
  }

  one(actor: Actor, id: string): Promise<string> {
    return this.lists.one(specFor(actor), id, everything);
  }
}

const CAMPAIGNS: ListSpec = {
  name: 'survey-campaigns',
  from: 'survey_campaigns t',
  fields: {
    ...RECORD_FIELDS,
    name: 't.name',
    period: 't.period',
    instrument: 't.instrument',
    audience: 't.audience',
    expiresOn: 't.expires_on',
    status: 't.status',
    launchedAt: instant('t.launched_at'),
    closedAt: instant('t.closed_at'),
    priorScore: 't.prior_score::text',
    priorReinvestment: 't.prior_reinvestment::text',
    invited: '(SELECT count(*)::int FROM survey_invitations i WHERE i.campaign_id = t.id)',
  },
  sorts: {
    createdAt: { sql: 't.created_at', type: 'timestamptz' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
    name: { sql: 't.name', type: 'text' },
  },
  defaultSort: '-createdAt',
  filters: {
    status: oneOf('t.status'),
    period: (p) => `t.period = ${p}`,
    q: (p) => `t.name ILIKE '%' || ${p} || '%'`,
  },
};

const CAMPAIGNS_ALONE: ListSpec = {
  ...CAMPAIGNS,
  name: 'survey-campaigns-alone',
  fields: { ...CAMPAIGNS.fields, audience: `'{}'::json` },
};

function specFor(actor: Actor): ListSpec {
  return actor.seesCity ? CAMPAIGNS : CAMPAIGNS_ALONE;
}
