import { Injectable } from '@nestjs/common';
import { Decimal, type Actor } from '@taproot/kernel';
import { Database, decodeCursor, encodeCursor, platformErrors, SqlParams } from '@taproot/platform';
import { CreditUnits, type Credit, type PlacedUnit } from './credit-units.rules.js';
import type { TargetRecordsQuery } from './dto/target-plan.dto.js';
import { actualsSql, recordTypeOf, UNITS } from './target-parts.sql.js';
import { recordsSql } from './target-records.sql.js';
import { TargetTreeQueries } from './target-tree.queries.js';
import { amountText } from './target-tree.rules.js';

type Row = Record<string, unknown>;
interface RecordsRow extends Row {
  total: number;
  actual: string;
  rows: RecordRow[];
}
interface RecordRow {
  id: string;
  countedOn: string | null;
  value: string;
  label: string | null;
  enterpriseName: string | null;
  told: boolean;
}

/** The records behind what a unit reached of a metric. */
@Injectable()
export class TargetRecordsQueries {
  constructor(
    private readonly database: Database,
    private readonly trees: TargetTreeQueries,
  ) {}

  /** Throws not-found for a unit outside the actor's scope. */
  async behind(actor: Actor, query: TargetRecordsQuery) {
    const { metric, sector, orgUnitId, limit = 50 } = query;
    const asked = this.trees.asked(query);
    const [units, credits] = await Promise.all([
      this.database.rows<PlacedUnit & Row>(UNITS),
      this.database.rows<Credit & Row>({ text: actualsSql(metric) }, asked),
    ]);
    const isSeen = actor.seesCity || actor.visibleUnitIds.includes(orgUnitId);
    if (!isSeen || !units.some(({ id }) => id === orgUnitId)) throw platformErrors.notFound();
    const counted = new CreditUnits(units);
    const pairs = credits.filter((credit) => counted.of(credit).has(orgUnitId));
    const params = new SqlParams();
    for (const value of asked) params.add(value);
    const after = query.cursor === undefined ? null : afterOf(query.cursor, metric);
    const text = recordsSql(metric, actor, { pairs, sector, after, limit: limit + 1 }, params);
    const { total, actual, rows } = (await this.database.row<RecordsRow>({ text }, params.values))!;
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    return {
      actual: amountText(new Decimal(actual), metric),
      total,
      items: shown.map(({ id, value, told, ...row }) => ({
        ...row,
        recordType: recordTypeOf(metric),
        id: told ? id : null,
        contribution: amountText(new Decimal(value), metric),
      })),
      nextCursor: last ? encodeCursor({ sort: metric, value: last.value, id: last.id }) : null,
    };
  }
}

function afterOf(cursor: string, metric: string): { value: string; id: string } {
  const { value, id } = decodeCursor(cursor, metric);
  if (!/^-?\d{1,30}(\.\d{1,40})?$/.test(value)) throw platformErrors.badCursor();
  return { value, id };
}
