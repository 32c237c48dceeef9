import { BusinessDate } from '@taproot/kernel';
import type { ImportedStage, ProjectSaid } from '@taproot/projects';
import type { Said } from '../reading/sheet-reader.js';

/** The columns of stages, in the order they are reached. */
export const STAGE_FIELDS: readonly (readonly [ImportedStage, string])[] = [
  ['performing', 'performingOn'],
  ['groundbreaking', 'groundbreakingOn'],
  ['completion', 'completionOn'],
  ['commissioning', 'commissioningOn'],
  ['capacity-attainment', 'capacityAttainmentOn'],
];

export const PLAN_FIELDS = {
  plannedGroundbreakingOn: 'groundbreakingOn',
  plannedCompletionOn: 'completionOn',
  plannedCommissioningOn: 'commissioningOn',
  plannedCapacityAttainmentOn: 'capacityAttainmentOn',
} as const;

/** The stages a row dates, and the one its status says was reached by a day; undefined where the file has no such columns. */
export function stagesOf(
  said: Said,
  reached: { stage?: string; by?: string } = {},
): Partial<Record<ImportedStage, string>> | undefined {
  if (reached.by === undefined && !STAGE_FIELDS.some(([, field]) => field in said)) return undefined;
  const dated = STAGE_FIELDS.flatMap(([stage, field]) => {
    const date = said[field];
    return typeof date === 'string' ? [[stage, date] as const] : [];
  });
  const stages: Partial<Record<ImportedStage, string>> = Object.fromEntries(dated);
  if (reached.stage !== undefined && reached.by !== undefined)
    stages[reached.stage as ImportedStage] ??= `../${reached.by}`;
  return stages;
}

/** What is odd about the dates of a row; all of them are kept. */
export function dateWarnings(content: Partial<ProjectSaid>, today: string): string[] {
  const { filedOn, signedOn, statusOn, stages } = content;
  const steps = STAGE_FIELDS.map(([stage]) => stages?.[stage]);
  const dates = [filedOn, signedOn, ...steps].flatMap((date) => (date ? BusinessDate.parse(date) : []));
  const isFuture = (date: BusinessDate) => (date.first ?? date.last) > today;
  const warnings: string[] = [];
  if ([...dates, ...(statusOn ? [BusinessDate.parse(statusOn)] : [])].some(isFuture))
    warnings.push('date-in-future');
  if (dates.some((date, i) => dates.slice(0, i).some((earlier) => isAfter(earlier, date))))
    warnings.push('stages-out-of-order');
  return warnings;
}

function isAfter(earlier: BusinessDate, later: BusinessDate): boolean {
  return earlier.first !== null && earlier.first > later.last;
}

/** The sector an industry of GB/T 4754 belongs to, by its letter or its division; undefined where it is none. */
export function sectorOf(
  industryCode: string,
): 'manufacturing' | 'technology' | 'services' | 'other' | undefined {
  const [, letter, digits] = /^([A-T])?(\d{0,4})$/i.exec(industryCode.trim()) ?? [];
  const section = letter?.toUpperCase() ?? sectionOf(Number((digits ?? '').slice(0, 2)));
  if (section === undefined) return undefined;
  if ('BCD'.includes(section)) return 'manufacturing';
  if ('MI'.includes(section)) return 'technology';
  return 'AE'.includes(section) || section > 'S' ? 'other' : 'services';
}

/** Divisions below each bound belong to the section. */
const SECTIONS: readonly (readonly [number, string])[] = [
  [6, 'A'],
  [13, 'B'],
  [44, 'C'],
  [47, 'D'],
  [51, 'E'],
  [53, 'F'],
  [61, 'G'],
  [63, 'H'],
  [66, 'I'],
  [70, 'J'],
  [71, 'K'],
  [73, 'L'],
  [76, 'M'],
  [97, 'S'],
  [98, 'T'],
];

function sectionOf(division: number): string | undefined {
  return division > 0 ? SECTIONS.find(([bound]) => division < bound)?.[1] : undefined;
}
