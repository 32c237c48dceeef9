/** Codes of the contract, in the order people think of them. */
export { CHANNELS, LEAD_STAGES, SECTORS, SENIORITIES, VISIT_KINDS } from '@taproot/sheet-fields';
