import { dateColumn, firstPlan, FORECAST_STAGES, rankSql } from '../project-sql.js';

/** How the facts of a light are asked for. */
export interface LightView {
  /** SQL: the as-of day. */
  day: string;
  /** SQL: the contract's id, the project's id and the alias with its forecast columns. */
  contract: string;
  project: string;
  forecast: string;
  /** SQL: IANA time zone as a literal or parameter. */
  zone: string;
}

const forecasts = (alias: string) =>
  FORECAST_STAGES.map(
    (stage) => `${alias}.forecast_${dateColumn(stage)}::text AS forecast_${dateColumn(stage)}`,
  );
const dues = FORECAST_STAGES.map(
  (stage) => `business_date_last(plan.${dateColumn(stage)}) AS due_${stage.replaceAll('-', '_')}`,
);

/** One row of facts for the rules of light, of one project at one day; OFFSET 0 works each out once, not once a rule. */
export function lightFacts({ day, contract, project, forecast, zone }: LightView): string {
  const happened = (column: string) => `business_date_last(${column}::text) <= ${day}`;
  return `SELECT ${dues.join(', ')}, ${forecasts(forecast).join(', ')},
    (${forecast}.forecast_at AT TIME ZONE ${zone})::date AS forecast_day,
    coalesce((SELECT max(${rankSql('m.stage')}) FROM milestones m
      WHERE m.project_id = ${project} AND m.state = 'verified' AND ${happened('m.occurred_on')}), 0) AS reached,
    coalesce((SELECT max(business_date_last(r.period)) FROM project_reports r
      WHERE r.project_id = ${project} AND ${happened('r.period')}), signed.day) AS last_report_day,
    turns.terminated_day, turns.paused_day,
    coalesce(turns.paused_days, 0)::int AS excused_days
  FROM (${firstPlan(contract)}) plan
  CROSS JOIN LATERAL (SELECT business_date_last(c.signed_on::text) AS day FROM contracts c WHERE c.id = ${contract}) signed
  CROSS JOIN LATERAL (${turnFacts(project, day)}) turns
  OFFSET 0`;
}

/** The pause that lasts, the end, and the days of pauses after the planned start. */
function turnFacts(project: string, day: string): string {
  const start = 'business_date_last(plan.groundbreaking_on)';
  return `SELECT min(s.day) FILTER (WHERE s.kind = 'termination') AS terminated_day,
    max(s.day) FILTER (WHERE s.kind = 'pause' AND s.until IS NULL) AS paused_day,
    sum(greatest(0, coalesce(s.until, ${day}) - greatest(s.day, ${start}))) FILTER (WHERE s.kind = 'pause') AS paused_days
  FROM (
    SELECT u.kind, business_date_last(u.occurred_on::text) AS day,
      lead(business_date_last(u.occurred_on::text)) OVER (ORDER BY business_date_last(u.occurred_on::text), u.recorded_at) AS until
    FROM project_turns u WHERE u.project_id = ${project} AND business_date_last(u.occurred_on::text) <= ${day}
  ) s`;
}
