import { firstPlanColumns, versionKnown } from '@taproot/contracts';
import { dateColumn, FORECAST_STAGES, rankSql } from '../project-sql.js';

/** How the facts of lights are asked for. */
export interface LightView {
  /** SQL: the as-of day. */
  day: string;
  /** SQL: IANA time zone as a literal or parameter. */
  zone: string;
  /** SELECT of the projects: `id`, `contract_id` and the forecast that had been stated. */
  own: string;
}

const forecastColumns = FORECAST_STAGES.map((stage) => `forecast_${dateColumn(stage)}`);

/** What `own` selects of an alias that has a project's forecast. */
export const statedBy = (alias: string) =>
  [...forecastColumns, 'forecast_at'].map((column) => `${alias}.${column}`).join(', ');

const dues = FORECAST_STAGES.map(
  (stage) => `business_date_last(plan.${dateColumn(stage)}) AS due_${stage.replaceAll('-', '_')}`,
);

/**
 * Facts for the rules of light at one day, a row a project: of one by indexes, of all in one go. OFFSET 0 works each fact
 * out once, not once a rule.
 */
export function lightFacts({ day, zone, own }: LightView): string {
  const happened = (column: string) => `business_date_last(${column}::text) <= ${day}`;
  return `WITH own AS MATERIALIZED (${own}
    ), plan AS (
      SELECT v.contract_id, ${firstPlanColumns('v', FORECAST_STAGES.map(dateColumn))}
      FROM own o JOIN contract_versions v ON v.contract_id = o.contract_id WHERE ${versionKnown('v')} GROUP BY v.contract_id
    ), reached AS (
      SELECT m.project_id, max(${rankSql('m.stage')}) AS rank FROM own o JOIN milestones m ON m.project_id = o.id
      WHERE m.state = 'verified' AND ${happened('m.occurred_on')} GROUP BY m.project_id
    ), reported AS (
      SELECT r.project_id, max(business_date_last(r.period)) AS day FROM own o JOIN project_reports r ON r.project_id = o.id
      WHERE ${happened('r.period')} GROUP BY r.project_id
    ), turns AS (${turnFacts(day)}
    )
    SELECT o.id, ${dues.join(', ')}, ${forecastColumns.map((column) => `o.${column}::text AS ${column}`).join(', ')},
      (o.forecast_at AT TIME ZONE ${zone})::date AS forecast_day,
      coalesce(reached.rank, 0) AS reached,
      coalesce(reported.day, business_date_last(c.signed_on::text)) AS last_report_day,
      turns.terminated_day, turns.paused_day, coalesce(turns.paused_days, 0)::int AS excused_days
    FROM own o
    JOIN contracts c ON c.id = o.contract_id
    LEFT JOIN plan ON plan.contract_id = o.contract_id
    LEFT JOIN reached ON reached.project_id = o.id
    LEFT JOIN reported ON reported.project_id = o.id
    LEFT JOIN turns ON turns.project_id = o.id
    OFFSET 0`;
}

/** The pause that lasts, the end, and the days of pauses after the planned start. */
function turnFacts(day: string): string {
  return `SELECT s.project_id, max(s.day) FILTER (WHERE s.kind = 'termination' AND s.until IS NULL) AS terminated_day,
      max(s.day) FILTER (WHERE s.kind = 'pause' AND s.until IS NULL) AS paused_day,
      sum(greatest(0, coalesce(s.until, ${day}) - greatest(s.day, business_date_last(plan.groundbreaking_on))))
        FILTER (WHERE s.kind = 'pause') AS paused_days
    FROM (
      SELECT u.project_id, o.contract_id, u.kind, business_date_last(u.occurred_on::text) AS day,
        lead(business_date_last(u.occurred_on::text)) OVER (PARTITION BY u.project_id
          ORDER BY business_date_last(u.occurred_on::text), u.recorded_at) AS until
      FROM own o JOIN project_turns u ON u.project_id = o.id WHERE business_date_last(u.occurred_on::text) <= ${day}
    ) s LEFT JOIN plan ON plan.contract_id = s.contract_id
    GROUP BY s.project_id`;
}
