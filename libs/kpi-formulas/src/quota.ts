import { Decimal, ratioPercent } from '@taproot/kernel';
import type { Measurement } from './indicator.js';

/** A record and why it does not count; null when it does. */
export interface Judged<Reason extends string> {
  id: string;
  reason: Reason | null;
}

/** Count ÷ quota in percent, capped at 100; every counted record is worth 1. */
export function againstQuota(
  recordType: string,
  judged: readonly Judged<string>[],
  quota: number,
): Measurement {
  const counted = judged.filter(({ reason }) => reason === null);
  const rejected = judged.flatMap(({ id, reason }) =>
    reason === null ? [] : [{ recordType, id, reasonCode: reason }],
  );
  const count = counted.length;
  const percent = ratioPercent(count, quota);
  return {
    numerator: count,
    denominator: quota,
    raw: percent && Decimal.min(100, percent),
    expression: count > quota ? `min(100, 100 × ${count} ÷ ${quota})` : `100 × ${count} ÷ ${quota}`,
    counted: counted.map(({ id }) => ({ recordType, id, contribution: '1' })),
    rejected,
  };
}
