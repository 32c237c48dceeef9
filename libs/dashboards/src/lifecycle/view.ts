import type { Actor, Period } from '@taproot/kernel';
import type { Scope, SqlParams } from '@taproot/platform';

/** What is asked of the life of contracts: at which day, in which knowledge, which of them. */
export interface LifecycleView {
  asOf: string;
  /** Now, from the tables themselves, unless said. */
  knownAt?: Date;
  /** Signed wholly inside; all without it. */
  period?: Period;
  /** Least amount in force, yuan. */
  minAmount?: string;
  /** Credited teams, and their categories. */
  teamId?: string[];
  category?: string[];
  sector?: string[];
  districtId?: string[];
}

/** The view as SQL: placeholders, the tables as they were known, and which credits count. */
export interface ViewSql {
  asOf: string;
  first: string | null;
  last: string | null;
  minAmount: string | null;
  /** A tracked table, or what was known of it. */
  table(name: 'contracts' | 'milestones' | 'project_reports' | 'leads'): string;
  /** Placeholder of the instant of knowledge; none where now is asked. */
  knownAt?: string;
  /** Whether a row with this instant of recording was known. */
  knownBy(column: string): string;
  /** What narrows the contracts `ct`. */
  where: string[];
  /** What narrows the credits `cr` whose shares are shown; empty shows all. */
  credits: string[];
}

export function viewSql(actor: Actor, view: LifecycleView, scope: Scope, params: SqlParams): ViewSql {
  const known = view.knownAt && `${params.add(view.knownAt)}::timestamptz`;
  const filters = creditFilters(view, params);
  const scoped = scope(params);
  const any = (column: string, type: string, values?: string[]) =>
    values ? [`${column} = ANY(${params.add(values)}::${type}[])`] : [];
  const seen = actor.seesCity ? [] : any('cr.team_id', 'uuid', [...actor.visibleUnitIds]);
  const credited = `EXISTS (SELECT 1 FROM contract_credits cr WHERE cr.version_id = coalesce(a.id, v.id) AND ${filters.join(' AND ')})`;
  return {
    asOf: `${params.add(view.asOf)}::date`,
    first: view.period ? `${params.add(view.period.first)}::date` : null,
    last: view.period ? `${params.add(view.period.last)}::date` : null,
    minAmount: view.minAmount === undefined ? null : `${params.add(view.minAmount)}::numeric`,
    table: (name) => (known ? `${name}_known(${known})` : name),
    ...(known && { knownAt: known }),
    knownBy: (column) => (known ? `${column} <= ${known}` : 'true'),
    where: [
      ...(scoped === undefined ? [] : [scoped]),
      ...any('ct.sector', 'text', view.sector),
      ...any('ct.district_id', 'uuid', view.districtId),
      ...(filters.length > 0 ? [credited] : []),
    ],
    credits: [...filters, ...seen],
  };
}

function creditFilters({ teamId, category }: LifecycleView, params: SqlParams): string[] {
  const ofTeam = teamId ? [`cr.team_id = ANY(${params.add(teamId)}::uuid[])`] : [];
  const ofCategory = category
    ? [`cr.team_id IN (SELECT id FROM org_units WHERE category = ANY(${params.add(category)}::text[]))`]
    : [];
  return [...ofTeam, ...ofCategory];
}
