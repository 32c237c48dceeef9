import { Injectable } from '@nestjs/common';
import { cityDay, type Actor, type Day } from '@taproot/kernel';
import { AppConfig, Database } from '@taproot/platform';
import type { TargetTreeQuery } from './dto/target-plan.dto.js';
import type { Credit } from './credit-units.rules.js';
import { expectedSql } from './target-expected.sql.js';
import { actualsSql, UNITS } from './target-parts.sql.js';
import { completeMonths } from './target-progress.rules.js';
import { targetTree, type TreeNode, type TreePlan, type TreeUnit } from './target-tree.rules.js';

/** The year's targets of a metric down the tree, beside what was reached. */
@Injectable()
export class TargetTreeQueries {
  constructor(
    private readonly database: Database,
    private readonly config: AppConfig,
  ) {}

  /** From the root for the city-wide roles, from the topmost units of their scope for others. */
  async tree(actor: Actor, query: TargetTreeQuery) {
    const { year, metric, sector } = query;
    const values = this.asked(query);
    const [, , asOf, knownAt] = values;
    const foretold = expectedSql(metric);
    const told = actor.seesCity ? null : actor.unitIds;
    const [units, plans, actuals, expected] = await Promise.all([
      this.database.rows<TreeUnit & Row>(UNITS),
      this.database.rows<TreePlan & Row>(PLANS, [year, metric, knownAt]),
      this.database.rows<Credit & Row>({ text: actualsSql(metric) }, values),
      foretold ? this.database.rows<Credit & Row>({ text: foretold }, [...values, told]) : undefined,
    ]);
    const only = <T extends { sector: string | null }>(items: T[]) =>
      sector ? items.filter((item) => item.sector === sector) : items;
    const root = targetTree({
      metric,
      months: completeMonths(year, asOf),
      units,
      plans: only(plans),
      actuals: only(actuals),
      expected: expected && only(expected),
    });
    return { year, metric, asOf, items: root ? visible(actor, root) : [] };
  }

  /** What the parts are asked for: first and last day of the year, as-of day, known-at instant, time zone. */
  asked(query: TargetTreeQuery): [Day, Day, Day, Date, string] {
    const { timeZone } = this.config;
    const { asOf = cityDay(new Date(), timeZone), knownAt = new Date() } = query.view();
    return [`${query.year}-01-01`, `${query.year}-12-31`, asOf, knownAt, timeZone];
  }
}

type Row = Record<string, unknown>;

function visible(actor: Actor, node: TreeNode): TreeNode[] {
  if (actor.seesCity || actor.visibleUnitIds.includes(node.orgUnitId)) return [node];
  return node.children.flatMap((child) => visible(actor, child));
}

const PLANS = {
  name: 'target_plans_of_year',
  text: `SELECT org_unit_id AS "orgUnitId", sector, value::text AS value, curve FROM target_plans_known($3)
    WHERE year = $1 AND metric = $2`,
};
