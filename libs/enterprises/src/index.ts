/**
 * Enterprises: the investors, known by code or name, and the people in them.
 * Owns: enterprises with every version they had, contacts; credit codes, company names and their likeness.
 * Depends on: org.
 */
export * from './credit-code.rules.js';
export { nameGrams, nameKey, namePinyin } from './enterprise-name.rules.js';
export { EnterpriseReferences, type EnterpriseReference } from './enterprise-references.js';
export { EnterprisesModule } from './enterprises.module.js';
