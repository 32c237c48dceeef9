import { Injectable } from '@nestjs/common';
import type { Stage, TaskFact } from '@taproot/kpi-formulas';
import { Database } from '@taproot/platform';
import { CityCalendar } from '../calendar/city-calendar.js';
import { factOf, type KnownTask } from './task-facts.rules.js';

/** What had happened by the end of a day, as it was known at an instant. */
interface View {
  asOf: string;
  knownAt: Date;
}

export type DepartmentTaskFact = TaskFact & { teamId: string };

/** Working days the command center certified as lost to an overdue task, and the stage that task held up. */
export interface LostDaysFact {
  projectId: string;
  stage: Stage;
  days: number;
}

/** The facts tasks give to scores: one statement each, the clocks then read in the city's working time. */
@Injectable()
export class TaskFacts {
  constructor(
    private readonly database: Database,
    private readonly calendar: CityCalendar,
  ) {}

  /** Tasks the departments answer for, and those they were asked to join, by the view. */
  async ofDepartments(
    departmentIds: readonly string[],
    { asOf, knownAt }: View,
  ): Promise<DepartmentTaskFact[]> {
    const clock = await this.calendar.clock();
    const end = clock.endOf(asOf);
    const at = end < knownAt ? end : knownAt;
    const rows = await this.database.rows<KnownTask & Record<string, unknown>>(TASKS, [
      at,
      knownAt,
      departmentIds,
    ]);
    return rows.map((row) => ({ teamId: row.unitId, ...factOf(clock, row, at) }));
  }

  /** Of escalations that the command center closed. */
  async lostDays(projectIds: readonly string[], { asOf, knownAt }: View): Promise<LostDaysFact[]> {
    const end = (await this.calendar.clock()).endOf(asOf);
    const at = end < knownAt ? end : knownAt;
    return this.database.rows<LostDaysFact & Record<string, unknown>>(LOST, [at, knownAt, projectIds]);
  }
}

/** $1 the instant, $2 known-at, $3 departments. Turns are only added to, so that those recorded by then are all there were. */
const TASKS = {
  text: `
SELECT x.unit_id AS "unitId", t.id, x.unit_id <> t.department_id AS joint, t.priority = 'high' AS high,
  t.received_at AS "receivedAt", t.response_minutes AS "responseMinutes", t.resolve_minutes AS "resolveMinutes",
  (SELECT coalesce(json_agg(json_build_object('kind', s.kind, 'at', s.at, 'unitId', s.unit_id, 'rating', s.rating)
      ORDER BY s.at, s.id), '[]')
    FROM task_turns s WHERE s.task_id = t.id AND s.at < $1 AND s.recorded_at <= $2) AS turns
FROM facilitation_tasks_known($2) t
CROSS JOIN LATERAL unnest(t.department_id || t.joint) x(unit_id)
WHERE (t.department_id = ANY($3::uuid[]) OR t.joint && $3::uuid[]) AND x.unit_id = ANY($3::uuid[]) AND t.received_at < $1
ORDER BY t.id, x.unit_id`,
};
const LOST = {
  text: `
SELECT t.project_id AS "projectId", t.unblocks_stage AS stage, sum(e.certified_days)::int AS days
FROM escalations_known($2) e JOIN facilitation_tasks_known($2) t ON t.id = e.task_id
WHERE e.status = 'closed' AND e.closed_at < $1 AND e.certified_days > 0
  AND t.project_id = ANY($3::uuid[]) AND t.unblocks_stage IS NOT NULL
GROUP BY t.project_id, t.unblocks_stage ORDER BY t.project_id, t.unblocks_stage`,
};
