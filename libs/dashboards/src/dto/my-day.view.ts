/** One line of the day. */
export class DayItemView {
  /**
   * `next-step`, `task-to-do`, `task-to-rate`, `escalation-to-decide`, `order-to-answer`, `verification-waits`,
   * `lead-to-qualify`, `score-moved`, `visit-logged`, `lead-moved`.
   */
  kind: string;
  recordType: string;
  recordId: string;
  title: string;
  enterprise: string | null;
  dueOn: string | null;
  /** The one thing to do about it: `log-visit`, `qualify`, `decide`, `verify`, `open`. */
  action: string;
  /** The day since when it waits, where no day is set for it. */
  since: string | null;
  /** Score before and after, percent points, of a `score-moved`. */
  before: string | null;
  after: string | null;
  /** How many claims stand behind `verification-waits`; the title is of the one that waits longest. */
  count: number | null;
}

export class MyDayView {
  overdue: DayItemView[];
  today: DayItemView[];
  /** What waits for this person. */
  waiting: DayItemView[];
  /** Since yesterday. */
  moved: DayItemView[];
}
