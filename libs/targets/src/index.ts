/**
 * Targets: what each unit shall reach in a year, how far it came, and what is missing a month.
 * Owns: target_plans with every version they had; the tree of targets; what was due of a target by a day.
 * Emits: target.set, target.changed. Depends on: campaigns (metrics), contracts and projects (their tables), leads, org.
 */
export { TARGET_CHANGED, TARGET_SET } from './target-plan.events.js';
export { TargetFacts, type TargetFact } from './target.facts.js';
export { TargetsHttpModule } from './targets-http.module.js';
export { TargetsModule } from './targets.module.js';
