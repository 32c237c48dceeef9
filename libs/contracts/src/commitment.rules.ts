import { isCurrency } from '@taproot/kernel';
import type { CommitmentSide } from './commitment.entity.js';

interface Promised {
  side: CommitmentSide;
  kind: string;
  unit?: string | null;
}

const MONEY_UNITS = /^(元|千元|万元|百万元|亿元|美元|万美元|人民币|yuan|rmb)$/i;
const MONEY_KINDS =
  /subsid|reward|award|grant|tax|rebate|refund|fund|fee|rent|price|loan|interest|补贴|补助|奖励|奖补|税|返还|退税|资金|基金|费|租金|电价|地价|贴息|贷款/i;

/** Money, or what is worth money to one operator: such a promise of the government says whether it was reviewed. */
export function promisesMoney({ side, kind, unit }: Promised): boolean {
  if (side !== 'government') return false;
  return MONEY_KINDS.test(kind) || (!!unit && (MONEY_UNITS.test(unit) || isCurrency(unit)));
}
