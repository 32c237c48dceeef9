import { Optional } from '@taproot/platform';
import { IsIn } from 'class-validator';

export class SurveyLinksQuery {
  @Optional()
  @IsIn(['json', 'csv'])
  format?: 'json' | 'csv';
}
