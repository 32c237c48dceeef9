export type Seniority = 'decision-maker' | 'senior' | 'working';

/** Whose word it is: nobody's, someone's who went on the visit, or someone's who did not. */
export type Word = 'nobody' | 'visitor' | 'other';

/** What is known of one visit at the as-of day. */
export interface VisitQualityFacts {
  /** Highest rank among the counterparts named; null without any. */
  bestSeniority: Seniority | null;
  /** Highest rank among those who are contacts that someone else recorded too. */
  bestKnownSeniority: Seniority | null;
  /** A file of the visit shows the meeting. */
  fileShowsMeeting: boolean;
  /** Who had put the enterprise on the team's target list before the visit. */
  targetListedBy: Word;
  /** Who said that the visit's lead fills a gap of a chain. */
  gapFilledSaidBy?: Word;
  needsFilled: boolean;
  /** The lead reached a later stage after the visit. */
  leadAdvancedLater: boolean;
  minutesWithinTwoWorkingDays: boolean;
  fileWithinTwoWorkingDays: boolean;
  nextStepSet: boolean;
  /** A later visit, lead stage or file on the enterprise: within 30 days, still possible, or not. */
  followUp: 'within-30-days' | 'awaited' | 'missed';
}

export type VisitQualityPartCode = 'seniority' | 'fit' | 'need' | 'record' | 'next-step';
export type Support = 'corroborated' | 'self-declared' | 'none';

/** Why a part has its points; the page and the API put it into words. */
export type VisitQualityReason =
  | 'counterpart-known'
  | 'meeting-on-file'
  | 'counterpart-self-declared'
  | 'no-counterpart'
  | 'listed-by-other'
  | 'listed-by-visitor'
  | 'gap-said-by-other'
  | 'gap-said-by-visitor'
  | 'not-listed'
  | 'need-on-file'
  | 'need-moved-lead'
  | 'need-self-declared'
  | 'no-need'
  | 'file-in-time'
  | 'minutes-in-time'
  | 'no-record-in-time'
  | 'followed-up'
  | 'follow-up-awaited'
  | 'follow-up-missed'
  | 'no-next-step';

export interface VisitQualityPart {
  code: VisitQualityPartCode;
  /** Full, half or nothing of what the part is worth here; multiples of ½. */
  points: number;
  max: number;
  support: Support;
  reason: VisitQualityReason;
}

export interface VisitQuality {
  /** 0–100 in multiples of ½, so a float holds it exactly. */
  score: number;
  parts: VisitQualityPart[];
}

const SENIORITY_POINTS: Record<Seniority, number> = { 'decision-maker': 25, senior: 15, working: 5 };

/** The quality of one visit, part by part (domain.md §3, visit quality). More true facts never make it less. */
export function visitQuality(facts: VisitQualityFacts): VisitQuality {
  const parts = [seniority(facts), fit(facts), need(facts), record(facts), nextStep(facts)];
  return { score: parts.reduce((sum, part) => sum + part.points, 0), parts };
}

/** A known senior (15) outweighs an unproved decision-maker (12.5), so that naming one more costs nothing. */
function seniority(facts: VisitQualityFacts): VisitQualityPart {
  const named = pointsOf(facts.bestSeniority);
  const known = pointsOf(facts.bestKnownSeniority);
  if (facts.fileShowsMeeting && named > known) return part('seniority', 25, named, 'meeting-on-file');
  if (known > 0 && known >= named / 2) return part('seniority', 25, known, 'counterpart-known');
  if (named > 0) return part('seniority', 25, named / 2, 'counterpart-self-declared', 'self-declared');
  return part('seniority', 25, 0, 'no-counterpart');
}

function fit({ targetListedBy, gapFilledSaidBy = 'nobody' }: VisitQualityFacts): VisitQualityPart {
  if (targetListedBy === 'other') return part('fit', 20, 20, 'listed-by-other');
  if (gapFilledSaidBy === 'other') return part('fit', 20, 20, 'gap-said-by-other');
  if (targetListedBy === 'visitor') return part('fit', 20, 10, 'listed-by-visitor', 'self-declared');
  if (gapFilledSaidBy === 'visitor') return part('fit', 20, 10, 'gap-said-by-visitor', 'self-declared');
  return part('fit', 20, 0, 'not-listed');
}

function need(facts: VisitQualityFacts): VisitQualityPart {
  if (!facts.needsFilled) return part('need', 20, 0, 'no-need');
  if (facts.fileShowsMeeting) return part('need', 20, 20, 'need-on-file');
  if (facts.leadAdvancedLater) return part('need', 20, 20, 'need-moved-lead');
  return part('need', 20, 10, 'need-self-declared', 'self-declared');
}

function record(facts: VisitQualityFacts): VisitQualityPart {
  if (facts.fileWithinTwoWorkingDays) return part('record', 15, 15, 'file-in-time');
  if (facts.minutesWithinTwoWorkingDays) return part('record', 15, 7.5, 'minutes-in-time', 'self-declared');
  return part('record', 15, 0, 'no-record-in-time');
}

function nextStep(facts: VisitQualityFacts): VisitQualityPart {
  if (!facts.nextStepSet) return part('next-step', 20, 0, 'no-next-step');
  if (facts.followUp === 'within-30-days') return part('next-step', 20, 20, 'followed-up');
  return part('next-step', 20, 0, facts.followUp === 'awaited' ? 'follow-up-awaited' : 'follow-up-missed');
}

function pointsOf(rank: Seniority | null): number {
  return rank === null ? 0 : SENIORITY_POINTS[rank];
}

function part(
  code: VisitQualityPartCode,
  max: number,
  points: number,
  reason: VisitQualityReason,
  support: Support = points > 0 ? 'corroborated' : 'none',
): VisitQualityPart {
  return { code, points, max, support, reason };
}
