/**
 * Dashboards: read models across capabilities.
 * Owns: no table. Depends on: visits, leads, contracts, projects, facilitation, kpi (their tables, read only).
 */
export { DashboardsHttpModule } from './dashboards-http.module.js';
