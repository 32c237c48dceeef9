import { FIELDS, kindOf, type SheetEntity } from './fields.js';
import { codeWord } from './list-words.js';

export const LEAD_STAGES = ['filed', 'valid', 'negotiation', 'signed', 'invalid', 'lost', 'dormant'] as const;
export const VISIT_KINDS = ['outgoing', 'incoming', 'mutual-inspection'] as const;
export const SENIORITIES = ['decision-maker', 'senior', 'working'] as const;
export const SECTORS = ['manufacturing', 'services', 'technology', 'other'] as const;
export const CHANNELS = [
  'visit',
  'department',
  'chain-leader-referral',
  'association',
  'fund',
  'intermediary',
  'event',
  'scenario',
  'enterprise-itself',
  'hotline',
  'other',
] as const;
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
export function codesOf(entity: SheetEntity, field: string): readonly string[] | undefined {
  return kindOf(entity, field) === 'flag' ? TRUTHS : CODES[field];
}

/** The code a cell means that says its word in either language; the cell itself where it means none. */
export function codeMeant(entity: SheetEntity, field: string, cell: string): string {
  if (FIELDS[entity][field] !== 'text') return cell;
  const codes = CODES[field] ?? [];
  const said = cell.toLowerCase();
  const isWord = (code: string) =>
    [code, codeWord(code, 'zh'), codeWord(code, 'en')].some((word) => word.toLowerCase() === said);
  return codes.find(isWord) ?? cell;
}
