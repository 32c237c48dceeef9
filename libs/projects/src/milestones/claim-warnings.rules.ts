import { BusinessDate } from '@taproot/kernel';
import { rankOf, skippedBefore, type Stage } from '../project-stages.rules.js';

export interface DatedStage {
  stage: Stage;
  occurredOn: string;
}

export type ClaimWarning = 'stages-skipped' | 'stages-out-of-order' | 'before-signing';

/** What is unusual about a claim, kept and shown, never forbidden. `living` are the other claims that stand. */
export function claimWarnings(
  claim: DatedStage,
  living: readonly DatedStage[],
  signedOn: string,
): ClaimWarning[] {
  const others = living.filter(({ stage }) => stage !== claim.stage);
  const skipped = skippedBefore(
    claim.stage,
    others.map(({ stage }) => stage),
  );
  return [
    ...(skipped.length > 0 ? (['stages-skipped'] as const) : []),
    ...(others.some((other) => backwards(other, claim)) ? (['stages-out-of-order'] as const) : []),
    ...(surelyBefore(claim.occurredOn, signedOn) ? (['before-signing'] as const) : []),
  ];
}

function backwards(a: DatedStage, b: DatedStage): boolean {
  const [earlier, later] = rankOf(a.stage) < rankOf(b.stage) ? [a, b] : [b, a];
  return surelyBefore(later.occurredOn, earlier.occurredOn);
}

/** As far as both dates can tell. */
function surelyBefore(a: string, b: string): boolean {
  const { first } = BusinessDate.parse(b);
  return first !== null && BusinessDate.parse(a).last < first;
}
