import { gathered } from '../facts.js';
import type { Indicator } from '../indicator.js';
import { surveyFigure } from '../survey-figure.js';

/** The survey items "approvals" and "response" of the enterprises the department served (domain.md §3). */
export const serviceSatisfactionIndicator: Indicator = {
  code: 'service-satisfaction',
  unit: 'points',
  direction: 'up',
  kind: 'index',
  reads: ['serviceSatisfaction'],
  formula: ({ serviceSatisfaction }) => surveyFigure(gathered(serviceSatisfaction, 'serviceSatisfaction')),
};
