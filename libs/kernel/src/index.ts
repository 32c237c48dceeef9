/**
 * Kernel: the words every capability shares. Pure; no I/O and no clock.
 * Owns: dates with precision, periods, exact decimals, ids, the actor, refusals.
 * Depends on nothing.
 */
export * from './actor.js';
export * from './amount-in-words.js';
export * from './business-date.js';
export * from './calendar-day.js';
export * from './date-in-words.js';
export * from './decimal.js';
export * from './domain-error.js';
export * from './evidence-kinds.js';
export * from './ids.js';
export * from './kernel.errors.js';
export * from './money.js';
export * from './period.js';
export * from './status-words.js';
