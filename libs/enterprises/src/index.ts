/**
 * Enterprises: the investors, known by code or name, and the people in them.
 * Owns: enterprises with every version they had, contacts; who says whom they served; credit codes, company names and their likeness.
 * Emits: enterprise.registered, enterprise.changed. Depends on: org.
 */
export { creditCodeFault, makeCreditCode, normaliseCreditCode } from './credit-code.rules.js';
export { RegisterEnterpriseDto } from './dto/enterprise.dto.js';
export { EnterpriseDuplicates } from './enterprise-duplicates.queries.js';
export {
  EnterpriseBackfill,
  type MeantEnterprise,
  type NamedEnterprise,
} from './enterprise-backfill.service.js';
export { EnterpriseImports, type ImportedEnterprise } from './enterprise-imports.service.js';
export { nameGrams, nameKey, namePinyin } from './enterprise-name.rules.js';
export { EnterpriseReferences, type EnterpriseReference } from './enterprise-references.js';
export { enterpriseScope } from './enterprise-scope.js';
export { ID_TYPES, type IdType } from './enterprise.entity.js';
export { ENTERPRISE_CHANGED, ENTERPRISE_REGISTERED } from './enterprise.events.js';
export { EnterprisesHttpModule } from './enterprises-http.module.js';
export { EnterprisesModule } from './enterprises.module.js';
export { EnterprisesQueries } from './enterprises.queries.js';
export { EnterprisesService } from './enterprises.service.js';
export { ServiceRecords } from './service-records.js';
export {
  DUPLICATE_SCORE,
  similarity,
  type Similarity,
  type SimilarityReason,
} from './name-similarity.rules.js';
