import { type Day } from '@taproot/kernel';
import { chinaCalendar } from '@taproot/working-time';
import type { NextStepDto } from './dto/visit.dto.js';
import { visitErrors } from './visit.errors.js';

/** A record stored by this day is in time (domain.md §3: within 2 working days). */
export function recordDueOn(occurredOn: Day): Day {
  return chinaCalendar.addWorkingDays(occurredOn, 2);
}

export function checkDates(occurredOn: Day, nextStep: NextStepDto | null | undefined, today: Day): void {
  if (occurredOn > today) throw visitErrors.visitInFuture({ day: occurredOn }).at('occurredOn');
  if (occurredOn < EARLIEST) throw visitErrors.visitDayImpossible().at('occurredOn');
  if (nextStep && nextStep.dueOn < occurredOn) throw visitErrors.nextStepBeforeVisit().at('nextStep.dueOn');
}

const EARLIEST = '1980-01-01';
