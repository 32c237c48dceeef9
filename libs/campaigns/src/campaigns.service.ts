import { Injectable } from '@nestjs/common';
import { Money, newId, type Actor } from '@taproot/kernel';
import { Commands, Database, refuseOn } from '@taproot/platform';
import { CampaignPledge } from './campaign-pledge.entity.js';
import { Campaign } from './campaign.entity.js';
import { campaignErrors } from './campaign.errors.js';
import { campaignOpened } from './campaign.events.js';
import type { OpenCampaignDto } from './dto/campaign.dto.js';

@Injectable()
export class CampaignsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
  ) {}

  /** A campaign opens with its pledges. */
  open(actor: Actor, { pledges: promised = [], year, name, sponsorUserId = null }: OpenCampaignDto) {
    return this.commands.run(actor, async (unit) => {
      const campaign = Object.assign(new Campaign(), { id: newId(), year, name, sponsorUserId });
      unit.add('campaign.opened', campaign);
      const pledges = promised.map((said) => unit.add('campaign.pledged', pledge(campaign, said)));
      unit.emit(campaignOpened(campaign));
      const names = await this.names(sponsorUserId, pledges);
      return {
        ...campaign,
        sponsorName: names.sponsor,
        pledges: pledges.map((said) => answer(said, names.units)),
      };
    });
  }

  private async names(sponsorUserId: string | null, pledges: CampaignPledge[]): Promise<Names> {
    return (await this.database.row<Names & Record<string, unknown>>(NAMES, [
      sponsorUserId,
      pledges.map(({ orgUnitId }) => orgUnitId),
    ]))!;
  }
}

interface Names {
  sponsor: string | null;
  units: Record<string, string>;
}

function pledge(
  { id }: Campaign,
  { orgUnitId, text, metric, amount }: Partial<CampaignPledge>,
): CampaignPledge {
  const exact = amount ? Money.parse(amount, 'CNY').text : null;
  return Object.assign(new CampaignPledge(), {
    campaignId: id,
    orgUnitId,
    text,
    metric: metric ?? null,
    amount: exact,
  });
}

function answer({ id, orgUnitId, text, metric, amount }: CampaignPledge, names: Names['units']) {
  return { id, orgUnitId, orgUnitName: names[orgUnitId] ?? null, text, metric, amount };
}

const NAMES = {
  name: 'campaign_names',
  text: `SELECT (SELECT display_name FROM users WHERE id = $1) AS sponsor,
    (SELECT coalesce(json_object_agg(id, name), '{}') FROM org_units WHERE id = ANY($2::uuid[])) AS units`,
};

refuseOn('campaigns_year_name_key', () => campaignErrors.campaignExists().at('name'));
refuseOn('campaigns_sponsor_user_id_fkey', () => campaignErrors.sponsorUnknown().at('sponsorUserId'));
refuseOn('campaign_pledges_org_unit_id_fkey', () => campaignErrors.pledgeUnitUnknown().at('pledges'));
