/**
 * Facilitation: what teams ask of departments, on a clock of working time, and what the command center decides.
 * Owns: facilitation_tasks with every version and turn, their clocks and ladders; the city's calendar.
 * Emits: task.filed, task.changed, task.moved, calendar.changed. Depends on: projects, leads, enterprises, working-time.
 */
export { CityCalendar } from './calendar/city-calendar.js';
export { FacilitationHttpModule } from './facilitation-http.module.js';
export { FacilitationModule } from './facilitation.module.js';
export { TASK_CHANGED, TASK_FILED, TASK_MOVED } from './tasks/task.events.js';
export { TaskFacts, type DepartmentTaskFact, type LostDaysFact } from './tasks/task.facts.js';
