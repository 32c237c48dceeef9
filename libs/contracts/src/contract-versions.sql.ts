/**
 * Which version of a contract holds, said once for pages, scores and dashboards. What was signed holds until an amendment
 * takes effect; of amendments that have, the last to take effect, and of those the one known last.
 */
export interface VersionsView {
  /** SQL: the as-of day; without one, whatever the day. */
  day?: string;
  /** SQL: the instant of knowledge; without one, all that is known. */
  knownAt?: string;
}

const PLAN_COLUMNS = [
  'performing_on',
  'groundbreaking_on',
  'completion_on',
  'commissioning_on',
  'capacity_attainment_on',
] as const;

const lastDay = (v: string) => `business_date_last(${v}.effective_on::text)`;
const tookEffect = (v: string, { day }: VersionsView) => (day ? `${lastDay(v)} <= ${day}` : 'true');
const latestFirst = (v: string) => `${lastDay(v)} DESC, ${v}.known_from DESC, ${v}.number DESC`;

/** Whether the version `v` had come into force in our knowledge. */
export const versionKnown = (v: string, { knownAt }: VersionsView = {}) =>
  `${v}.state = 'in-force'${knownAt ? ` AND ${v}.known_from <= ${knownAt}` : ''}`;

/** SELECT of the version of one contract that holds; none before the contract was verified. */
export const versionInForce = (contract: string, view: VersionsView = {}) =>
  `SELECT said.* FROM contract_versions said WHERE said.contract_id = ${contract} AND ${versionKnown('said', view)}
    AND (said.number = 1 OR ${tookEffect('said', view)})
  ORDER BY said.number = 1, ${latestFirst('said')} LIMIT 1`;

/** The same of all contracts at once: those whose amendment holds, with these columns; the others hold as signed. */
export const amendmentsInForce = (columns: readonly string[], view: VersionsView) =>
  `SELECT DISTINCT ON (x.contract_id) x.contract_id, ${columns.map((column) => `x.${column}`).join(', ')}
    FROM contract_versions x WHERE x.number > 1 AND ${versionKnown('x', view)} AND ${tookEffect('x', view)}
    ORDER BY x.contract_id, ${latestFirst('x')}`;

/** The version in force, else what is claimed and not refused: what pages show of a contract, drafts included. */
export const versionShown = (contract: string, { day }: VersionsView = {}) =>
  `SELECT said.* FROM contract_versions said WHERE said.contract_id = ${contract} AND said.state <> 'rejected'
    AND (said.state = 'proposed' OR said.number = 1 OR ${tookEffect('said', { day })})
  ORDER BY said.state = 'in-force' DESC, said.number = 1, ${latestFirst('said')} LIMIT 1`;

/** What a contract claimed while nothing was in force: as it stood until the next correction, else as it stands. */
export const versionClaimed = (contract: string, { knownAt }: VersionsView = {}) =>
  `SELECT said.* FROM contract_versions said
  WHERE said.contract_id = ${contract} AND (said.number = 1 OR (said.number < 0 AND ${replacedAfter('said', knownAt)}))
  ORDER BY CASE WHEN said.number < 0 THEN said.updated_at END LIMIT 1`;

/** The same of all contracts at once: claims that were corrected since, with these columns. */
export const claimsReplaced = (columns: readonly string[], { knownAt }: VersionsView) =>
  `SELECT DISTINCT ON (x.contract_id) x.contract_id, ${columns.map((column) => `x.${column}`).join(', ')}
    FROM contract_versions x WHERE x.number < 0 AND ${replacedAfter('x', knownAt)}
    ORDER BY x.contract_id, x.updated_at`;

const replacedAfter = (v: string, knownAt?: string) => (knownAt ? `${v}.updated_at > ${knownAt}` : 'false');

/**
 * Columns `performing_on` … `capacity_attainment_on` over versions `v` of one contract: of each stage the first date that
 * any of them gave. Later plans never move what was once said.
 */
export const firstPlanColumns = (v: string, columns: readonly string[] = PLAN_COLUMNS) =>
  columns
    .map(
      (column) =>
        `(array_agg(${v}.${column}::text ORDER BY ${v}.known_from, ${v}.number) FILTER (WHERE ${v}.${column} IS NOT NULL))[1] AS ${column}`,
    )
    .join(', ');

/** SELECT of the first verified plan of one contract. */
export const firstPlan = (contract: string, view: VersionsView = {}) =>
  `SELECT ${firstPlanColumns('said')} FROM contract_versions said WHERE said.contract_id = ${contract} AND ${versionKnown('said', view)}`;
