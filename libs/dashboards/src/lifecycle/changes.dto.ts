import { PageCursor, DayOrInstant, PageLimit } from '@taproot/platform';
import { CohortQuery } from './lifecycle.dto.js';

export class ChangesQuery extends CohortQuery {
  /** An as-of day, or an instant of knowledge; `asOf` then names the day, each instant's own without it. */
  @DayOrInstant()
  from: string;

  @DayOrInstant()
  to: string;

  @PageCursor()
  cursor?: string;

  @PageLimit()
  limit?: number;
}
