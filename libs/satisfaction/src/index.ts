/**
 * Satisfaction: what enterprises say, asked by one-time links, and what may be shown of it without showing anybody.
 * Owns: survey_campaigns, survey_invitations, survey_answers, public_throttles; the instrument; the facts of surveys.
 * Emits: survey.launched, survey.answered, survey.closed.
 * Depends on: enterprises (who served them, too), contracts and projects (their tables), org, kpi-formulas.
 */
export { SatisfactionFacts, type SatisfactionFact, type ServiceFact } from './satisfaction.facts.js';
export { SatisfactionHttpModule } from './satisfaction-http.module.js';
export { SatisfactionModule } from './satisfaction.module.js';
export { SURVEY_ANSWERED, SURVEY_CLOSED, SURVEY_LAUNCHED } from './survey.events.js';
