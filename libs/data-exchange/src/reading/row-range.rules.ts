import type { RowRange } from './mapping.types.js';

/** Whether a mapping takes a row of this number. */
export function isWithin(
  number: number,
  { from = 1, to = Number.MAX_SAFE_INTEGER, skip = [] }: RowRange = {},
): boolean {
  return number >= from && number <= to && !skip.includes(number);
}
