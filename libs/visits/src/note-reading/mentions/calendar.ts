import { addDays, isDay, weekday, type Day } from '@taproot/kernel';

/** `YYYY-MM-DD` of a real day from 1900 to 2199, else undefined. */
export function isoDay(year: number, month: number, day: number): Day | undefined {
  return real(
    [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  );
}

export function real(day: Day): Day | undefined {
  return isDay(day) ? day : undefined;
}

/** Monday to Friday only: holidays are asked, so a due date counted so is never sure. */
export function addWeekdays(from: Day, days: number): Day {
  let day = from;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (weekday(day) < 6) left--;
  }
  return day;
}

export function yearMonth(day: Day, monthsAway = 0): [year: number, month: number] {
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + monthsAway;
  return [Math.floor(index / 12), (index % 12) + 1];
}
