/**
 * Projects: what a verified formal contract is to become, followed to capacity attainment.
 * Owns: projects, milestones with their evidence, turns (pauses, ends), forecasts, monthly reports, lights.
 * Emits: project.born, .turned, .forecast, .reported, .attainment-proposed; milestone.claimed, .verified, .rejected,
 * .withdrawn. Depends on: contracts.
 */
export {
  hasProject,
  IMPORTED_STAGES,
  type ImportedProject,
  type ImportedStage,
  type ProjectSaid,
} from './imports/imported-project.js';
export { ProjectReferences } from './imports/project-references.js';
export { ReportImports, type ImportedReport } from './imports/report-imports.service.js';
export { ProjectImports, type ProjectOutcome } from './imports/project-imports.service.js';
export { PROJECT_STATUSES } from './project.entity.js';
export { LIGHTS, type Light } from './lights/light-rules.js';
export {
  MILESTONE_CLAIMED,
  MILESTONE_REJECTED,
  MILESTONE_VERIFIED,
  MILESTONE_WITHDRAWN,
  PROJECT_REPORTED,
} from './project.events.js';
export { ProjectsHttpModule } from './projects-http.module.js';
export { ProjectsModule } from './projects.module.js';
export { periodOver, projectYears } from './reports/project-years.sql.js';
export { STAGES, type Stage } from './project-stages.rules.js';
export {
  ProjectFacts,
  type FalseMilestoneFact,
  type MilestoneFact,
  type ProjectFact,
} from './project.facts.js';
