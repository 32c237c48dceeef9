import type { Bilingual } from '@taproot/kernel';
/** The milestones of a project in their order; any of them may be skipped. */
export const STAGES = [
  'performing',
  'groundbreaking',
  'completion',
  'commissioning',
  'capacity-attainment',
  'benefit-attainment',
] as const;
export type Stage = (typeof STAGES)[number];

/** As refusals call them. */
export const STAGE_NAMES: Record<Stage, Bilingual> = {
  performing: { zh: '履约', en: 'performing' },
  groundbreaking: { zh: '开工', en: 'groundbreaking' },
  completion: { zh: '竣工', en: 'completion' },
  commissioning: { zh: '投产', en: 'commissioning' },
  'capacity-attainment': { zh: '达产', en: 'capacity attainment' },
  'benefit-attainment': { zh: '达效', en: 'benefit attainment' },
};

/** What a project has come to: the highest verified milestone, or `signed`. */
export const PROJECT_STAGES = ['signed', ...STAGES] as const;
export type ProjectStage = (typeof PROJECT_STAGES)[number];

/** Stages a plan or a forecast may date, by their API field. */
export const PLANNED = {
  performing: 'performingOn',
  groundbreaking: 'groundbreakingOn',
  completion: 'completionOn',
  commissioning: 'commissioningOn',
  'capacity-attainment': 'capacityAttainmentOn',
} as const satisfies Partial<Record<Stage, string>>;

/** The four roots below the ground line, by their API field. */
export const ROOTS = {
  groundbreaking: 'groundbreaking',
  completion: 'completion',
  commissioning: 'commissioning',
  'capacity-attainment': 'capacityAttainment',
} as const satisfies Partial<Record<Stage, string>>;

/** 0 for `signed`, 1 for `performing` … 6. */
export function rankOf(stage: ProjectStage): number {
  return PROJECT_STAGES.indexOf(stage);
}

/** The stage after this one; undefined after the last. */
export function nextStage(stage: ProjectStage): Stage | undefined {
  return STAGES[rankOf(stage)];
}

/** Stages below this one that nobody verified: skipped, and shown as such. */
export function skippedBefore(stage: Stage, verified: readonly Stage[]): Stage[] {
  return STAGES.slice(0, rankOf(stage) - 1).filter((below) => !verified.includes(below));
}
