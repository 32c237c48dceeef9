import type { Contract } from '../../lib/api';
import { scaled, tidy } from '../../lib/format/decimal';
import type { Credit } from './credits-field';

export const PLANNED = [
  'performingOn',
  'groundbreakingOn',
  'completionOn',
  'commissioningOn',
  'capacityAttainmentOn',
] as const;

/** As written; blank is no date. */
export type PlanDates = Partial<Record<(typeof PLANNED)[number], string>>;

/** What an amendment may change, as it stands in the fields. */
export interface Terms {
  wan: string;
  credits: readonly Credit[];
  plan: PlanDates;
}

export function termsOf({ amount, credits, plan }: Pick<Contract, 'amount' | 'credits' | 'plan'>): Terms {
  return {
    wan: amount === null ? '' : tidy(scaled(amount, -4, 6)),
    credits: credits.map(({ teamId, percent }) => ({ teamId, percent: tidy(percent) })),
    plan: Object.fromEntries(PLANNED.map((stage) => [stage, plan[stage] ?? ''])),
  };
}

interface Changes {
  wan?: string;
  credits?: readonly Credit[];
  /** A date taken out is null. */
  plan?: Partial<Record<keyof PlanDates, string | null>>;
}

/** Only what differs: what is not named stays as it is. */
export function changesOf(before: Terms, now: Terms): Changes {
  const written = (plan: PlanDates, stage: keyof PlanDates) => plan[stage]?.trim() ?? '';
  const dates = PLANNED.filter((stage) => written(before.plan, stage) !== written(now.plan, stage));
  return {
    wan: now.wan === before.wan ? undefined : now.wan,
    credits: JSON.stringify(now.credits) === JSON.stringify(before.credits) ? undefined : now.credits,
    plan:
      dates.length === 0
        ? undefined
        : Object.fromEntries(dates.map((stage) => [stage, written(now.plan, stage) || null])),
  };
}
