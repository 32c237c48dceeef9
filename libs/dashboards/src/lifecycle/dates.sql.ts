/** Days are told by their length first: the functions for coarser dates cost microseconds a call. */
const isDay = (date: string) => `length(${date}) = 10`;

/** Last possible day of a date. */
export const lastDay = (date: string) =>
  `(CASE WHEN ${isDay(date)} THEN ${date}::text::date ELSE business_date_last(${date}::text) END)`;

/** First possible day; an open date (`../`) has none and reads as the beginning of time. */
export const firstDay = (date: string) =>
  `(CASE WHEN ${isDay(date)} THEN ${date}::text::date ELSE coalesce(business_date_first(${date}::text), '-infinity') END)`;

/** The day a span is counted from: a day itself, a month's 15th; null for coarser and open dates. */
export const middleDay = (date: string) =>
  `(CASE WHEN ${isDay(date)} THEN ${date}::text::date
    WHEN length(${date}) = 7 AND substr(${date}::text, 6, 1) <> 'Q' THEN (${date} || '-15')::date END)`;
