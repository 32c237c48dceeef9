import { instant } from './demo-days.js';
import type { DemoEnterprise } from './enterprises.js';
import { Random } from './random.js';
import type { CampaignRow } from './rows.js';
import type { World } from './world.js';

interface Listing {
  team: string;
  by: string;
  year: number;
  enterprise: DemoEnterprise;
}

const REASONS = [
  '本地缺该环节，属补链对象',
  '链主企业推荐的一级供应商',
  '已公告扩产，正在选址',
  '上年接触过，有回访价值',
  '现厂区租约两年内到期',
  '与本地高校有联合研发',
];

/** The year's campaign, announced before it begins, and the enterprises each team is to win. */
export class TargetList {
  private readonly campaigns = new Map<number, CampaignRow>();
  private readonly random = new Random('target-list');
  private readonly listed = new Set<string>();

  constructor(private readonly world: World) {
    for (const year of world.days.years) this.campaigns.set(year, this.announce(year));
  }

  /** Lists an enterprise in the last days of the year before, ahead of any visit of the year. */
  list({ team, by, year, enterprise }: Listing): void {
    const { chronicle, book, city } = this.world;
    const key = `${team} ${year} ${enterprise.name}`;
    if (this.listed.has(key)) return;
    this.listed.add(key);
    const random = this.random.stream(key);
    const at = instant(
      `${year - 1}-12-${random.int(22, 30)}`,
      random.int(9, 17),
      random.int(0, 59),
      random.int(0, 59),
    );
    chronicle.add(
      'targetEnterprises',
      { action: 'target.listed', at, by },
      {
        campaignId: this.campaigns.get(year)!.id,
        teamId: city.unit(team),
        enterpriseId: book.idOf(enterprise),
        name: null,
        nameKey: null,
        chainNode: random.chance(0.75) ? random.pick(enterprise.industry.nodes) : null,
        reason: random.pick(REASONS),
      },
    );
  }

  private announce(year: number): CampaignRow {
    const { chronicle, city } = this.world;
    const deed = { action: 'campaign.opened', at: instant(`${year - 1}-12-20`, 9, 30), by: 'staff' };
    const campaign = chronicle.add('campaigns', deed, {
      year,
      name: `${year} 年扎根行动`,
      sponsorUserId: city.user('leader'),
    });
    for (const [unit, text, metric, amount] of PLEDGES)
      chronicle.add(
        'campaignPledges',
        { ...deed, action: 'campaign.pledged' },
        { campaignId: campaign.id, orgUnitId: city.unit(unit), text, metric, amount },
      );
    return campaign;
  }
}

const PLEDGES: [unit: string, text: string, metric: string | null, amount: string | null][] = [
  ['tf-1', '储能与汽车零部件：全年签约 60 亿元，开工不少于 8 个项目', 'contract-amount', '6000000000.00'],
  ['tf-2', '半导体与人工智能：引进链上企业 10 家', 'contracts', '10.00'],
  ['tf-3', '生物医药与食品：两个品种落地产业化', 'contracts', '6.00'],
  ['tf-4', '装备、新材料与低空：开工 10 个，补链 5 处', 'groundbreakings', '10.00'],
  ['post-1', '驻沪组：全年有效线索 12 条，重点企业深访全覆盖', 'valid-leads', '12.00'],
  ['post-2', '驻京组：全年有效线索 12 条，拜访总部企业 200 次', 'valid-leads', '12.00'],
  ['sub-1', '城东街道：盘活闲置厂房 6 万平方米', null, null],
  ['soe-1', '国投平台：标准厂房按期交付 12 万平方米', null, null],
];
