/** So many answers of one team within so many minutes look like one hand. */
const AT_ONCE = { answers: 5, minutes: 10 };

/** Answers that came in such a burst. */
export function burst(votes: readonly { teamId: string | null; answeredAt: Date | null }[]): number {
  const byTeam = new Map<string | null, number[]>();
  for (const { teamId, answeredAt } of votes)
    if (answeredAt) byTeam.set(teamId, [...(byTeam.get(teamId) ?? []), answeredAt.getTime()]);
  return [...byTeam.values()].reduce((sum, times) => sum + inBursts(times.toSorted((a, b) => a - b)), 0);
}

function inBursts(times: readonly number[]): number {
  const found = new Set<number>();
  for (const [at, time] of times.entries()) {
    const first = times.findIndex((other) => time - other <= AT_ONCE.minutes * 60_000);
    if (at - first + 1 >= AT_ONCE.answers) for (let one = first; one <= at; one += 1) found.add(one);
  }
  return found.size;
}
