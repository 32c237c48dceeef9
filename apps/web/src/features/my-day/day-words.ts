import type { DayItem } from '../../lib/api';
import { recordPath } from '../../lib/records';
import { day } from './text';

type Words = ReturnType<typeof day.use>;

/** What waits in one queue is one line with its number. */
export const titleOf = (t: Words, { title, count }: DayItem): string =>
  count === null ? title : t('verificationWaits', { n: count, count });

export function detailOf(t: Words, { kind, title, enterprise, count }: DayItem): string {
  const about = count === null ? enterprise : title;
  return [day.has(kind) ? t(kind) : '', count === null && about === title ? '' : about]
    .filter(Boolean)
    .join(' · ');
}

export function actionPath({ action, recordType, recordId }: DayItem, log: boolean): string {
  const given = GIVEN[recordType];
  return action === 'log-visit' && log && given
    ? `/visits/new?${given}=${recordId}`
    : recordPath(recordType, recordId);
}

/** How the visit form is told what the next visit follows. */
const GIVEN: Record<string, string> = { visit: 'after', lead: 'leadId', enterprise: 'enterpriseId' };

/** The list that has all of a kind. */
export const listPath = ({ kind }: DayItem): string | undefined => LISTS[kind];

const LISTS: Record<string, string> = {
  'next-step': '/visits',
  'task-to-do': '/tasks',
  'task-to-rate': '/tasks?show=done',
  'escalation-to-decide': '/escalations',
  'order-to-answer': '/escalations?status=decided',
  'verification-waits': '/verification',
  'lead-to-qualify': '/leads?stage=filed',
  'score-moved': '/scores',
  'visit-logged': '/visits',
  'lead-moved': '/leads',
};
