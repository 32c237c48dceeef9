import { BusinessDate, newId } from '@taproot/kernel';
import type { Unit } from '@taproot/platform';
import { Milestone } from '../milestones/milestone.entity.js';
import { ProjectTurn, type TurnKind } from '../project-turn.entity.js';
import { milestoneMoved, projectTurned } from '../project.events.js';
import type { Project, ProjectStatus } from '../project.entity.js';
import { ProjectReport } from '../reports/project-report.entity.js';
import type { ImportedStage, ProjectSaid } from './imported-project.js';

export interface Standing {
  isVerified: boolean;
  /** The city's day. */
  today: string;
}

/** Brings the milestones that rest on an import to what the file says; what rests on evidence stays as it is. */
export function settleStages(
  unit: Unit,
  project: Project,
  known: readonly Milestone[],
  stages: ProjectSaid['stages'] | undefined,
  { isVerified }: Standing,
): void {
  const said = new Map(Object.entries(stages ?? {}) as [ImportedStage, string][]);
  for (const milestone of known) {
    const occurredOn = said.get(milestone.stage as ImportedStage);
    said.delete(milestone.stage as ImportedStage);
    if (milestone.basis !== 'import') continue;
    if (occurredOn !== undefined) unit.change('milestone.imported-again', milestone, { occurredOn });
    else unit.change('milestone.withdrawn', milestone, { state: 'withdrawn', ...decided(unit) });
  }
  for (const [stage, occurredOn] of said) {
    const claim = {
      projectId: project.id,
      stage,
      occurredOn,
      basis: 'import',
      note: null,
      falseReport: false,
    };
    const decision = isVerified ? { state: 'verified', ...decided(unit) } : CLAIMED;
    const milestone = unit.add('milestone.imported', Object.assign(new Milestone(), claim, decision));
    unit.emit(milestoneMoved(milestone));
  }
}

/** Output of its period, and funds in place by then: the month before the import where the row does not say. */
export function settleReport(
  unit: Unit,
  project: Project,
  known: readonly ProjectReport[],
  content: Partial<ProjectSaid>,
  { today }: Standing,
): void {
  const { output, outputPeriod, fundsInPlace } = content;
  const period = outputPeriod ?? known[0]?.period ?? monthBefore(today);
  const said = { outputQuantity: outputPeriod ? (output ?? null) : null, fundsInPlace: fundsInPlace ?? null };
  const found = known.find((report) => report.period === period);
  if (found) unit.change('report.imported-again', found, said);
  else if (said.outputQuantity !== null || said.fundsInPlace !== null)
    unit.add(
      'report.imported',
      Object.assign(new ProjectReport(), NO_FIGURES, said, { projectId: project.id, period }),
    );
}

/** Pauses and ends as the file knows them; undated, they had come by the day of the import. */
export function settleStatus(
  unit: Unit,
  project: Project,
  content: Partial<ProjectSaid>,
  before: ProjectStatus,
  { today }: Standing,
): void {
  const status = content.status ?? 'active';
  if (status === before) return;
  const kind: TurnKind = status === 'active' ? 'resumption' : TURNS[status];
  const occurredOn = content.statusOn ?? `../${today}`;
  const turn = {
    id: newId(),
    projectId: project.id,
    kind,
    occurredOn,
    reason: content.sourceStatus ?? 'import',
  };
  const recorded = { recordedAt: unit.at, recordedBy: unit.actor.userId };
  unit.store(Object.assign(new ProjectTurn(), turn, recorded));
  unit.emit(projectTurned(project, kind));
}

const TURNS = { paused: 'pause', terminated: 'termination', fulfilled: 'fulfilment' } as const;

function decided(unit: Unit) {
  return { decidedAt: unit.at, decidedBy: unit.actor.userId, decisionReason: 'import' };
}

const CLAIMED = { state: 'claimed', decidedAt: null, decidedBy: null, decisionReason: null };

export const NO_FIGURES = {
  basis: 'import' as const,
  fundsInPlace: null,
  fixedAssetInvestment: null,
  outputValue: null,
  outputQuantity: null,
  taxPaid: null,
  energyTce: null,
  jobs: null,
};

function monthBefore(day: string): string {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const [y, m] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return BusinessDate.parse(`${y}-${String(m).padStart(2, '0')}`).text;
}
