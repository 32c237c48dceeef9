import { visitQuality, type VisitQuality } from '@taproot/kpi-formulas';
import { chinaCalendar } from '@taproot/working-time';
import type { TargetEnterprise } from '../../lib/api';
import { today } from '../../lib/format/dates';
import { SENIORITIES } from '../../lib/fixed-lists';
import type { VisitDraft } from './visit-draft';

/** The visit's quality as it would be if it were saved now, by the formula that will score it. */
export function liveQuality(
  draft: VisitDraft,
  fileCount: number,
  target: TargetEnterprise | undefined,
): VisitQuality {
  const named = new Set(draft.counterparts.filter((c) => c.name.trim()).map((c) => c.seniority));
  const inTime =
    /^\d{4}-\d\d-\d\d$/.test(draft.occurredOn) &&
    chinaCalendar.workingDaysBetween(draft.occurredOn, today()) <= 2;
  return visitQuality({
    bestSeniority: SENIORITIES.find((rank) => named.has(rank)) ?? null,
    bestKnownSeniority: null,
    fileShowsMeeting: fileCount > 0,
    targetListedBy: listedBy(draft, target),
    needsFilled: draft.needs.trim() !== '',
    leadAdvancedLater: false,
    minutesWithinTwoWorkingDays: inTime && draft.minutes.trim() !== '',
    fileWithinTwoWorkingDays: inTime && fileCount > 0,
    nextStepSet: draft.nextWhat.trim() !== '' && draft.nextDueOn !== '',
    followUp: 'awaited',
  });
}

function listedBy(draft: VisitDraft, target: TargetEnterprise | undefined): 'nobody' | 'visitor' | 'other' {
  if (!target) return 'nobody';
  return draft.hosts.includes(target.createdBy) ? 'visitor' : 'other';
}
