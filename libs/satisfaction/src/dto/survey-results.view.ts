import { ApiProperty } from '@nestjs/swagger';
import { ITEM_CODES } from '../instrument.data.js';
import { SURVEY_STATUSES, type SurveyStatus } from '../survey.entity.js';
import { GROUP_KINDS, type GroupKind } from './survey-results.dto.js';

export class SurveyIntervalView {
  low: string;
  high: string;
}

export class ReinvestmentView {
  /** A year or longer in production. */
  operating: number;
  reinvested: number;
  score: string | null;
}

/** What a group speaks of. */
export class SurveyThemeView {
  @ApiProperty({ enum: ITEM_CODES })
  code: string;
  /** Free texts about it; the texts are shown to nobody. */
  mentions: number;
}

/** Scores 0–100 to six places (`nps` −100–100); null where the group is hidden or nobody answered. */
export class SurveyGroupView {
  /** The unit; null for the whole. */
  key: string | null;
  name: string | null;
  invited: number;
  answers: number | null;
  responseRate: string | null;
  /** At least 30 % answered. */
  rankable: boolean;
  acsi: string | null;
  items: string | null;
  nps: string | null;
  score: string | null;
  /** 95 %. */
  interval: SurveyIntervalView | null;
  /** The score pulled to the city's of the round before. */
  shrunk: string | null;
  /** Overall 9 or 10 of 10. */
  csat: string | null;
  csatInterval: SurveyIntervalView | null;
  reinvestment: ReinvestmentView | null;
  /** 0.8 × shrunk + 0.2 × reinvestment; of a department the items on approvals and response. */
  satisfaction: string | null;
  /** What the free texts are about, the most spoken of first; none of a hidden group, nor of a department. */
  themes: SurveyThemeView[];
  @ApiProperty({ enum: ['open', 'too-few', 'subtraction'], nullable: true })
  hidden: string | null;
  hiddenBecause: string | null;
}

export class SuspicionsView {
  /** Answers with all items alike. */
  straightLine: number;
  /** Answers beyond the first from one device. */
  sameDevice: number;
  /** Answers of one team that came five or more within ten minutes. */
  burst: number;
}

export class SurveyResultsView {
  campaignId: string;
  @ApiProperty({ enum: SURVEY_STATUSES })
  status: SurveyStatus;
  @ApiProperty({ enum: GROUP_KINDS })
  groupBy: GroupKind;
  total: SurveyGroupView;
  /** For those who see the city. */
  checks: SuspicionsView | null;
  items: SurveyGroupView[];
}
