import type { DomainEvent } from '@taproot/platform';
import type { Milestone } from './milestones/milestone.entity.js';
import type { TurnKind } from './project-turn.entity.js';
import type { Project } from './project.entity.js';

export const PROJECT_BORN = 'project.born';
export const PROJECT_TURNED = 'project.turned';
export const PROJECT_FORECAST = 'project.forecast';
export const PROJECT_REPORTED = 'project.reported';
export const ATTAINMENT_PROPOSED = 'project.attainment-proposed';
export const MILESTONE_CLAIMED = 'milestone.claimed';
export const MILESTONE_VERIFIED = 'milestone.verified';
export const MILESTONE_REJECTED = 'milestone.rejected';
export const MILESTONE_WITHDRAWN = 'milestone.withdrawn';

export function projectBorn({ id, contractId }: Project): DomainEvent {
  return { type: PROJECT_BORN, payload: { v: 1, projectId: id, contractId } };
}

export function projectTurned({ id, contractId }: Project, kind: TurnKind): DomainEvent {
  return { type: PROJECT_TURNED, payload: { v: 1, projectId: id, contractId, kind } };
}

export function projectForecast({ id, contractId }: Project): DomainEvent {
  return { type: PROJECT_FORECAST, payload: { v: 1, projectId: id, contractId } };
}

export function projectReported(projectId: string, period: string): DomainEvent {
  return { type: PROJECT_REPORTED, payload: { v: 1, projectId, period } };
}

export function attainmentProposed(projectId: string, month: string): DomainEvent {
  return { type: ATTAINMENT_PROPOSED, payload: { v: 1, projectId, month } };
}

const BY_STATE = {
  claimed: MILESTONE_CLAIMED,
  verified: MILESTONE_VERIFIED,
  rejected: MILESTONE_REJECTED,
  withdrawn: MILESTONE_WITHDRAWN,
};

/** Tells what state a milestone is in now. */
export function milestoneMoved({ id, projectId, stage, state, basis }: Milestone): DomainEvent {
  return { type: BY_STATE[state], payload: { v: 1, milestoneId: id, projectId, stage, basis } };
}
