import { Injectable } from '@nestjs/common';
import { depthWindowStart, type VisitFact, type VisitQuality } from '@taproot/kpi-formulas';
import { AppConfig, Database } from '@taproot/platform';
import { judge } from './packed-facts.js';
import { VISIT_FACTS_SQL } from './visit-facts.sql.js';

/** What had happened by the end of a day, as it was known at an instant. */
export interface View {
  asOf: string;
  knownAt: Date;
}

interface VisitFactsRow {
  [column: string]: unknown;
  id: string;
  teamId: string;
  enterpriseKey: string;
  occurredOn: string;
  packed: number;
}

export type TeamVisitFact = VisitFact & { teamId: string; quality: VisitQuality };

/** The facts visits give to scores: every visit of some teams with its quality at a day, gathered in one statement. */
@Injectable()
export class VisitFacts {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  /** Visits from `from` (or the 24 months of the depth ladder, if earlier) to the day. */
  async ofTeams(teamIds: string[], from: string, view: View): Promise<TeamVisitFact[]> {
    const start = [from, depthWindowStart(view.asOf)].toSorted()[0];
    const values = [view.asOf, view.knownAt, teamIds, start, this.config.timeZone, null];
    const rows = await this.database.rows<VisitFactsRow>(GATHER, values);
    return rows.map(factOf);
  }

  /** Nothing before the visit bears on it, so the team's facts are gathered from its day on. */
  async ofVisit(id: string, teamId: string, view: View): Promise<TeamVisitFact | undefined> {
    const first = await this.database.row<{ day: string }>(FIRST_DAY, [id]);
    const values = [view.asOf, view.knownAt, [teamId], first?.day, this.config.timeZone, id];
    const row = await this.database.row<VisitFactsRow>(GATHER, values);
    return row && factOf(row);
  }
}

/** Without a name: see there. */
const GATHER = { text: VISIT_FACTS_SQL };
/** The earliest day the visit was ever said to be on. */
const FIRST_DAY = {
  name: 'visit_first_day',
  text: `SELECT min(v.occurred_on)::text AS day
    FROM (SELECT occurred_on FROM visits WHERE id = $1 UNION ALL SELECT occurred_on FROM visits_history WHERE id = $1) v`,
};

function factOf({ id, teamId, enterpriseKey, occurredOn, packed }: VisitFactsRow): TeamVisitFact {
  const { kind, sawSite, dataExchanged, siteChosen, metDecisionMaker, supported, quality } = judge(packed);
  return {
    id,
    teamId,
    enterpriseKey,
    occurredOn,
    kind,
    sawSite,
    dataExchanged,
    siteChosen,
    metDecisionMaker,
    supported,
    score: quality.score,
    quality,
  };
}
