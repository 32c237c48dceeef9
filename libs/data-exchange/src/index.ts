/**
 * Data exchange: files into records, by a mapping, in a job that can be broken off anywhere.
 * Owns: imports with their rows, external_keys (what a source calls a record), import_mappings.
 * Emits: import.ordered, import.finished. Depends on: facilitation, projects, contracts, visits, leads, enterprises, org;
 * it writes through their importBatch, so that their rules, audit and events hold for a file as for a form.
 */
export { DataExchangeHttpModule } from './data-exchange-http.module.js';
export { DataExchangeJobsModule } from './data-exchange-jobs.module.js';
export { DataExchangeModule } from './data-exchange.module.js';
export { IMPORT_FINISHED, IMPORT_ORDERED } from './import.events.js';
