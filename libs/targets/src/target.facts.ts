import { Injectable } from '@nestjs/common';
import { Decimal, type Day } from '@taproot/kernel';
import type { Metric } from '@taproot/campaigns';
import { Database } from '@taproot/platform';
import { completeMonths, sequenceOfAll, type Planned } from './target-progress.rules.js';

/** What had happened by the end of a day, as it was known at an instant. */
interface View {
  asOf: Day;
  knownAt: Date;
}

/** A team's target of a metric: of the whole year, and what of it was due in the period by the as-of day. */
export interface TargetFact {
  teamId: string;
  /** Yuan, or a count; exact. */
  target: Decimal;
  /** Due by the last complete month of the year at `asOf`, less what was due before the period. */
  due: Decimal;
}

/** What targets give to scores: the sequence targets of some teams, in one statement. Teams without one are left out. */
@Injectable()
export class TargetFacts {
  constructor(private readonly database: Database) {}

  /** `period` lies within one year. */
  async ofTeams(
    teamIds: string[],
    metric: Metric,
    period: { first: Day; last: Day },
    { asOf, knownAt }: View,
  ): Promise<TargetFact[]> {
    const year = Number(period.first.slice(0, 4));
    const rows = await this.database.rows<PlanRow>(GATHER, [year, metric, knownAt, teamIds]);
    const until = completeMonths(year, asOf < period.last ? asOf : period.last);
    const before = Number(period.first.slice(5, 7)) - 1;
    const teams = [...new Set(rows.map(({ teamId }) => teamId))];
    return teams.map((teamId) => {
      const plans = rows.filter((row) => row.teamId === teamId);
      return factOf(teamId, chosen(plans), before, until);
    });
  }
}

interface PlanRow {
  [column: string]: unknown;
  teamId: string;
  sector: string | null;
  value: string;
  curve: string[] | null;
}

/** The plan of all sectors, else those of each. */
function chosen(plans: PlanRow[]): Planned[] {
  const whole = plans.filter(({ sector }) => sector === null);
  const used = whole.length > 0 ? whole : plans;
  return used.map(({ value, curve }) => ({ value: new Decimal(value), curve }));
}

function factOf(teamId: string, plans: Planned[], before: number, until: number): TargetFact {
  const target = Decimal.sum(0, ...plans.map(({ value }) => value));
  const share = (months: number) => sequenceOfAll(plans, months);
  const due = Decimal.max(0, share(until).minus(share(before)))
    .times(target)
    .div(100);
  return { teamId, target, due };
}

const GATHER = {
  name: 'target_facts',
  text: `SELECT org_unit_id AS "teamId", sector, value::text AS value, curve FROM target_plans_known($3)
    WHERE year = $1 AND metric = $2 AND org_unit_id = ANY($4::uuid[]) ORDER BY org_unit_id, sector`,
};
