import { rankOf } from '../project-stages.rules.js';
import { projectYears } from './project-years.sql.js';

/** How many consecutive months at which share of design capacity make an attainment (domain.md §1). */
export interface AttainmentTest {
  attainmentPercent: number;
  attainmentMonths: number;
}

/**
 * Output of the latest full year ended by the day that has any, against the yearly design capacity:
 * `{ year, output, capacity, percent }`, null without both.
 */
export function utilisationJson(project: string, capacity: string, day: string): string {
  return `(SELECT json_build_object('year', y.year::text, 'output', trim_scale(y.output)::text,
      'capacity', trim_scale(${capacity})::text, 'percent', round(100 * y.output / nullif(${capacity}, 0), 6)::text)
    FROM (${projectYears(`(SELECT * FROM project_reports WHERE project_id = ${project}) r`, day)}) y
    WHERE y.output IS NOT NULL AND make_date(y.year, 12, 31) <= ${day} AND ${capacity} > 0 ORDER BY y.year DESC LIMIT 1)`;
}

/**
 * Stages the reports speak for: `[{ stage, occurredOn, months }]`. Capacity attainment is proposed once, for the last of
 * the first run of consecutive months at the share of a twelfth of design capacity; a claim is for people to make.
 */
export function proposalsJson(project: string, capacity: string, rank: string, test: AttainmentTest): string {
  return `(SELECT coalesce(json_agg(json_build_object('stage', 'capacity-attainment', 'occurredOn', a.month,
      'months', ${test.attainmentMonths}, 'percent', '${test.attainmentPercent}')), '[]')
    FROM (${attainedMonth(project, capacity, test)}) a
    WHERE ${rank} < ${rankOf('capacity-attainment')} AND NOT EXISTS (SELECT 1 FROM milestones m
      WHERE m.project_id = ${project} AND m.stage = 'capacity-attainment' AND m.state = 'claimed'))`;
}

/** The month (`month`) that completes the first run; no row without one. */
export function attainedMonth(project: string, capacity: string, test: AttainmentTest): string {
  const { attainmentPercent: percent, attainmentMonths: months } = test;
  return `SELECT w.period AS month FROM (
      SELECT r.period, r.period::text || '-01' AS first,
        lag(r.period, ${months - 1}) OVER (ORDER BY r.period) AS begun
      FROM project_reports r
      WHERE r.project_id = ${project} AND length(r.period) = 7 AND ${capacity} > 0
        AND r.output_quantity * 12 * 100 >= ${capacity} * ${percent}
    ) w
    WHERE w.begun IS NOT NULL
      AND (w.begun || '-01')::date + interval '${months - 1} months' = w.first::date
    ORDER BY w.period LIMIT 1`;
}
