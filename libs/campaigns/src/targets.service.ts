import { Injectable } from '@nestjs/common';
import { EnterpriseReferences, nameKey } from '@taproot/enterprises';
import type { Actor } from '@taproot/kernel';
import { Commands, Database, refuseOn } from '@taproot/platform';
import { campaignErrors } from './campaign.errors.js';
import { targetListed } from './campaign.events.js';
import type { ListTargetDto } from './dto/target.dto.js';
import { TargetEnterprise } from './target-enterprise.entity.js';
import { canListFor } from './target.policy.js';

@Injectable()
export class TargetsService {
  constructor(
    private readonly commands: Commands,
    private readonly database: Database,
    private readonly enterprises: EnterpriseReferences,
  ) {}

  /** Puts an enterprise on a team's list. */
  list(actor: Actor, input: ListTargetDto) {
    return this.commands.run(actor, async (unit) => {
      if (!canListFor(actor, input.teamId)) throw campaignErrors.notYourTargetList().at('teamId');
      const { enterpriseName, ...chosen } = await this.chosen(actor, input);
      const { campaignId, teamId, chainNode = null, reason } = input;
      const said = { campaignId, teamId, chainNode, reason, ...chosen };
      const target = unit.add('target.listed', Object.assign(new TargetEnterprise(), said));
      unit.emit(targetListed(target));
      const { nameKey: _key, ...record } = target;
      const teamName = await this.teamName(teamId);
      return { ...record, teamName, enterpriseName, createdByName: actor.displayName };
    });
  }

  private async chosen(actor: Actor, { enterpriseId = null, name = null }: ListTargetDto) {
    const known = enterpriseId ? await this.enterprises.findFor(actor, enterpriseId) : null;
    if (known === undefined) throw campaignErrors.targetEnterpriseUnknown().at('enterpriseId');
    const enterpriseName = known?.name ?? name;
    if (enterpriseName === null) throw campaignErrors.targetOfNobody().at('name');
    const key = name && nameKey(name);
    if (known && key && key !== known.nameKey) {
      throw campaignErrors.targetNameDiffers({ name: known.name }).at('name');
    }
    return { enterpriseId, name, nameKey: key, enterpriseName };
  }

  private async teamName(id: string): Promise<string | null> {
    const row = await this.database.row<{ name: string }>(TEAM_NAME, [id]);
    return row?.name ?? null;
  }
}

const TEAM_NAME = { name: 'target_team', text: 'SELECT name FROM org_units WHERE id = $1' };

refuseOn('target_enterprises_campaign_id_fkey', () => campaignErrors.campaignUnknown().at('campaignId'));
refuseOn('target_enterprises_team_id_fkey', () => campaignErrors.targetTeamUnknown().at('teamId'));
refuseOn('target_enterprises_once', () => campaignErrors.targetListed().at('enterpriseId'));
refuseOn('target_enterprises_name_once', () => campaignErrors.targetListed().at('name'));
