import { Injectable } from '@nestjs/common';
import type { Decimal } from '@taproot/kernel';
import { AppConfig, Database } from '@taproot/platform';
import { shownGroups, SMALLEST_GROUP } from './survey-groups.rules.js';
import { exactSatisfaction, exactService, turnout, type Priors, type Vote } from './survey-results.rules.js';
import { cellsOf, groupsOf } from './survey-results.queries.js';
import { SurveyVotes } from './survey-votes.js';

/** What had happened by the end of a day, as it was known at an instant. */
interface View {
  asOf: string;
  knownAt: Date;
}

/** What enterprises said of a team or a department, as one score. */
export interface ServiceFact {
  unitId: string;
  campaignId: string;
  /** 0–100, exact; null when there is none that may be shown. */
  score: string | null;
  /** Behind the score. */
  answers: number;
  /** Of a null score: nobody was asked, or too few answered. */
  missing: 'by-nature' | null;
  /** False below 30 % of answers: shown, not ranked. */
  rankable: boolean;
}

export interface SatisfactionFact extends ServiceFact {
  /** Whose score it is: under five answers a team takes its district's, else the city's, so that silence helps nobody. */
  of: 'team' | 'district' | 'city' | null;
}

interface Campaign {
  [column: string]: unknown;
  id: string;
  closedAt: Date;
  score: string | null;
  reinvestment: string | null;
}

/** The facts surveys give to scores, of the last campaign closed by the day. No campaign, no facts. */
@Injectable()
export class SatisfactionFacts {
  constructor(
    private readonly database: Database,
    private readonly votes: SurveyVotes,
    private readonly config: AppConfig,
  ) {}

  /** ESS of each team; a team none of whose enterprises was asked has a null score. */
  async ofTeams(teamIds: string[], view: View): Promise<SatisfactionFact[]> {
    const campaign = await this.latest(view);
    if (!campaign) return [];
    const [votes, districts] = await Promise.all([
      this.votes.of(campaign.id, campaign.closedAt),
      this.database.rows<{ id: string; districtId: string | null }>(DISTRICTS, [teamIds]),
    ]);
    const shown = shownGroups(cellsOf(votes));
    const teams = new Map(groupsOf(votes, 'team'));
    const byDistrict = new Map(groupsOf(votes, 'district'));
    return districts.map(({ id, districtId }) => {
      const own = teams.get(id) ?? [];
      const district = districtId && shown.districts.has(districtId) ? byDistrict.get(districtId) : undefined;
      const [of, used] = shown.teams.has(id)
        ? (['team', own] as const)
        : district
          ? (['district', district] as const)
          : (['city', shown.total ? votes : []] as const);
      return factOf(id, campaign, own, { of, used });
    });
  }

  /** What the enterprises a department served say of approvals and response; under five answers none. */
  async ofDepartments(departmentIds: string[], view: View): Promise<ServiceFact[]> {
    const campaign = await this.latest(view);
    if (!campaign) return [];
    const served = new Map(groupsOf(await this.votes.of(campaign.id, campaign.closedAt), 'department'));
    return departmentIds.map((unitId) => {
      const { answers, rankable } = turnout(served.get(unitId) ?? []);
      const score = answers < SMALLEST_GROUP ? null : textOf(exactService(served.get(unitId)!));
      const missing = score === null ? 'by-nature' : null;
      return { unitId, campaignId: campaign.id, score, answers, missing, rankable };
    });
  }

  private latest({ asOf, knownAt }: View): Promise<Campaign | undefined> {
    return this.database.row<Campaign>(LATEST, [asOf, knownAt, this.config.timeZone]);
  }
}

function factOf(
  unitId: string,
  { id: campaignId, score, reinvestment }: Campaign,
  own: Vote[],
  { of, used }: { of: 'team' | 'district' | 'city'; used: readonly Vote[] },
): SatisfactionFact {
  const priors: Priors = { score, reinvestment };
  const { rankable, invited } = turnout(own);
  const satisfaction = invited === 0 || used.length === 0 ? null : textOf(exactSatisfaction(used, priors));
  const missing = satisfaction === null ? 'by-nature' : null;
  return {
    unitId,
    campaignId,
    score: satisfaction,
    // Of those the score is of: how many of a hidden group answered is as hidden as what they said.
    answers: satisfaction === null ? 0 : turnout(used).answers,
    missing,
    rankable,
    of: satisfaction === null ? null : of,
  };
}

/** Rounded by whoever shows it. */
function textOf(score: Decimal | null): string | null {
  return score && score.toString();
}

const LATEST = {
  name: 'satisfaction_latest',
  text: `SELECT id, closed_at AS "closedAt", prior_score::text AS score, prior_reinvestment::text AS reinvestment
    FROM survey_campaigns
    WHERE status = 'closed' AND closed_at <= $2 AND (closed_at AT TIME ZONE $3)::date <= $1::date
    ORDER BY closed_at DESC LIMIT 1`,
};
const DISTRICTS = {
  name: 'satisfaction_districts',
  text: `WITH RECURSIVE above AS (
      SELECT id AS unit_id, id, parent_id, kind FROM org_units WHERE id = ANY($1::uuid[])
      UNION ALL SELECT a.unit_id, u.id, u.parent_id, u.kind FROM above a JOIN org_units u ON u.id = a.parent_id)
    SELECT unit_id AS id, (array_agg(id) FILTER (WHERE kind = 'district'))[1] AS "districtId"
    FROM above GROUP BY unit_id ORDER BY unit_id`,
};
