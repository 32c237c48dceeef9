/** With fewer ratings no single one is out of line. */
const TRIMMED_FROM = 5;
const OUT_OF_LINE = 2;

interface Rated {
  id: string;
  rating: number;
}

/** The one rating that stands two levels or more from all others, where there are at least five; else none. */
export function singleOutlier(ratings: readonly Rated[]): string | null {
  if (ratings.length < TRIMMED_FROM) return null;
  const alone = ratings.filter(({ id, rating }) =>
    ratings.every((other) => other.id === id || Math.abs(other.rating - rating) >= OUT_OF_LINE),
  );
  return alone.length === 1 ? (alone[0]?.id ?? null) : null;
}
