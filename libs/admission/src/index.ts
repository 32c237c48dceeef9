/**
 * Admission: what a panel thought of a lead's project before it was signed.
 * Owns: admission_reviews with their evidence; the score a signed lead was admitted with.
 * Emits: admission.reviewed. Depends on: leads, org.
 */
export { AdmissionHttpModule } from './admission-http.module.js';
export { AdmissionModule } from './admission.module.js';
export { ADMISSION_REVIEWED } from './admission-review.events.js';
export { ReviewFacts, type ReviewFact } from './review.facts.js';
