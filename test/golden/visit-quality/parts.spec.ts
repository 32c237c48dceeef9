import { describe, expect, it } from '@jest/globals';
import { visitQuality, type VisitQualityFacts } from '@taproot/kpi-formulas';

const nothing: VisitQualityFacts = {
  bestSeniority: null,
  bestKnownSeniority: null,
  fileShowsMeeting: false,
  targetListedBy: 'nobody',
  needsFilled: false,
  leadAdvancedLater: false,
  minutesWithinTwoWorkingDays: false,
  fileWithinTwoWorkingDays: false,
  nextStepSet: false,
  followUp: 'missed',
};
const declared: VisitQualityFacts = {
  ...nothing,
  bestSeniority: 'decision-maker',
  targetListedBy: 'visitor',
  needsFilled: true,
  minutesWithinTwoWorkingDays: true,
  nextStepSet: true,
  followUp: 'awaited',
};
const proved: VisitQualityFacts = {
  ...declared,
  bestKnownSeniority: 'decision-maker',
  fileShowsMeeting: true,
  targetListedBy: 'other',
  fileWithinTwoWorkingDays: true,
  followUp: 'within-30-days',
};
const part = (code: string, facts: Partial<VisitQualityFacts>) => {
  const found = visitQuality({ ...nothing, ...facts }).parts.find((one) => one.code === code);
  return [found?.points, found?.support, found?.reason];
};

describe('visit quality (domain.md §3)', () => {
  it.each([
    [nothing, 0],
    [declared, 40], // 12.5 + 10 + 10 + 7.5 + 0
    [{ ...declared, followUp: 'within-30-days' as const }, 60], // and 20
    [proved, 100], // 25 + 20 + 20 + 15 + 20
  ])('adds up: %#', (facts, score) => {
    expect(visitQuality(facts).score).toBe(score);
  });

  it.each<[Partial<VisitQualityFacts>, number, string, string]>([
    [{ bestSeniority: 'decision-maker' }, 12.5, 'self-declared', 'counterpart-self-declared'],
    [{ bestSeniority: 'senior' }, 7.5, 'self-declared', 'counterpart-self-declared'],
    [{ bestSeniority: 'working' }, 2.5, 'self-declared', 'counterpart-self-declared'],
    [{ bestSeniority: 'senior', fileShowsMeeting: true }, 15, 'corroborated', 'meeting-on-file'],
    [{ bestSeniority: 'working', bestKnownSeniority: 'working' }, 5, 'corroborated', 'counterpart-known'],
    [
      { bestSeniority: 'decision-maker', bestKnownSeniority: 'senior' },
      15,
      'corroborated',
      'counterpart-known',
    ], // 15 > 12.5
    [
      { bestSeniority: 'decision-maker', bestKnownSeniority: 'working' },
      12.5,
      'self-declared',
      'counterpart-self-declared',
    ],
    [{ fileShowsMeeting: true }, 0, 'none', 'no-counterpart'],
  ])('seniority: %j is %d', (facts, ...expected) => {
    expect(part('seniority', facts)).toEqual(expected);
  });

  it.each<[Partial<VisitQualityFacts>, number, string, string]>([
    [{ targetListedBy: 'other' }, 20, 'corroborated', 'listed-by-other'],
    [{ targetListedBy: 'visitor' }, 10, 'self-declared', 'listed-by-visitor'],
    [{ targetListedBy: 'visitor', gapFilledSaidBy: 'other' }, 20, 'corroborated', 'gap-said-by-other'],
    [{ gapFilledSaidBy: 'visitor' }, 10, 'self-declared', 'gap-said-by-visitor'],
    [{}, 0, 'none', 'not-listed'],
  ])('fit: %j is %d', (facts, ...expected) => {
    expect(part('fit', facts)).toEqual(expected);
  });

  it.each<[Partial<VisitQualityFacts>, number, string, string]>([
    [{ needsFilled: true, fileShowsMeeting: true }, 20, 'corroborated', 'need-on-file'],
    [{ needsFilled: true, leadAdvancedLater: true }, 20, 'corroborated', 'need-moved-lead'],
    [{ needsFilled: true }, 10, 'self-declared', 'need-self-declared'],
    [{ leadAdvancedLater: true, fileShowsMeeting: true }, 0, 'none', 'no-need'],
  ])('need: %j is %d', (facts, ...expected) => {
    expect(part('need', facts)).toEqual(expected);
  });

  it.each<[Partial<VisitQualityFacts>, number, string, string]>([
    [{ fileWithinTwoWorkingDays: true }, 15, 'corroborated', 'file-in-time'],
    [{ minutesWithinTwoWorkingDays: true, fileShowsMeeting: true }, 7.5, 'self-declared', 'minutes-in-time'], // the file came late
    [{ fileShowsMeeting: true }, 0, 'none', 'no-record-in-time'],
  ])('record: %j is %d', (facts, ...expected) => {
    expect(part('record', facts)).toEqual(expected);
  });

  it.each<[Partial<VisitQualityFacts>, number, string, string]>([
    [{ nextStepSet: true, followUp: 'within-30-days' }, 20, 'corroborated', 'followed-up'],
    [{ nextStepSet: true, followUp: 'awaited' }, 0, 'none', 'follow-up-awaited'],
    [{ nextStepSet: true, followUp: 'missed' }, 0, 'none', 'follow-up-missed'],
    [{ followUp: 'within-30-days' }, 0, 'none', 'no-next-step'],
  ])('next step: %j is %d', (facts, ...expected) => {
    expect(part('next-step', facts)).toEqual(expected);
  });
});
