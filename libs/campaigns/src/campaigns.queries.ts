import { Injectable } from '@nestjs/common';
import type { Actor } from '@taproot/kernel';
import { Lists, pageRequest, RECORD_FIELDS, type ListSpec, type Scope } from '@taproot/platform';
import type { CampaignFilters } from './dto/campaign.dto.js';

/** Pledges are public: every internal role reads every campaign. */
const everything: Scope = () => undefined;

@Injectable()
export class CampaignsQueries {
  constructor(private readonly lists: Lists) {}

  list(_actor: Actor, query: CampaignFilters): Promise<string> {
    return this.lists.page(CAMPAIGNS, pageRequest(query), everything);
  }

  one(_actor: Actor, id: string): Promise<string> {
    return this.lists.one(CAMPAIGNS, id, everything);
  }
}

const PLEDGES = `(SELECT coalesce(json_agg(json_build_object('id', p.id, 'orgUnitId', p.org_unit_id, 'orgUnitName', o.name,
    'text', p.text, 'metric', p.metric, 'amount', p.amount::text) ORDER BY p.id), '[]')
  FROM campaign_pledges p JOIN org_units o ON o.id = p.org_unit_id WHERE p.campaign_id = t.id)`;

const CAMPAIGNS: ListSpec = {
  name: 'campaigns',
  from: 'campaigns t',
  names: 'LEFT JOIN users u ON u.id = t.sponsor_user_id',
  fields: {
    ...RECORD_FIELDS,
    year: 't.year',
    name: 't.name',
    sponsorUserId: 't.sponsor_user_id',
    sponsorName: 'u.display_name',
    pledges: PLEDGES,
  },
  sorts: {
    year: { sql: 't.year', type: 'int' },
    name: { sql: 't.name', type: 'text' },
    updatedAt: { sql: 't.updated_at', type: 'timestamptz' },
  },
  defaultSort: '-year',
  filters: {
    year: (p) => `t.year = ${p}`,
    q: (p) => `t.name ILIKE '%' || ${p} || '%'`,
  },
};
