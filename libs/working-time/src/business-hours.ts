/** A stretch of a working day in minutes from midnight, `to` later than `from`. */
export interface Shift {
  from: number;
  to: number;
}

/** 09:00–12:00 and 13:30–17:30: seven hours a day (domain.md §6). */
export const DEFAULT_HOURS = '09:00-12:00,13:30-17:30';

/** `09:00-12:00,13:30-17:30`; undefined unless the shifts stand in order and do not overlap. */
export function parseHours(text: string): Shift[] | undefined {
  const shifts = text.split(',').map(shiftOf);
  const good = shifts.every(
    (shift, at) => shift && shift.from < shift.to && shift.from >= endBefore(shifts, at),
  );
  return good ? (shifts as Shift[]) : undefined;
}

function endBefore(shifts: readonly (Shift | undefined)[], at: number): number {
  return at === 0 ? 0 : (shifts[at - 1]?.to ?? 0);
}

function shiftOf(text: string): Shift | undefined {
  const parts = /^(\d{2}):([0-5]\d)-(\d{2}):([0-5]\d)$/.exec(text.trim());
  if (!parts) return undefined;
  const [, h1, m1, h2, m2] = parts.map(Number);
  const to = h2! * 60 + m2!;
  return to <= 24 * 60 ? { from: h1! * 60 + m1!, to } : undefined;
}
