/** A piece of a name → its weight. */
export type Grams = ReadonlyMap<string, number>;

const HAN = /\p{Script=Han}/u;

/**
 * Overlapping pieces of a name, with their weight: two characters (or syllables) of Chinese, three letters of
 * anything else. A piece weighs the geometric mean of its units, so that one half brand, half 科技 counts little.
 * `units` and `weights` are parallel.
 */
export function weighGrams(units: readonly string[], weights: readonly number[]): Grams {
  const grams = new Map<string, number>();
  for (let at = 0; at < units.length; at++) {
    const size = isLetter(units[at]!) ? 3 : 2;
    if (at > 0 && at + size > units.length) break;
    const product = weights.slice(at, at + size).reduce((all, weight) => all * weight, 1);
    const gram = units.slice(at, at + size).join(' ');
    grams.set(gram, (grams.get(gram) ?? 0) + product ** (1 / Math.min(size, units.length - at)));
  }
  return grams;
}

/** Weighted Dice coefficient, 0–1. */
export function shareOf(a: Grams, b: Grams): number {
  const total = sum(a) + sum(b);
  return total === 0 ? 0 : Math.min(1, (2 * sharedWeight(a, b)) / total);
}

export function sharedWeight(a: Grams, b: Grams): number {
  // Added in one order whichever side is asked, or rounding would make the score depend on it.
  return [...a]
    .map(([gram, weight]) => Math.min(weight, b.get(gram) ?? 0))
    .filter((weight) => weight > 0)
    .toSorted((x, y) => x - y)
    .reduce((all, weight) => all + weight, 0);
}

function sum(grams: Grams): number {
  return [...grams.values()].reduce((all, weight) => all + weight, 0);
}

/** A unit of one character that is not Chinese; syllables come as several. */
function isLetter(unit: string): boolean {
  return [...unit].length === 1 && !HAN.test(unit);
}
