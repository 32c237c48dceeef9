/**
 * Audit: who did what to which record, when and why, for the eyes of those who watch; and whether the trail is whole.
 * Owns: nothing; the platform writes the trail with every command and seals it.
 * Depends on: platform.
 */
export { AuditHttpModule } from './audit-http.module.js';
