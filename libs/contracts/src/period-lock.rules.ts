import { BusinessDate, Period, type Day } from '@taproot/kernel';

/** A period that is closed to what is recorded after a day. */
export interface ClosedPeriod {
  period: string;
  lockedOn: Day;
}

/**
 * The day (or coarser date) something counts on for KPI and target credit: when it happened, unless its period was
 * closed before it was recorded; then the day it was recorded. A coarse date belongs to the periods of its last day.
 */
export function creditedOn(occurredOn: string, recordedDay: Day, closed: readonly ClosedPeriod[]): string {
  const { last } = BusinessDate.parse(occurredOn);
  const late = closed.some(
    ({ period, lockedOn }) => recordedDay > lockedOn && Period.parse(period).contains(last),
  );
  return late ? recordedDay : occurredOn;
}
