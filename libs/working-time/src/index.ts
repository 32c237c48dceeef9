/**
 * Working time: which days and hours are worked. Pure; no I/O and no clock.
 * Owns: the working calendar, business hours, time limits with pauses, the holidays of mainland China as data.
 * Depends on the kernel.
 */
export * from './china.js';
export * from './working-calendar.js';
export * from './business-hours.js';
export * from './working-clock.js';
export * from './time-limit.js';
export * from './work-duration.js';
