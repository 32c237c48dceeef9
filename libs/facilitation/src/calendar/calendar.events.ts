import type { DomainEvent } from '@taproot/platform';

export const CALENDAR_CHANGED = 'calendar.changed';

export function calendarChanged(day: string): DomainEvent {
  return { type: CALENDAR_CHANGED, payload: { v: 1, day } };
}
