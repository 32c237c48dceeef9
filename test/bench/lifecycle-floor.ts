import type { Actor } from '../../libs/kernel/src/actor.js';
import { Period } from '../../libs/kernel/src/period.js';
import { groupsSql } from '../../libs/dashboards/src/lifecycle/groups.sql.js';
import { viewSql } from '../../libs/dashboards/src/lifecycle/view.js';
import { SqlParams } from '../../libs/platform/src/lists/sql-params.js';

export const AS_OF = '2026-03-31';
export const KNOWN_AT = '2026-04-10T00:00:00.000Z';
const CITY: Actor = {
  userId: '',
  displayName: '',
  grants: [],
  permissions: new Set(),
  unitIds: [],
  visibleUnitIds: [],
  seesCity: true,
};

/**
 * The statements the floor prepares for the lifecycle view of a year by team: the product's own, so that their share is
 * what stands between the socket and the database. Values: [known-at,] as-of day, first and last day of the year.
 */
export function lifecycleStatements(): Record<'live' | 'known', string> {
  const period = Period.parse('2025');
  const of = (knownAt?: Date) =>
    groupsSql(
      viewSql(CITY, { asOf: AS_OF, knownAt, period }, () => undefined, new SqlParams()),
      'team',
    );
  return { live: of(), known: of(new Date(KNOWN_AT)) };
}
