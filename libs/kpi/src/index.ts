/**
 * KPI: gathers the facts of the capabilities, calls the formulas, stores results that explain themselves.
 * Owns: kpi_schemes, kpi_runs with their scorecards, the standing board and what moved it.
 * Emits: kpi-run.ordered, kpi-run.completed. Depends on: every capability that gives facts (visits, leads, admission,
 * contracts, projects, facilitation, targets, satisfaction), org, kpi-formulas.
 */
export { KPI_RUN_COMPLETED, KPI_RUN_ORDERED } from './kpi.events.js';
export { KpiHttpModule } from './kpi-http.module.js';
export { KpiJobsModule } from './kpi-jobs.module.js';
export { KpiModule } from './kpi.module.js';
export { TeamScores } from './team-scores.js';
