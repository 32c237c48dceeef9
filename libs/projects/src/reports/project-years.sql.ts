/**
 * SELECT of funds in place and output, a row a project and year (`project_id, year, funds, output`): of a year's own report
 * and the sum of its months the greater counts, so that neither doubles the other. `reports` is a FROM that names the
 * reports `r`; those count whose period is over by the day, if one is named.
 */
export function projectYears(reports: string, day?: string): string {
  const ofYear = (column: string) =>
    `greatest(sum(r.${column}) FILTER (WHERE length(r.period) = 7), sum(r.${column}) FILTER (WHERE length(r.period) = 4))`;
  return `SELECT r.project_id, left(r.period, 4)::int AS year, ${ofYear('funds_in_place')} AS funds,
      ${ofYear('output_quantity')} AS output
    FROM ${reports} WHERE ${day ? periodOver('r.period', day) : 'true'} GROUP BY 1, 2`;
}

/** A month or year is over by the day when its name sorts before that of the next day's. */
export function periodOver(period: string, day: string): string {
  return `${period} COLLATE "C" < left((${day} + 1)::text, length(${period}))`;
}
