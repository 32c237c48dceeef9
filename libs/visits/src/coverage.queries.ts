import { Injectable } from '@nestjs/common';
import { CampaignsQueries } from '@taproot/campaigns';
import { cityDay, type Actor } from '@taproot/kernel';
import { depthWindowStart, inspectionDepth } from '@taproot/kpi-formulas';
import { AppConfig, Database, platformErrors, type Language } from '@taproot/platform';
import { teamCoverage, totalOf, type TeamCounts } from './coverage.rules.js';
import { COVERAGE_SQL, TARGETS_SQL } from './coverage.sql.js';
import type { CoverageQuery, CoverageRecordsQuery } from './dto/coverage.dto.js';
import { VisitFacts, type TeamVisitFact, type View } from './visit.facts.js';

interface Target {
  id: string;
  key: string;
  enterpriseId: string | null;
  label: string;
  chainNode: string | null;
  listedBecause: string;
}

/** How far teams came with the enterprises they shall win. */
@Injectable()
export class CoverageQueries {
  constructor(
    private readonly database: Database,
    private readonly campaigns: CampaignsQueries,
    private readonly facts: VisitFacts,
    private readonly config: AppConfig,
  ) {}

  /** Flags compare all teams of the city; shown are those of the actor's scope. */
  async byTeam(actor: Actor, query: CoverageQuery) {
    await this.campaigns.one(actor, query.campaignId);
    const { asOf, knownAt } = this.view(query);
    const values = [query.campaignId, knownAt, depthWindowStart(asOf), asOf];
    const teams = await this.database.rows<TeamCounts & Record<string, unknown>>(BY_TEAM, values);
    const items = teamCoverage(teams).filter(({ teamId }) => seesTeam(actor, teamId));
    return { campaignId: query.campaignId, asOf, total: totalOf(items), items };
  }

  /** The targets behind a team's coverage: counted at depth 40 and more, the others with what they lack. */
  async records(actor: Actor, query: CoverageRecordsQuery, language: Language) {
    if (!seesTeam(actor, query.teamId)) throw platformErrors.notFound();
    await this.campaigns.one(actor, query.campaignId);
    const view = this.view(query);
    const [targets, visits] = await Promise.all([
      this.database.rows<Target & Record<string, unknown>>(OF_TEAM, [
        query.campaignId,
        view.knownAt,
        query.teamId,
      ]),
      this.facts.ofTeams([query.teamId], view.asOf, view),
    ]);
    const judged = targets.map((target, at) => judge(target, targets.slice(0, at), visits, view.asOf));
    const rejected = judged.flatMap(({ record, reasonCode }) => {
      if (reasonCode === null) return [];
      return [{ ...record, reasonCode, reason: WHY[reasonCode][language === 'en' ? 'en' : 'zh'] }];
    });
    const counted = judged.filter(({ reasonCode }) => reasonCode === null).map(({ record }) => record);
    return { counted, rejected, total: judged.length, nextCursor: null };
  }

  private view(query: CoverageQuery): View {
    const { asOf, knownAt = new Date() } = query.view();
    return { asOf: asOf ?? cityDay(new Date(), this.config.timeZone), knownAt };
  }
}

type Reason = keyof typeof WHY;

const WHY = {
  'listed-twice': { en: 'The same enterprise stands on the list already.', zh: '同一企业已在目标库中。' },
  'not-visited': { en: 'No visit of the team within 24 months.', zh: '24 个月内本队没有拜访。' },
  'depth-below-40': {
    en: 'Visited, but they have not come yet and chose no site (depth below 40).',
    zh: '已登门拜访，但对方尚未来访或选址（深度不足 40）。',
  },
} as const;

function judge({ key, ...target }: Target, before: Target[], visits: TeamVisitFact[], asOf: string) {
  const own = visits.filter(({ enterpriseKey }) => enterpriseKey === key);
  const { depth } = inspectionDepth(own, asOf);
  const lastVisitOn = own.map(({ occurredOn }) => occurredOn).reduce((a, b) => (a > b ? a : b), '') || null;
  const record = { recordType: 'target-enterprise', ...target, depth, visits: own.length, lastVisitOn };
  const twice = before.some((other) => other.key === key);
  return { record, reasonCode: twice ? ('listed-twice' as const) : lackOf(depth) };
}

function lackOf(depth: number): Reason | null {
  if (depth >= 40) return null;
  return depth > 0 ? 'depth-below-40' : 'not-visited';
}

function seesTeam(actor: Actor, teamId: string): boolean {
  return actor.seesCity || actor.visibleUnitIds.includes(teamId);
}

const BY_TEAM = { name: 'coverage', text: COVERAGE_SQL };
const OF_TEAM = { name: 'coverage_targets', text: TARGETS_SQL };
