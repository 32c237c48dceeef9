import { Decimal, percentText } from '@taproot/kernel';
import type { Measurement } from './indicator.js';
import type { SurveyFact } from './task-facts.js';

/** A survey's score as a figure; it was shrunk where it was made (domain.md §4). */
export function surveyFigure(survey: SurveyFact | null): Measurement {
  const nothing = { numerator: null, denominator: null, counted: [], rejected: [] };
  if (survey === null) return { ...nothing, raw: null, expression: '', missing: 'by-nature' };
  const { id, score, answers, rankable, of } = survey;
  if (score === null)
    return { ...nothing, raw: null, expression: '', missing: survey.missing ?? 'by-nature' };
  const shown = percentText(score) ?? score;
  return {
    numerator: null,
    denominator: answers,
    raw: new Decimal(score),
    expression: shown,
    rankable,
    counted: [{ recordType: 'survey-campaign', id, contribution: shown }],
    rejected: [],
    findings: of === 'district' || of === 'city' ? [{ code: `score-of-${of}`, values: {} }] : [],
  };
}
