/**
 * Platform: how Taproot runs, nothing of what it is about.
 * Owns: configuration, database and units of work, outbox and relay, queues, audit trail, sign-in guard, HTTP
 * manners (problems, validation, idempotency, versions), lists and exports, files, health.
 * Depends on: kernel, working-time (how business hours are written).
 */
export * from './config/app-config.js';
export * from './config/load-config.js';
export * from './database/bulk.js';
export * from './database/commands.js';
export * from './database/database.js';
export * from './database/record.entity.js';
export * from './database/refusals.js';
export * from './database/unit.js';
export * from './embedded/embedded-postgres.js';
export { makeStateDir } from './embedded/placement.js';
export { identify, isRunning, type ProcessIdentity } from './embedded/process-identity.js';
export { codeOf, StartError } from './embedded/start-error.js';
export { StateLock } from './embedded/state-lock.js';
export * from './events/consumer.js';
export * from './events/domain-event.js';
export * from './events/event-consumers.js';
export * from './events/reactions.js';
export * from './events/relay.js';
export * from './audit/audit-seals.js';
export * from './auth/access-tokens.js';
export * from './auth/actor-source.js';
export * from './auth/decorators.js';
export * from './auth/system-actor.js';
export * from './files/file-references.js';
export * from './files/file-scopes.js';
export * from './files/file-store.js';
export { looksLikeMarkup, safeName } from './files/file-types.js';
export * from './files/file.entity.js';
export * from './http/fastify.js';
export * from './http/fields.js';
export * from './http/json-text.js';
export * from './http/answers.js';
export * from './http/problem.view.js';
export * from './http/record.view.js';
export * from './http/language.js';
export * from './http/parameters.js';
export * from './http/request-context.js';
export * from './http/validation.js';
export * from './http/view-query.js';
export * from './lists/cursor.js';
export * from './lists/exports.js';
export * from './lists/list-query.js';
export * from './lists/list-spec.js';
export * from './lists/lists.js';
export * from './lists/sql-params.js';
export * from './observability/end-on-signal.js';
export * from './observability/metrics.js';
export * from './platform-http.module.js';
export * from './platform-jobs.module.js';
export * from './platform.errors.js';
export * from './platform.module.js';
export * from './queues/queues.js';
