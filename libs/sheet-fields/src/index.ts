/**
 * Sheet fields: what a spreadsheet may bring of each kind of record, what its columns and codes are called in both
 * languages. Pure; the import and the page read the same lists. Depends on nothing.
 */
export * from './field-codes.js';
export * from './field-words.js';
export * from './fields.js';
export * from './headings.js';
export * from './list-words.js';
