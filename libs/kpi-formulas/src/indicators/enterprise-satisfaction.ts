import { gathered } from '../facts.js';
import type { Indicator } from '../indicator.js';
import { surveyFigure } from '../survey-figure.js';

/** What the team's enterprises say and do (domain.md §4); a withheld survey list scores 0. */
export const enterpriseSatisfactionIndicator: Indicator = {
  code: 'enterprise-satisfaction',
  unit: 'points',
  direction: 'up',
  kind: 'index',
  reads: ['satisfaction'],
  formula: ({ satisfaction }) => surveyFigure(gathered(satisfaction, 'satisfaction')),
};
