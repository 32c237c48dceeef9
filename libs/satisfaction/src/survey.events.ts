import type { DomainEvent } from '@taproot/platform';

export const SURVEY_LAUNCHED = 'survey.launched';
export const SURVEY_ANSWERED = 'survey.answered';
export const SURVEY_CLOSED = 'survey.closed';

export function surveyLaunched(campaignId: string, invited: number): DomainEvent {
  return { type: SURVEY_LAUNCHED, payload: { v: 1, campaignId, invited } };
}

/** Does not say who. */
export function surveyAnswered(campaignId: string): DomainEvent {
  return { type: SURVEY_ANSWERED, payload: { v: 1, campaignId } };
}

export function surveyClosed(campaignId: string): DomainEvent {
  return { type: SURVEY_CLOSED, payload: { v: 1, campaignId } };
}
