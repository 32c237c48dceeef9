/**
 * Visits: who met which investor, what came of it, and what supports each claim.
 * Owns: visits with every version they had; the facts behind visit quality and inspection depth; how far the
 * target lists of campaigns were visited.
 * Emits: visit.logged, visit.corrected. Depends on: campaigns, enterprises, leads, kpi-formulas, working-time.
 */
export { VISIT_CORRECTED, VISIT_LOGGED } from './visit.events.js';
export { VisitFacts, type TeamVisitFact, type View } from './visit.facts.js';
export { visitScope } from './visit-scope.js';
export { VisitImports, type ImportedVisit } from './visit-imports.service.js';
export { visitReasonText } from './visit-reasons.js';
export { VisitsHttpModule } from './visits-http.module.js';
export { VisitsModule } from './visits.module.js';
