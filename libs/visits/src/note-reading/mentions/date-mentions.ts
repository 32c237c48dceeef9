import { DAY_OR_MONTH as N, FORMS } from './date-forms.js';
import type { DateWords } from './date-words.js';

export interface DateMention {
  start: number;
  end: number;
  words: DateWords;
  /** The expression reads one way only, once the reference day is known. */
  plain: boolean;
  /** First day of a stretch: 5月11日至12日. */
  range: boolean;
}

const RANGE_TAIL = new RegExp(`^ ?(?:日|号)? ?[-~至到] ?(?:${N}月)?(?:${N})[日号]`);

/** Every date expression in the text, in order; a number that cannot be a date is left alone. */
export function findDates(flat: string): DateMention[] {
  const taken: DateMention[] = [];
  const covered = new Uint8Array(flat.length + 1);
  for (const { pattern, read, plain = true } of FORMS) {
    for (const match of flat.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (covered[start] || covered[end - 1] || taken.length >= 200) continue;
      const words = read({ ...match.groups, all: match[0] });
      if (!words) continue;
      const tail = RANGE_TAIL.exec(flat.slice(end, end + 12))?.[0].length ?? 0;
      covered.fill(1, start, end + tail);
      taken.push({ start, end: end + tail, words, plain, range: tail > 0 });
    }
  }
  return taken.toSorted((a, b) => a.start - b.start);
}
