import { Injectable } from '@nestjs/common';
import {
  depthWindowStart,
  visitQuality,
  type VisitFact,
  type VisitQuality,
  type VisitQualityFacts,
} from '@taproot/kpi-formulas';
import { AppConfig, Database } from '@taproot/platform';
import { VISIT_FACTS_SQL } from './visit-facts.sql.js';

/** What had happened by the end of a day, as it was known at an instant. */
export interface View {
  asOf: string;
  knownAt: Date;
}

interface VisitFactsRow extends VisitQualityFacts {
  [column: string]: unknown;
  id: string;
  teamId: string;
  enterpriseKey: string;
  occurredOn: string;
  kind: VisitFact['kind'];
  sawSite: boolean;
  dataExchanged: boolean;
  siteChosen: boolean;
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

  async ofVisit(id: string, teamId: string, view: View): Promise<TeamVisitFact | undefined> {
    const values = [view.asOf, view.knownAt, [teamId], '1980-01-01', this.config.timeZone, id];
    const row = await this.database.row<VisitFactsRow>(GATHER, values);
    return row && factOf(row);
  }
}

const GATHER = { name: 'visit_facts', text: VISIT_FACTS_SQL };

function factOf(row: VisitFactsRow): TeamVisitFact {
  const quality = visitQuality(row);
  const { id, teamId, enterpriseKey, occurredOn, kind, sawSite, dataExchanged, siteChosen } = row;
  return {
    id,
    teamId,
    enterpriseKey,
    occurredOn,
    kind,
    sawSite,
    dataExchanged,
    siteChosen,
    metDecisionMaker: row.bestSeniority === 'decision-maker',
    supported: row.fileShowsMeeting || row.bestKnownSeniority !== null,
    score: quality.score,
    quality,
  };
}
