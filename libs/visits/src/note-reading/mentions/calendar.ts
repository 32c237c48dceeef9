const DAY = 86_400_000;
const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

/** `YYYY-MM-DD` of a real day from 1900 to 2199, else undefined. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1)) return undefined;
  return day <= lastDayOf(year, month) ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : undefined;
}

export function lastDayOf(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function addDays(iso: string, days: number): string | undefined {
  const date = new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY);
  if (Number.isNaN(date.getTime())) return undefined;
  return isoDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** Monday 1 … Sunday 7. */
export function weekday(iso: string): number {
  return new Date(`${iso}T00:00:00Z`).getUTCDay() || 7;
}

/** Monday to Friday only: holidays are asked, so a due date counted so is never sure. */
export function addWeekdays(iso: string, days: number): string | undefined {
  let day: string | undefined = iso;
  for (let left = days; left > 0 && day;) {
    day = addDays(day, 1);
    if (day && weekday(day) < 6) left--;
  }
  return day;
}

export function yearMonth(iso: string, monthsAway = 0): [year: number, month: number] {
  const index = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + monthsAway;
  return [Math.floor(index / 12), (index % 12) + 1];
}

export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}
