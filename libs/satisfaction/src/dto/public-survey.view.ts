import { ApiProperty } from '@nestjs/swagger';

export class WordsView {
  en: string;
  zh: string;
}

export class ScaleView {
  min: number;
  max: number;
  low: WordsView;
  high: WordsView;
}

export class QuestionView {
  /** The name of its mark in the answer. */
  code: string;
  text: WordsView;
}

export class SectionView {
  code: string;
  title: WordsView;
  scale: ScaleView;
  questions: QuestionView[];
}

export class InstrumentView {
  code: string;
  comment: WordsView;
  sections: SectionView[];
}

/** What the holder of a link sees. */
export class PublicSurveyView {
  @ApiProperty({ enum: ['open', 'answered'] })
  state: 'open' | 'answered';
  campaignName?: string;
  enterpriseName?: string;
  /** The last day. */
  expiresOn?: string;
  instrument?: InstrumentView;
}

export class SurveyThanksView {
  @ApiProperty({ enum: ['answered'] })
  state: 'answered';
}
