/**
 * Working time: which days are worked. Pure; no I/O and no clock.
 * Owns: the working calendar and the holidays of mainland China as data.
 * Depends on the kernel.
 */
export * from './china.js';
export * from './working-calendar.js';
