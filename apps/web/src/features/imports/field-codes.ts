import { CHANNELS, LEAD_STAGES, SECTORS, SENIORITIES, VISIT_KINDS } from '../../lib/fixed-lists';
import { kindOf, type Entity } from './import-fields';

const STAGES = [
  'performing',
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
] as const;
const ID_TYPES = ['uscc', 'foreign', 'none'] as const;

const CODES: Record<string, readonly string[]> = {
  idType: ID_TYPES,
  enterpriseIdType: ID_TYPES,
  sector: SECTORS,
  sourceChannel: ['import', ...CHANNELS],
  stage: LEAD_STAGES,
  kind: VISIT_KINDS,
  counterpartSeniority: SENIORITIES,
  contractKind: ['formal', 'framework'],
  siteClass: ['leased', 'land', 'heavy'],
  status: ['active', 'paused', 'terminated', 'fulfilled'],
  priority: ['normal', 'high'],
  reachedStage: STAGES,
  unblocksStage: [...STAGES, 'benefit-attainment'],
};
const TRUTHS = ['true', 'false'] as const;

/** The only values a field takes; undefined where it takes any. */
export function codesOf(entity: Entity, field: string): readonly string[] | undefined {
  return kindOf(entity, field) === 'flag' ? TRUTHS : CODES[field];
}
