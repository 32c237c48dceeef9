import { BusinessDate, type Day } from '@taproot/kernel';
import type { ProposeAmendmentDto } from './dto/amendment.dto.js';
import { amendmentErrors } from './amendment.errors.js';

/** Changes follow one another: none takes effect before the last one did, nor on a day to come. */
export function checkEffect(effectiveOn: string, lastEffect: string, today: Day): void {
  const date = BusinessDate.parse(effectiveOn);
  if (date.first !== null && date.first > today)
    throw amendmentErrors.amendmentInFuture({ date: effectiveOn }).at('effectiveOn');
  if (date.last < BusinessDate.parse(lastEffect).last)
    throw amendmentErrors.amendmentTooEarly({ date: lastEffect }).at('effectiveOn');
}

export function checkSaysSomething({ amount, fxRate, credits, plan }: ProposeAmendmentDto): void {
  if ([amount, fxRate, credits, plan].every((said) => said === undefined))
    throw amendmentErrors.amendmentSaysNothing();
}
