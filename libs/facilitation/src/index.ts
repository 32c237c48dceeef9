/**
 * Facilitation: what teams ask of departments, on a clock of working time, and what the command center decides.
 * Owns: facilitation_tasks with every version and turn, their clocks and ladders; escalations and their orders; the
 * city's calendar; the facts of tasks.
 * Emits: task.filed, task.changed, task.moved, task.clock-set, task.rung-reached, escalation.raised, .decided, .answered,
 * .returned, .closed, calendar.changed. Depends on: projects, leads, enterprises,
 * kpi-formulas, working-time.
 */
export { CityCalendar } from './calendar/city-calendar.js';
export { questionIn } from './escalations/escalation-wording.js';
export { EscalationsQueries, type OpenQuestion } from './escalations/escalations.queries.js';
export {
  ESCALATION_ANSWERED,
  ESCALATION_CLOSED,
  ESCALATION_DECIDED,
  ESCALATION_RAISED,
  ESCALATION_RETURNED,
} from './escalations/escalation.events.js';
export { FacilitationJobsModule } from './facilitation-jobs.module.js';
export { FacilitationHttpModule } from './facilitation-http.module.js';
export { FacilitationModule } from './facilitation.module.js';
export { TASK_SCOPE_JOINS, taskScope } from './tasks/task-scope.js';
export { TaskImports, type ImportedTask } from './tasks/task-imports.service.js';
export { TaskFacts, type DepartmentTaskFact, type LostDaysFact } from './tasks/task.facts.js';
export { TASK_CHANGED, TASK_FILED, TASK_MOVED, TASK_RUNG_REACHED } from './tasks/task.events.js';
