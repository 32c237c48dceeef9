/** What a date expression says, before anybody asks which year. */
export type DateWords =
  | { form: 'full'; year: number; month: number; day: number }
  | { form: 'month-day'; month: number; day: number; yearsAway?: number }
  | { form: 'day'; day: number; monthsAway?: number }
  | { form: 'days-away'; days: number }
  | { form: 'weekday'; weekday: number; weeksAway?: number }
  | { form: 'month-part'; month?: number; monthsAway?: number; part: 'early' | 'middle' | 'end' | 'last-day' }
  | { form: 'week'; weeksAway: number }
  | { form: 'within'; count: number; unit: 'day' | 'weekday' | 'week' | 'month' };
